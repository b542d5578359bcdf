"""No statement stands twice: two that differ at most in sources, notes and check dates are one with several sources."""

from collections.abc import Hashable, Iterator

from site_src.checks.context import Context
from site_src.checks.walks.contents import summarize
from site_src.errors import Problem
from site_src.model.statement import Statement

ID = "statement-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each statement that says the same as an earlier one of its attribute and place."""
    library = context.library
    for _, group in library.own_groups():
        seen: dict[Hashable, Statement] = {}
        for statement in group:
            summary = (summarize(statement), statement.fields.stance, statement.fields.why)
            first = seen.setdefault(summary, statement)
            if first is not statement:
                at = library.locate(statement.path, statement.keys)
                line = library.locate(first.path, first.keys).line
                yield Problem(at, ID, f"和第 {line} 行说的一样", "合成一条，source 写成列表。")
