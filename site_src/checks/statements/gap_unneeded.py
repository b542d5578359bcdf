"""`gap` stands only where there is a hole: left behind, it tells the reader of one that has been filled."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.adopted import leaves_hole, steps
from site_src.errors import Problem
from site_src.model.library import Library

ID = "gap-unneeded"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every statement that declares a gap."""
    needed = {(newer.path, newer.keys) for older, newer in steps(library) if leaves_hole(older, newer)}
    for statement in library.all_statements():
        if statement.fields.gap is not None and (statement.path, statement.keys) not in needed:
            at = library.locate(statement.path, (*statement.keys, "gap"))
            yield Problem(at, ID, "这一条前面没有空着的一段", "删掉 gap。")
