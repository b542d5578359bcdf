"""The topic a question, a claim, an option or a calculator belongs to exists."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.scalars import scalars
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "dangling-topic"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow every `topic`."""
    for each in scalars(library, "questions", "claims", "comparisons", "calculators"):
        if each.name == "topic" and each.scalar.text not in library.topics:
            message = f"没有“{each.scalar.text}”这个主题"
            yield Problem(each.scalar.location, ID, message, nearest(each.scalar.text, library.topics))
