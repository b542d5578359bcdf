"""A rule that is known has been announced: `published` is not after today. `from` may well be."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "published-in-future"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each statement announced after the day of the check."""
    library = context.library
    for statement in library.all_statements():
        published = statement.fields.published
        if published is not None and published.first > context.day:
            at = library.locate(statement.path, (*statement.keys, "published"))
            yield Problem(at, ID, f"公布的日子 {published} 还没有到", "开始生效的日子写在 from。")
