"""Nobody has counted people tomorrow."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "population-in-future"
NEEDS_ALL = False


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look at the population of every region."""
    for slug, region in library.regions.items():
        population = region.population
        if population is not None and population.as_of.first > today:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("population", "as_of"))
            yield Problem(at, ID, f"{population.as_of} 还没有到，不会有那天的人口", "写统计或普查的那一天。")
