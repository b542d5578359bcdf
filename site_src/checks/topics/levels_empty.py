"""An attribute is asked at one level at least, and no level is listed twice."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "levels-empty"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute without levels, or with one listed twice."""
    for each in context.attributes:
        levels = each.attribute.levels
        if not levels or len(set(levels)) != len(levels):
            at = context.library.locate(each.path, (*each.keys, "levels"), key=True)
            fault = "写重了" if levels else "是空的"
            hint = "从 nation、province、area 里选，各写一次；三级都问就删掉这一行。"
            yield Problem(at, ID, f"“{each.attribute.label}”的 levels {fault}", hint)
