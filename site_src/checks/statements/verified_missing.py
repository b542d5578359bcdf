"""A statement whose source can be read says when it was read; without that day nothing can go stale."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.contents import find_sources
from site_src.errors import Problem

ID = "verified-missing"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each statement that has a readable source and no check date."""
    library = context.library
    for statement in library.all_statements():
        kinds = {source.kind for source in find_sources(library, statement)}
        if kinds - {"cited"} and statement.fields.verified is None:
            at = library.locate(statement.path, statement.keys)
            yield Problem(at, ID, "来源读得到，却没有写核对日期", "加上 verified: 读到来源的那一天。")
