"""A document known only by its number was never read, so it cannot have been checked against."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "verified-on-cited"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every statement whose sources are all `cited`."""
    for statement in library.all_statements():
        kinds = {library.sources[cite.id].kind for cite in statement.fields.source if cite.id in library.sources}
        if kinds == {"cited"} and statement.fields.verified is not None:
            at = library.locate(statement.path, (*statement.keys, "verified"), key=True)
            hint = "删掉 verified；真的读到了原文，就改来源的 kind。"
            yield Problem(at, ID, "来源只知道文号、没拿到原文，却写了核对日期", hint)
