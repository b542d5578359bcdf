"""A recheck span is at least a month: `0m` would call every statement stale on the day after it was checked."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "recheck-zero"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the recheck span of every attribute."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            if attribute.recheck < 1:
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "recheck"))
                yield Problem(at, ID, f"“{attribute.label}”的 recheck 太短", "至少一个月，例如 6m 或 12m。")
