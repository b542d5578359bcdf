"""Rows and guide of a comparison name only its options."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem, nearest
from site_src.model.library import Library

ID = "dangling-option"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every comparison."""
    for slug, comparison in library.comparisons.items():
        for option, at in _named(library, slug):
            if option not in comparison.options:
                message = f"没有“{option}”这一列"
                yield Problem(at, ID, message, nearest(option, comparison.options))


def _named(library: Library, slug: str) -> Iterator[tuple[str, Location]]:
    """Every option a comparison names outside `options`."""
    path, comparison = path_of(library, "comparisons", f"{slug}.yaml"), library.comparisons[slug]
    for index, guide in enumerate(comparison.guide):
        yield guide.option, library.locate(path, ("guide", index, "option"))
    for name, row in comparison.rows.items():
        for option in row.cells:
            yield option, library.locate(path, ("rows", name, "cells", option), key=True)
