"""A statement names the same place of the same source once."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem
from site_src.model.statement import Cite

ID = "cite-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each source that a statement names twice with the same `at`."""
    library = context.library
    for statement in library.all_statements():
        seen: set[Cite] = set()
        for index, cite in enumerate(statement.fields.source):
            if cite in seen:
                at = library.locate(statement.path, (*statement.keys, "source", index, "id"))
                yield Problem(at, ID, f"来源“{cite.id}”写了两次", "留一个；引用的是不同的条款，就各写自己的 at。")
            seen.add(cite)
