"""A source cannot have been read before it was published."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.context import Context
from site_src.checks.walks.contents import find_sources
from site_src.errors import Problem
from site_src.model.source import Source

ID = "verified-before-published"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each statement verified before a source that was read had been published."""
    library = context.library
    for statement in library.all_statements():
        verified = statement.fields.verified
        if verified is None:
            continue
        late = [each for each in find_sources(library, statement) if _appeared_after(each, verified.last)]
        if late:
            at = library.locate(statement.path, (*statement.keys, "verified"))
            message = f"核对日期 {verified} 早于“{late[0].title}”公布的日子 {late[0].published}"
            yield Problem(at, ID, message, "查一下哪个日期写错了。")


def _appeared_after(source: Source, day: date) -> bool:
    return source.kind != "cited" and source.published is not None and source.published.first > day
