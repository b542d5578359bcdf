"""A gathered fact is accounted for once, in one ledger."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "ledger-doubled"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second ledger with an id."""
    seen: dict[str, str] = {}
    for region, ledger in library.ledgers.items():
        for fact in ledger.rows:
            if fact in seen:
                at = library.locate(path_of(library, "intake", f"{region}.yaml"), (fact,), key=True)
                yield Problem(at, ID, f"“{fact}”在 intake/{seen[fact]}.yaml 里也有", "只留一处。")
            seen.setdefault(fact, region)
