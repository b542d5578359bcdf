"""A statement we did not adopt says why: the reader sees both and must be able to judge."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "disputed-without-why"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every disputed statement."""
    for statement in library.all_statements():
        if not statement.adopted and statement.fields.why is None:
            at = library.locate(statement.path, (*statement.keys, "stance"))
            yield Problem(at, ID, "没有采用，却没有写原因", "加上 why: 一句话，写给读者看。")
