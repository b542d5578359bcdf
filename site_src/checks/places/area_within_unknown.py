"""`within` names another area of the same province."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "area-within-unknown"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each `within` that is not another area of the province."""
    library = context.library
    for slug, region in library.regions.items():
        for name, area in region.areas.items():
            others = [each for each in region.areas if each != name]
            if area.within is not None and area.within not in others:
                at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("areas", name, "within"))
                message = f"{region.short}没有别的地区叫“{area.within}”"
                yield Problem(at, ID, message, nearest(area.within, others))
