"""Adopted statements stand newest first: an editor looks for what holds now at the top."""

from collections.abc import Iterator
from itertools import pairwise

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "newest-first"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement that is newer than the adopted one written above it."""
    library = context.library
    for _, group in library.own_groups():
        adopted = [each for each in group if each.adopted]
        for upper, lower in pairwise(adopted):
            if lower.start > upper.start:
                at = library.locate(lower.path, lower.keys)
                line = library.locate(upper.path, upper.keys).line
                yield Problem(at, ID, f"这一条比第 {line} 行的新，却写在下面", "新的规定写在上面。")
