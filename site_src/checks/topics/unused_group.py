"""Every group of a topic holds an attribute: an empty one would be a heading over nothing."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "unused-group"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each group without an attribute."""
    library = context.library
    for slug, topic in library.topics.items():
        for group, label in topic.groups.items():
            if not topic.in_group(group):
                at = library.locate(path_of(library, "topics", f"{slug}.yaml"), ("groups", group), key=True)
                yield Problem(at, ID, f"“{label}”这一组里没有项目", "删掉这一组，或者让一个项目的 group 写它。")
