"""A case worked out, over all the months it runs."""

from site_src.calculate.case.case import Case, Working, work_day
from site_src.calculate.case.spread import spread_out
from site_src.calculate.rule.rule import Rule
from site_src.model.library import Library

__all__ = ["Case", "Working", "work"]


def work(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out. Raises InputError for what cannot be read or lies outside its limits."""
    working = work_day(rule, library, case)
    return spread_out(rule, library, case, working) if rule.calculator.spread else working
