"""An area's code begins with the two digits of its province: a copied line with another province's code shows here."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "area-code-prefix"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each area whose code begins otherwise than that of its province."""
    library = context.library
    for slug, region in library.regions.items():
        for name, area in region.areas.items():
            if region.code and area.code and area.code[:2] != region.code[:2]:
                path = path_of(library, "regions", f"{slug}.yaml")
                at = library.locate(path, ("areas", name, "code"))
                message = f"“{area.name}”的代码 {area.code} 不在{region.short}（{region.code[:2]} 开头）"
                yield Problem(at, ID, message, "查一下代码；或者这个地方写错了省。")
