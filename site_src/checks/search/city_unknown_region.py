"""The provinces of `cities.yaml` are those of `regions/`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "city-unknown-region"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each province of the list of cities that does not exist."""
    library = context.library
    for region in library.cities:
        if region not in library.regions:
            at = library.locate(path_of(library, "cities.yaml"), (region,), key=True)
            yield Problem(at, ID, f"没有“{region}”这个省", nearest(region, library.regions))
