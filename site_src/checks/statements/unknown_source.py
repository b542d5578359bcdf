"""Every source a statement names is described in `sources/`."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "unknown-source"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look up the sources of every statement."""
    for statement in library.all_statements():
        for index, cite in enumerate(statement.fields.source):
            if cite.id not in library.sources:
                at = library.locate(statement.path, (*statement.keys, "source", index, "id"))
                yield Problem(at, ID, f"没有“{cite.id}”这个来源", nearest(cite.id, library.sources))
