"""The place a question, a claim or a calculator's example is about exists."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest
from site_src.model.place import Place

ID = "dangling-place"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each place of a question, a claim or an example that does not exist."""
    library = context.library
    for each in context.scalars_in("questions", "claims", "calculators"):
        about = each.keys == ("place",) or each.keys == ("examples", *each.keys[1:2], "place")
        if about and not library.knows(Place.parse(each.scalar.text)):
            message = f"没有“{each.scalar.text}”这个地方"
            yield Problem(each.scalar.location, ID, message, nearest(each.scalar.text, map(str, library.everywhere())))
