"""Adopted statements as the course of one rule through time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from site_src.model.library import Library
from site_src.model.statement import Statement


def courses(library: Library) -> Iterator[tuple[Statement, ...]]:
    """Yield, for each attribute and place, its adopted statements from oldest to newest."""
    for group in library.statements.values():
        adopted = [each for each in group if each.adopted]
        yield tuple(sorted(adopted, key=lambda each: each.start))


def steps(library: Library) -> Iterator[tuple[Statement, Statement]]:
    """Yield every adopted statement with the one that comes right after it in time."""
    for course in courses(library):
        yield from pairwise(course)


def leaves_hole(older: Statement, newer: Statement) -> bool:
    """Tell whether there are days between the end of the older and the beginning of the newer."""
    return older.end < date.max and older.end + timedelta(days=1) < newer.start
