"""The older of two adopted statements ends before the newer begins."""

from collections.abc import Iterator
from datetime import date, timedelta

from site_src.checks.walks.adopted import steps
from site_src.errors import Problem
from site_src.model.library import Library

ID = "overlap"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every two adopted statements that follow each other."""
    for older, newer in steps(library):
        if older.start < newer.start <= older.end:
            at = library.locate(older.path, (*older.keys, "to"))
            line = library.locate(newer.path, newer.keys).line
            message = f"和第 {line} 行从 {newer.fields.from_} 开始的规定重叠"
            before = newer.start - timedelta(days=1)
            hint = f"旧的写 to: {before}；不是先后两个规定，就留一条，另一条写 stance: disputed。"
            yield Problem(at, ID, message, hint)
