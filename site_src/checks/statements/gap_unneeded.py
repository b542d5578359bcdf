"""`gap` stands only where there is a hole: left behind, it tells the reader of one that has been filled."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.courses import leaves_hole
from site_src.errors import Problem

ID = "gap-unneeded"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each `gap` before which there is no hole."""
    library = context.library
    needed = {(newer.path, newer.keys) for older, newer in context.told_steps if leaves_hole(older, newer)}
    for statement in library.all_statements():
        if statement.fields.gap is not None and (statement.path, statement.keys) not in needed:
            at = library.locate(statement.path, (*statement.keys, "gap"))
            yield Problem(at, ID, "这一条前面没有空着的一段", "删掉 gap。")
