"""A hotline can be dialled as it stands: digits, with a hyphen after the area code."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "hotline-shape"
NEEDS_ALL = False
# a line of a city or a short number, or a 400 number, which is written in three parts
_SHAPE = re.compile(r"(?:0\d{2,3}-)?\d{5,8}|400-\d{3}-\d{4}", re.ASCII)


def check(context: Context) -> Iterator[Problem]:
    """Report each hotline, of the site or of a province, that cannot be dialled as written."""
    for number, at in _walk_hotlines(context.library):
        if not _SHAPE.fullmatch(number):
            yield Problem(at, ID, f"“{number}”不是能直接拨的电话", "写成 12393 或 0898-65852020，只写一个。")


def _walk_hotlines(library: Library) -> Iterator[tuple[str, Location]]:
    shared = library.site.hotline
    if shared and shared.number:
        yield shared.number, library.locate(path_of(library, "site.yaml"), ("hotline", "number"))
    for slug, region in library.regions.items():
        if region.hotline:
            yield region.hotline, library.locate(path_of(library, "regions", f"{slug}.yaml"), ("hotline",))
