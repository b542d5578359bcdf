"""`why` says why a statement was not adopted; what is said of an adopted one is a `note`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "why-on-adopted"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement with a `why`."""
    library = context.library
    for statement in library.all_statements():
        if statement.adopted and statement.fields.why is not None:
            at = library.locate(statement.path, (*statement.keys, "why"), key=True)
            yield Problem(at, ID, "采用的规定不写 why", "补充的话写在 note；没有采用就加上 stance: disputed。")
