"""An attribute's group is one of its topic's groups: otherwise it would be on no page."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "group-unknown"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the group of every attribute."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            if attribute.group not in topic.groups:
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "group"))
                message = f"主题“{topic.title}”没有“{attribute.group}”这一组"
                yield Problem(at, ID, message, nearest(attribute.group, topic.groups))
