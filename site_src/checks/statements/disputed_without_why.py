"""A statement we did not adopt says why: the reader sees both and must be able to judge."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "disputed-without-why"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each disputed statement without a reason."""
    library = context.library
    for statement in library.all_statements():
        if not statement.adopted and statement.fields.why is None:
            at = library.locate(statement.path, (*statement.keys, "stance"))
            yield Problem(at, ID, "没有采用，却没有写原因", "加上 why: 一句话，写给读者看。")
