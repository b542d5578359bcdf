"""`why` says why a statement was not adopted; what is said of an adopted one is a `note`."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "why-on-adopted"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every adopted statement."""
    for statement in library.all_statements():
        if statement.adopted and statement.fields.why is not None:
            at = library.locate(statement.path, (*statement.keys, "why"), key=True)
            yield Problem(at, ID, "采用的规定不写 why", "补充的话写在 note；没有采用就加上 stance: disputed。")
