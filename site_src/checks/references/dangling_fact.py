"""A fact referred to is declared: its topic, its attribute, and the place."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.facts import find_undeclared
from site_src.errors import Problem

ID = "dangling-fact"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each reference to a fact whose topic, attribute or place is not declared."""
    for reference in (*context.references, *context.asked):
        wrong = find_undeclared(context.library, reference.ref)
        if wrong:
            yield Problem(reference.location, ID, *wrong)
