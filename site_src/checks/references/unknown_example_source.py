"""Where a calculator's example was published is one of the sources."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "unknown-example-source"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look up the source of every example."""
    for slug, calculator in library.calculators.items():
        for index, example in enumerate(calculator.examples):
            if example.source is not None and example.source not in library.sources:
                path = path_of(library, "calculators", f"{slug}.yaml")
                at = library.locate(path, ("examples", index, "source"))
                yield Problem(at, ID, f"没有“{example.source}”这个来源", nearest(example.source, library.sources))
