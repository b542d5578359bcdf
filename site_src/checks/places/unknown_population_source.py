"""The source of a population figure is described in `sources/`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "unknown-population-source"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source of a population that is not described."""
    library = context.library
    for slug, region in library.regions.items():
        population = region.population
        if population is not None and population.source not in library.sources:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("population", "source"))
            message = f"没有“{population.source}”这个来源"
            yield Problem(at, ID, message, nearest(population.source, library.sources))
