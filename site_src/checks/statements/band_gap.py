"""Bands adjoin: between `0-1000` and `2000-5000` a bill of 1500 would have no rate."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "band-gap"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each band that begins after the end of the one below."""
    for lower, upper in context.bands:
        if lower.high is not None and lower.high < upper.low:
            message = f"{lower.text} 和 {upper.text} 之间空着一段"
            hint = f"把两段接上，例如 {lower.low}-{upper.low}；中间的没查到，就补上这一段的范围。"
            yield Problem(upper.location, ID, message, hint)
