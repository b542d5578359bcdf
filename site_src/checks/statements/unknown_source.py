"""Every source a statement names is described in `sources/`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest

ID = "unknown-source"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source of a statement that is not described."""
    library = context.library
    for statement in library.all_statements():
        for index, cite in enumerate(statement.fields.source):
            if cite.id not in library.sources:
                at = library.locate(statement.path, (*statement.keys, "source", index, "id"))
                yield Problem(at, ID, f"没有“{cite.id}”这个来源", nearest(cite.id, library.sources))
