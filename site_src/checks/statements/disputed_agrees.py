"""A disputed statement differs from the adopted ones: one that says the same is a second source of it."""

from collections.abc import Hashable, Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library
from site_src.model.statement import Statement

ID = "disputed-agrees"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Compare disputed and adopted statements of each attribute and place."""
    for group in library.statements.values():
        adopted = {_says(each): each for each in group if each.adopted}
        for statement in group:
            if not statement.adopted and _says(statement) in adopted:
                at = library.locate(statement.path, statement.keys)
                first = adopted[_says(statement)]
                line = library.locate(first.path, first.keys).line
                hint = "把来源加到那一条的 source 里，删掉这一条；不同在哪里，就在值或日期里写出来。"
                yield Problem(at, ID, f"没有采用，却和第 {line} 行采用的一样", hint)


def _says(statement: Statement) -> Hashable:
    fields = statement.fields
    cells = frozenset(statement.value.cells) if statement.value else None
    return cells, fields.none, fields.unknown, frozenset(fields.terms.items()), fields.from_, fields.to
