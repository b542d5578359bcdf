"""A ledger is named after a province, or `national`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem, nearest
from site_src.model.place import NATION

ID = "ledger-unknown-region"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each ledger whose name is not that of a province or the nation."""
    library = context.library
    known = (NATION, *library.regions)
    for region in library.ledgers:
        if region not in known:
            at = Location(path_of(library, "intake", f"{region}.yaml"))
            yield Problem(at, ID, f"没有“{region}”这个省", nearest(region, known))
