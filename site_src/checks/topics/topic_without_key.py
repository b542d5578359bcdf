"""A topic has at least one key attribute: without one its comparison has no columns and its pages no figures."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "topic-without-key"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every topic."""
    for slug, topic in library.topics.items():
        if not topic.key_attributes:
            at = library.locate(path_of(library, "topics", f"{slug}.yaml"), ("attributes",), key=True)
            hint = "给读者最想知道的一两项写上 key: yes。"
            yield Problem(at, ID, f"主题“{topic.title}”没有排在最前面的项目", hint)
