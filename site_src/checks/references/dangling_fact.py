"""A fact referred to is declared: its topic, its attribute, and the place."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.facts import asked, references, undeclared
from site_src.errors import Problem
from site_src.model.library import Library

ID = "dangling-fact"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow every reference."""
    for reference in (*references(library), *asked(library)):
        wrong = undeclared(library, reference.ref)
        if wrong:
            yield Problem(reference.location, ID, *wrong)
