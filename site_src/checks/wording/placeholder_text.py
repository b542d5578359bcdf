"""Nothing unfinished is published: `TODO`, `待补充`, `XXX` are notes to oneself."""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.scalars import scalars
from site_src.checks.walks.text import lines
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "placeholder-text"
NEEDS_ALL = False
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|TBD|XXX+|[Ll]orem ipsum)\b|待补充|待完善|此处填写|占位")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every value and every line of Markdown."""
    for text, at in _texts(library):
        found = _PLACEHOLDER.search(text)
        if found:
            hint = "写完它；还没查到的，写 unknown: 原因。"
            yield Problem(at, ID, f"“{found[0]}”还没有写完", hint)


def _texts(library: Library) -> Iterator[tuple[str, Location]]:
    for each in scalars(library):
        yield each.scalar.text, each.scalar.location
    for line in lines(library):
        yield line.text, line.location
