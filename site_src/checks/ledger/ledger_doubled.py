"""A gathered fact is accounted for once, in one ledger."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "ledger-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each fact that an earlier ledger has too."""
    library = context.library
    seen: dict[str, str] = {}
    for region, ledger in library.ledgers.items():
        for fact in ledger.rows:
            if fact in seen:
                at = library.locate(path_of(library, "intake", f"{region}.yaml"), (fact,), key=True)
                yield Problem(at, ID, f"“{fact}”在 intake/{seen[fact]}.yaml 里也有", "只留一处。")
            seen.setdefault(fact, region)
