"""The provinces of `cities.yaml` are those of `regions/`."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "city-unknown-region"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every province of the list."""
    for region in library.cities:
        if region not in library.regions:
            at = library.locate(path_of(library, "cities.yaml"), (region,), key=True)
            yield Problem(at, ID, f"没有“{region}”这个省", nearest(region, library.regions))
