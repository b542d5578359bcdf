"""A disputed statement differs from the adopted ones: one that says the same is a second source of it."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.contents import summarize
from site_src.errors import Problem

ID = "disputed-agrees"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each disputed statement that says the same as an adopted one of its attribute and place."""
    library = context.library
    for _, group in library.own_groups():
        adopted = {summarize(each): each for each in group if each.adopted}
        for statement in group:
            first = None if statement.adopted else adopted.get(summarize(statement))
            if first:
                at = library.locate(statement.path, statement.keys)
                line = library.locate(first.path, first.keys).line
                hint = "把来源加到那一条的 source 里，删掉这一条；不同在哪里，就在值或日期里写出来。"
                yield Problem(at, ID, f"没有采用，却和第 {line} 行采用的一样", hint)
