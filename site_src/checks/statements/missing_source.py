"""A value, or that there is none, comes from somewhere; only `unknown` needs no source."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "missing-source"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every statement that says something."""
    for statement in library.all_statements():
        if statement.fields.unknown is None and not statement.fields.source:
            at = library.locate(statement.path, statement.keys)
            hint = "加上 source: 来源的名字；没有来源就写 unknown: 原因。"
            yield Problem(at, ID, "这一条没有来源", hint)
