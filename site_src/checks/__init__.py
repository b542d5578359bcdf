"""Rules on content: what must hold beyond the shape of each file, one module a rule.

Every rule's docstring says the rule and its reason; `RULES` is the list of them all, by subject.
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
from site_src.checks.rule import Rule
from site_src.errors import Problem
from site_src.model.library import Library

__all__ = ["RULES", "Rule", "check", "rule_ids"]

RULES: tuple[Rule, ...] = (
    *places.RULES,
    *topics.RULES,
    *statements.RULES,
    *sources.RULES,
    *wording.RULES,
    *references.RULES,
    *writing.RULES,
    *ledger.RULES,
    *calculators.RULES,
    *corrections.RULES,
    *search.RULES,
)


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules on content."""
    return (*(rule.ID for rule in RULES), exemptions.UNNEEDED, exemptions.UNKNOWN)


def check(library: Library, today: date, *, complete: bool) -> list[Problem]:
    """Return every problem that no exemption names, sorted by place.

    With `complete` False some file could not be read: the rules that need everything are left out, and so is the
    question whether every exemption is still needed, since both would raise false alarms.
    """
    rules = [rule for rule in RULES if complete or not rule.NEEDS_ALL]
    found = [problem for rule in rules for problem in rule.check(library, today)]
    left = exemptions.silence(library, found)
    if complete:
        left += exemptions.idle(library, found, rule_ids())
    return sorted(set(left))
