"""A rule that is known has been announced: `published` is not after today. `from` may well be."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "published-in-future"
NEEDS_ALL = False


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look at the announcement of every statement."""
    for statement in library.all_statements():
        published = statement.fields.published
        if published is not None and published.first > today:
            at = library.locate(statement.path, (*statement.keys, "published"))
            yield Problem(at, ID, f"公布的日子 {published} 还没有到", "开始生效的日子写在 from。")
