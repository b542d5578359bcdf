"""Corrections stand newest first: whoever opens the file sees what was mended last."""

from collections.abc import Iterator
from itertools import pairwise

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "corrections-newest-first"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each correction that is newer than the one written above it."""
    library = context.library
    for (upper, above), (lower, below) in pairwise(library.corrections.items()):
        if below.corrected.first > above.corrected.last:
            at = library.locate(path_of(library, "corrections.yaml"), (lower,), key=True)
            yield Problem(at, ID, f"“{lower}”比上面的“{upper}”改得晚", "后改的写在上面。")
