"""Bands do not overlap: in `0-1000` and `500-5000` a bill of 700 would have two rates."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.bands import neighbours
from site_src.errors import Problem
from site_src.model.library import Library

ID = "band-overlap"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every two bands that follow each other."""
    for lower, upper in neighbours(library):
        if lower.high is None or lower.high > upper.low:
            hint = f"前一段写到后一段开始的地方：{lower.low}-{upper.low}（含左边，不含右边）。"
            yield Problem(upper.location, ID, f"{upper.text} 和 {lower.text} 重叠", hint)
