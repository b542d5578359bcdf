"""What a term calls unclear is one of its own members: otherwise unclear figures would be compared."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "term-unclear"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each `unclear` of a term that is not one of its members."""
    for each in context.attributes:
        for name, term in each.attribute.terms.items():
            if term.unclear is not None and term.unclear not in term.members:
                at = context.library.locate(each.path, (*each.keys, "terms", name, "unclear"))
                message = f"“{term.label}”的 members 里没有“{term.unclear}”"
                yield Problem(at, ID, message, nearest(term.unclear, term.members))
