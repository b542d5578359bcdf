"""No statement stands twice: two that differ at most in sources, notes and check dates are one with several sources."""

from collections.abc import Hashable, Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library
from site_src.model.statement import Statement

ID = "statement-doubled"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second of a kind under each attribute and place."""
    for group in library.statements.values():
        seen: dict[Hashable, Statement] = {}
        for statement in group:
            first = seen.setdefault(_says(statement), statement)
            if first is not statement:
                at = library.locate(statement.path, statement.keys)
                line = library.locate(first.path, first.keys).line
                yield Problem(at, ID, f"和第 {line} 行说的一样", "合成一条，source 写成列表。")


def _says(statement: Statement) -> Hashable:
    fields = statement.fields
    cells = frozenset(statement.value.cells) if statement.value else None
    terms = frozenset(fields.terms.items())
    return cells, fields.none, fields.unknown, terms, fields.from_, fields.to, fields.stance, fields.why
