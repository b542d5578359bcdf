"""The source of a population figure is described in `sources/`."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "unknown-population-source"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the population of every region."""
    for slug, region in library.regions.items():
        population = region.population
        if population is not None and population.source not in library.sources:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("population", "source"))
            message = f"没有“{population.source}”这个来源"
            yield Problem(at, ID, message, nearest(population.source, library.sources))
