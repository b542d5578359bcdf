"""Nobody has read a source tomorrow."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "verified-in-future"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each statement verified after the day of the check."""
    library = context.library
    for statement in library.all_statements():
        verified = statement.fields.verified
        if verified is not None and verified.first > context.day:
            at = library.locate(statement.path, (*statement.keys, "verified"))
            yield Problem(at, ID, f"核对日期 {verified} 还没有到", "写真正读到来源的那一天。")
