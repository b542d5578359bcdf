"""The older of two adopted statements ends before the newer begins."""

from collections.abc import Iterator
from datetime import timedelta

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "overlap"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement that ends after the next one has begun."""
    library = context.library
    for older, newer in context.steps:
        if older.start < newer.start <= older.end:
            at = library.locate(older.path, (*older.keys, "to"))
            line = library.locate(newer.path, newer.keys).line
            message = f"和第 {line} 行从 {newer.fields.from_} 开始的规定重叠"
            before = newer.start - timedelta(days=1)
            hint = f"旧的写 to: {before}；不是先后两个规定，就留一条，另一条写 stance: disputed。"
            yield Problem(at, ID, message, hint)
