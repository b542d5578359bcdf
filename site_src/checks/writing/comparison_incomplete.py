"""Every row answers for every option, in one way: `says` with its facts, `unknown`, or `not_applicable`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.comparison import ComparedCell

ID = "comparison-incomplete"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each cell that has no answer, several, or one without facts."""
    library = context.library
    for slug, comparison in library.comparisons.items():
        path = path_of(library, "comparisons", f"{slug}.yaml")
        for name, row in comparison.rows.items():
            for option, declared in comparison.options.items():
                wrong = _find_fault(row.cells.get(option))
                if wrong:
                    at = library.locate(path, ("rows", name, "cells", option), key=True)
                    yield Problem(at, ID, f"“{row.label}”一行、“{declared.label}”一格{wrong[0]}", wrong[1])


def _find_fault(cell: ComparedCell | None) -> tuple[str, str] | None:
    """Return what is wrong with a cell, as the end of a message and a hint; None if nothing is."""
    if cell is None:
        return "没有写", "写 says 和 facts；没查到写 unknown，用不上写 not_applicable。"
    answers = [each for each in (cell.says, cell.unknown, cell.not_applicable) if each is not None]
    if len(answers) != 1:
        return "要写一种回答，只写一种", "says、unknown、not_applicable 里选一个。"
    if cell.says is not None and not cell.facts:
        return "没有依据", "在 facts 里列出能说明它的规定。"
    return None
