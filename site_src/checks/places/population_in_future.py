"""Nobody has counted people tomorrow."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "population-in-future"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each population dated after the day of the check."""
    library = context.library
    for slug, region in library.regions.items():
        population = region.population
        if population is not None and population.as_of.first > context.day:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("population", "as_of"))
            yield Problem(at, ID, f"{population.as_of} 还没有到，不会有那天的人口", "写统计或普查的那一天。")
