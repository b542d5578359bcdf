"""Where a calculator's example was published is one of the sources."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "unknown-example-source"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source of an example that is not described."""
    library = context.library
    for slug, calculator in library.calculators.items():
        for index, example in enumerate(calculator.examples):
            if example.source is not None and example.source not in library.sources:
                path = path_of(library, "calculators", f"{slug}.yaml")
                at = library.locate(path, ("examples", index, "source"))
                yield Problem(at, ID, f"没有“{example.source}”这个来源", nearest(example.source, library.sources))
