"""A recheck span is at least a month: `0m` would call every statement stale on the day after it was checked."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "recheck-zero"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each recheck span shorter than a month."""
    for each in context.attributes:
        if each.attribute.recheck < 1:
            at = context.library.locate(each.path, (*each.keys, "recheck"))
            yield Problem(at, ID, f"“{each.attribute.label}”的 recheck 太短", "至少一个月，例如 6m 或 12m。")
