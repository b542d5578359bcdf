"""Bands do not overlap: in `0-1000` and `500-5000` a bill of 700 would have two rates."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "band-overlap"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each band that begins before the end of the one below."""
    for lower, upper in context.bands:
        if lower.high is None or lower.high > upper.low:
            hint = f"前一段写到后一段开始的地方：{lower.low}-{upper.low}（含左边，不含右边）。"
            yield Problem(upper.location, ID, f"{upper.text} 和 {lower.text} 重叠", hint)
