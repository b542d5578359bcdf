"""Every formula has its kinds right, uses what is declared, and stays exact: a wrong sum is worse than none."""

from collections.abc import Iterator
from datetime import date

from site_src.calculate.rule.make import make_rule
from site_src.errors import Problem
from site_src.model.library import Library

ID = "calculator-unsound"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for formulas that cannot be understood or proven exact."""
    for slug, calculator in library.calculators.items():
        _, problems = make_rule(slug, calculator, library)
        for problem in problems:
            yield Problem(problem.location, ID, problem.message, problem.hint)
