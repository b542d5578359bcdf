"""Corrections stand newest first: whoever opens the file sees what was mended last."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "corrections-newest-first"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Compare every correction with the one written above it."""
    for (upper, above), (lower, below) in pairwise(library.corrections.items()):
        if below.corrected.first > above.corrected.last:
            at = library.locate(path_of(library, "corrections.yaml"), (lower,), key=True)
            yield Problem(at, ID, f"“{lower}”比上面的“{upper}”改得晚", "后改的写在上面。")
