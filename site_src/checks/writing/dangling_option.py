"""Rows and guide of a comparison name only its options."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem, nearest
from site_src.model.library import Library

ID = "dangling-option"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each option named by a row or the guide that the comparison does not have."""
    library = context.library
    for slug, comparison in library.comparisons.items():
        for option, at in _walk_named(library, slug):
            if option not in comparison.options:
                message = f"没有“{option}”这一列"
                yield Problem(at, ID, message, nearest(option, comparison.options))


def _walk_named(library: Library, slug: str) -> Iterator[tuple[str, Location]]:
    """Yield each option that a comparison names outside `options`, with its location."""
    path, comparison = path_of(library, "comparisons", f"{slug}.yaml"), library.comparisons[slug]
    for index, guide in enumerate(comparison.guide):
        yield guide.option, library.locate(path, ("guide", index, "option"))
    for name, row in comparison.rows.items():
        for option in row.cells:
            yield option, library.locate(path, ("rows", name, "cells", option), key=True)
