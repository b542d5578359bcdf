"""A rule does not end before it begins."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "from-after-to"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the two dates of every statement."""
    for statement in library.all_statements():
        if statement.start > statement.end:
            at = library.locate(statement.path, (*statement.keys, "to"))
            message = f"到 {statement.fields.to} 为止，却从 {statement.fields.from_} 开始"
            yield Problem(at, ID, message, "查一下两个日期，是不是写反了。")
