"""An attribute's label has at most 14 characters: it heads a column on a phone."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "label-too-long"
NEEDS_ALL = False
_LONGEST = 14


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute whose label is too long for the head of a column."""
    for each in context.attributes:
        label = each.attribute.label
        if len(label) > _LONGEST:
            at = context.library.locate(each.path, (*each.keys, "label"))
            message = f"“{label}”有 {len(label)} 个字，最多 {_LONGEST} 个"
            yield Problem(at, ID, message, "写短些，其余的放进 help。")
