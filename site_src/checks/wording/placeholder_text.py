"""Nothing unfinished is published: `TODO`, `待补充`, `XXX` are notes to oneself."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Location, Problem

ID = "placeholder-text"
NEEDS_ALL = False
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|待补充|待完善|此处填写|占位")


def check(context: Context) -> Iterator[Problem]:
    """Report the first placeholder of each value and each line of Markdown."""
    for text, at in _walk_texts(context):
        match = _PLACEHOLDER.search(text)
        if match:
            hint = "写完它；还没查到的，写 unknown: 原因。"
            yield Problem(at, ID, f"“{match[0]}”还没有写完", hint)


def _walk_texts(context: Context) -> Iterator[tuple[str, Location]]:
    for each in context.scalars:
        yield each.scalar.text, each.scalar.location
    for line in context.lines:
        yield line.text, line.location
