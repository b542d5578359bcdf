"""A province's code is that of GB/T 2260, six digits ending in 0000; without a code, `note` says why.

Tools that join our data with others' do it by this code.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "region-code-shape"
NEEDS_ALL = False
_SHAPE = re.compile(r"[1-9]\d0000", re.ASCII)


def check(context: Context) -> Iterator[Problem]:
    """Report each province whose code is missing without a note, or misshapen."""
    library = context.library
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        if region.code is None and region.note is None:
            hint = "补上六位的 code；真的没有代码，就在 note 里说明。"
            yield Problem(library.locate(path), ID, f"“{region.name}”没有代码", hint)
        elif region.code is not None and not _SHAPE.fullmatch(region.code):
            message = f"“{region.code}”不是省级的行政区划代码"
            yield Problem(library.locate(path, ("code",)), ID, message, "写成六位，后四位是 0000，例如 320000。")
