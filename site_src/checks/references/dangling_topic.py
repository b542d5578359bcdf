"""The topic a question, a claim, an option or a calculator belongs to exists."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "dangling-topic"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each topic of a question, a claim, an option or a calculator that does not exist."""
    library = context.library
    for each in context.scalars_in("questions", "claims", "comparisons", "calculators"):
        if each.name == "topic" and each.scalar.text not in library.topics:
            message = f"没有“{each.scalar.text}”这个主题"
            yield Problem(each.scalar.location, ID, message, nearest(each.scalar.text, library.topics))
