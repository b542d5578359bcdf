"""Nobody has read a source tomorrow."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "verified-in-future"
NEEDS_ALL = False


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look at every check date."""
    for statement in library.all_statements():
        verified = statement.fields.verified
        if verified is not None and verified.first > today:
            at = library.locate(statement.path, (*statement.keys, "verified"))
            yield Problem(at, ID, f"核对日期 {verified} 还没有到", "写真正读到来源的那一天。")
