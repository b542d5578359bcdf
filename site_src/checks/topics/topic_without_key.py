"""A topic has at least one key attribute: without one its comparison has no columns and its pages no figures."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "topic-without-key"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each topic without a key attribute."""
    library = context.library
    for slug, topic in library.topics.items():
        if not topic.key_attributes:
            at = library.locate(path_of(library, "topics", f"{slug}.yaml"), ("attributes",), key=True)
            hint = "给读者最想知道的一两项写上 key: yes。"
            yield Problem(at, ID, f"主题“{topic.title}”没有排在最前面的项目", hint)
