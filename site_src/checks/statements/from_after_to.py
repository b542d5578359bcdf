"""A rule does not end before it begins."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "from-after-to"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each statement that ends before it begins."""
    library = context.library
    for statement in library.all_statements():
        if statement.start > statement.end:
            at = library.locate(statement.path, (*statement.keys, "to"))
            message = f"到 {statement.fields.to} 为止，却从 {statement.fields.from_} 开始"
            yield Problem(at, ID, message, "查一下两个日期，是不是写反了。")
