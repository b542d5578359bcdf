"""Adopted statements as the course of one rule through time."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from site_src.compare import Basis, basis
from site_src.model.library import Library
from site_src.model.statement import Statement

Step = tuple[Statement, Statement]


def walk_steps(library: Library) -> Iterator[Step]:
    """Yield each statement that holds in its time with the one that follows it, for each attribute and place."""
    return _walk(library, ("evidence",))


def walk_told_steps(library: Library) -> Iterator[Step]:
    """Yield the same with those that are only leads between them."""
    return _walk(library, ("evidence", "lead"))


def _walk(library: Library, of: tuple[Basis, ...]) -> Iterator[Step]:
    for _, group in library.own_groups():
        # what was counted on a day is not the course of a rule
        course = [each for each in group if each.adopted and each.fields.on is None and basis(library, each) in of]
        yield from pairwise(sorted(course, key=lambda each: each.start))


def leaves_hole(older: Statement, newer: Statement) -> bool:
    """True if there are days between the end of the older and the beginning of the newer."""
    return older.end < date.max and older.end + timedelta(days=1) < newer.start
