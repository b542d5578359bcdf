"""An attribute's group is one of its topic's groups: otherwise it would be on no page."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "group-unknown"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each attribute whose group its topic does not have."""
    for each in context.attributes:
        group = each.attribute.group
        if group not in each.topic.groups:
            at = context.library.locate(each.path, (*each.keys, "group"))
            message = f"主题“{each.topic.title}”没有“{group}”这一组"
            yield Problem(at, ID, message, nearest(group, each.topic.groups))
