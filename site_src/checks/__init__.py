"""Rules on content: what must hold beyond the shape of each file, one module a rule.

Every rule's docstring says the rule and its reason. A rule is listed by standing in the folder of its subject.
"""

from datetime import date

from site_src.checks import (
    calculators,
    corrections,
    exemptions,
    ledger,
    places,
    references,
    search,
    sources,
    statements,
    topics,
    wording,
    writing,
)
from site_src.checks.context import Context
from site_src.checks.rule import Rule, rules_in
from site_src.errors import Problem
from site_src.model.library import Library

__all__ = ["RULES", "SUBJECTS", "Context", "Rule", "check", "rule_ids"]

SUBJECTS = (
    places,
    topics,
    statements,
    sources,
    wording,
    references,
    writing,
    ledger,
    calculators,
    corrections,
    search,
)
RULES: tuple[Rule, ...] = tuple(rule for subject in SUBJECTS for rule in rules_in(subject))


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules on content."""
    return (*(rule.ID for rule in RULES), exemptions.UNNEEDED, exemptions.UNKNOWN)


def check(library: Library, day: date, *, complete: bool) -> list[Problem]:
    """Return every problem that no exemption names, sorted by place.

    With `complete` False some file could not be read: the rules that need everything are left out, and so is the
    question whether every exemption is still needed, since both would raise false alarms.
    """
    context = Context(library, day)
    rules = [rule for rule in RULES if complete or not rule.NEEDS_ALL]
    problems = [problem for rule in rules for problem in rule.check(context)]
    unexempted = exemptions.silence(library, problems)
    if complete:
        unexempted += exemptions.find_idle(library, problems, rule_ids())
    return sorted(set(unexempted))
