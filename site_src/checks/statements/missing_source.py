"""A value, or that there is none, comes from somewhere; only `unknown` needs no source."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "missing-source"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each statement, unless `unknown`, that names no source."""
    library = context.library
    for statement in library.all_statements():
        if statement.fields.unknown is None and not statement.fields.source:
            at = library.locate(statement.path, statement.keys)
            hint = "加上 source: 来源的名字；没有来源就写 unknown: 原因。"
            yield Problem(at, ID, "这一条没有来源", hint)
