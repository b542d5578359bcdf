"""A document number is written as the document writes it: `国办发〔2024〕38号`, `国务院令第735号`, `2020年第3号`.

The brackets are 〔〕, not [] or （）, so that searching for the number finds it. Remarks belong in `note`.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "doc-number-shape"
NEEDS_ALL = False
# the number of an office and its year, or that of an order or announcement
_SHAPE = re.compile(r"[^\W\d_]+〔\d{4}〕(?:第)?\d+号|\w*?(?:\d{4}年)?第\d+号", re.UNICODE)
_REMARK = re.compile(r"[（(][^（()）]*[)）]$")
# a year in other brackets
_LOOSE = re.compile(r"[\[(（【［](\d{4})[\])）】］]")


def check(context: Context) -> Iterator[Problem]:
    """Report each document number that is not written as documents write it."""
    library = context.library
    for slug, source in library.sources.items():
        number = source.doc_number
        if number is not None and not _SHAPE.fullmatch(number):
            at = library.locate(library.source_paths[slug], (slug, "doc_number"))
            mended = _LOOSE.sub(r"〔\1〕", _REMARK.sub("", number))
            better = mended if _SHAPE.fullmatch(mended) else "国办发〔2024〕38号 或 国务院令第735号"
            yield Problem(at, ID, f"文号“{number}”的写法不对", f"写成 {better}；别的话放进 note。")
