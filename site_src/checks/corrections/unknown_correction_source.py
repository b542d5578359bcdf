"""The source that showed a mistake is described in `sources/`."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "unknown-correction-source"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look up the source of every correction."""
    for slug, each in library.corrections.items():
        if each.source is not None and each.source not in library.sources:
            at = library.locate(path_of(library, "corrections.yaml"), (slug, "source"))
            yield Problem(at, ID, f"没有“{each.source}”这个来源", nearest(each.source, library.sources))
