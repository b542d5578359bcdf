"""An area's code is that of GB/T 2260, six digits and not a province's; without a code, `note` says why."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "area-code-shape"
NEEDS_ALL = False
_SHAPE = re.compile(r"[1-9]\d(?!0000)\d{4}", re.ASCII)


def check(context: Context) -> Iterator[Problem]:
    """Report each area whose code is missing without a note, or misshapen."""
    library = context.library
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        for name, area in region.areas.items():
            if area.code is None and area.note is None:
                at = library.locate(path, ("areas", name), key=True)
                yield Problem(at, ID, f"“{area.name}”没有代码", "补上六位的 code；真的没有代码，就在 note 里说明。")
            elif area.code is not None and not _SHAPE.fullmatch(area.code):
                at = library.locate(path, ("areas", name, "code"))
                message = f"“{area.code}”不是市县的行政区划代码"
                yield Problem(at, ID, message, "写成六位数字，例如 321000；后四位是 0000 的是省。")
