"""A population is a count of people: one that is too small was written in 万, as official tables have it."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "population-too-small"
NEEDS_ALL = False
_FEWEST = 100_000  # people; no province has fewer


def check(context: Context) -> Iterator[Problem]:
    """Report each population below the smallest that a province can have."""
    library = context.library
    for slug, region in library.regions.items():
        population = region.population
        if population is not None and population.count < _FEWEST:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("population", "count"))
            message = f"{region.short}只有 {population.count:,} 人？"
            yield Problem(at, ID, message, "单位是人，不是万人：8,474.8 万写成 84748000。")
