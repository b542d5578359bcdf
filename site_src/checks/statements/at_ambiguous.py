"""`at` beside one source tells where in it; beside several, or none, nobody can tell which document it means."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "at-ambiguous"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each `at` of a statement that does not stand beside exactly one source."""
    library = context.library
    for statement in library.all_statements():
        cites = statement.fields.source
        if statement.fields.at is not None and (len(cites) != 1 or cites[0].at is not None):
            at = library.locate(statement.path, (*statement.keys, "at"), key=True)
            hint = "写到来源里面：source 下面写“- {id: 来源的名字, at: 第三条}”。"
            yield Problem(at, ID, "看不出是哪个来源的条款", hint)
