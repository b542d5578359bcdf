"""What a statement says and what it rests on, in a form that rules can compare."""

from collections.abc import Hashable

from site_src.model.library import Library
from site_src.model.source import Source
from site_src.model.statement import Statement


def summarize(statement: Statement) -> Hashable:
    """Return what a statement says (value, terms, dates): equal for two that differ only in what surrounds it."""
    fields = statement.fields
    # a set: two values with the same cells say the same, in whatever order they are written
    cells = frozenset(statement.value.cells) if statement.value else None
    return cells, fields.none, fields.unknown, frozenset(fields.terms.items()), fields.from_, fields.to, fields.on


def find_sources(library: Library, statement: Statement) -> list[Source]:
    """Return the sources a statement cites, in written order; those that nobody describes are left out."""
    return [library.sources[cite.id] for cite in statement.fields.source if cite.id in library.sources]
