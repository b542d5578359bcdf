"""No two provinces, and no two areas of one province, bear the same name: a reader could not tell them apart."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "place-name-doubled"
NEEDS_ALL = False
_HINT = "同一个地方只写一次；不同的地方写出区别。"


def check(context: Context) -> Iterator[Problem]:
    """Report each province, and each area of a province, whose name an earlier one has."""
    library = context.library
    regions: set[str] = set()
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        if region.short in regions:
            yield Problem(library.locate(path, ("short",)), ID, f"“{region.short}”写了两次", _HINT)
        regions.add(region.short)
        areas: set[str] = set()
        for name, area in region.areas.items():
            if area.name in areas:
                at = library.locate(path, ("areas", name, "name"))
                yield Problem(at, ID, f"{region.short}的“{area.name}”写了两次", _HINT)
            areas.add(area.name)
