"""Every formula has its kinds right, uses what is declared, and stays exact: a wrong sum is worse than none."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "calculator-unsound"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each formula that cannot be understood or proven exact."""
    for _, problems in context.calculators.values():
        for problem in problems:
            yield Problem(problem.location, ID, problem.message, problem.hint)
