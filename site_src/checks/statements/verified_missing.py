"""A statement whose source can be read says when it was read; without that day nothing can go stale."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "verified-missing"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every statement with a source at hand."""
    for statement in library.all_statements():
        kinds = {library.sources[cite.id].kind for cite in statement.fields.source if cite.id in library.sources}
        if kinds - {"cited"} and statement.fields.verified is None:
            at = library.locate(statement.path, statement.keys)
            yield Problem(at, ID, "来源读得到，却没有写核对日期", "加上 verified: 读到来源的那一天。")
