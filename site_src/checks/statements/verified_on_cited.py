"""A document known only by its number was never read, so it cannot have been checked against."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.contents import find_sources
from site_src.errors import Problem

ID = "verified-on-cited"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each statement that has a check date and only sources that nobody could read."""
    library = context.library
    for statement in library.all_statements():
        kinds = {source.kind for source in find_sources(library, statement)}
        if kinds == {"cited"} and statement.fields.verified is not None:
            at = library.locate(statement.path, (*statement.keys, "verified"), key=True)
            hint = "删掉 verified；真的读到了原文，就改来源的 kind。"
            yield Problem(at, ID, "来源只知道文号、没拿到原文，却写了核对日期", hint)
