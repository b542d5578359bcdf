"""Which parameters a case needs."""

import pytest

from site_src.calculate.engines.needs import needed
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import Plain
from tests.support.pool import rule

TEXT = """
    inputs:
      free: {{label: 免票, kind: bool, default: yes}}
      old: {{label: 老人, kind: bool, default: yes}}
      visits: {{label: 几次, kind: count, default: "1", most: "9"}}
    parameters: {{lanes: swim.lanes, wait: swim.wait, towel: swim.towel}}
    steps:
      used: {{label: 甲, formula: "free or old or visits > 0", says: 乙。}}
      first: {{label: 甲, formula: "{formula}", says: 乙。}}
    results: {{first: first}}
    answer: 丙
    checks: ["wait == wait", "towel or not towel"]
"""


def made(formula: str) -> Rule:
    return rule(TEXT.format(formula=formula))


@pytest.mark.parametrize(
    ("formula", "inputs", "answer"),
    [
        ("lanes * 2", {}, True),
        ("lanes if free else 1", {"free": 1}, True),
        ("lanes if free else 1", {"free": 0}, False),
        ("1 if free else lanes", {"free": 1}, False),
        ("1 if free else lanes", {"free": 0}, True),
        ("lanes if visits > 2 else 1", {"visits": 2}, False),
        ("lanes if visits > 2 else 1", {"visits": 3}, True),
        ("lanes if free and not old else 1", {"free": 1, "old": 1}, False),
        ("lanes if free and not old else 1", {"free": 1, "old": 0}, True),
        # inside another branch both conditions must hold
        ("(lanes if old else 1) if free else 2", {"free": 1, "old": 0}, False),
        ("(lanes if old else 1) if free else 2", {"free": 0, "old": 1}, False),
        ("(lanes if old else 1) if free else 2", {"free": 1, "old": 1}, True),
        ("(2 if free else lanes if old else 3) * 2", {"free": 0, "old": 1}, True),
        ("(2 if free else lanes if old else 3) * 2", {"free": 0, "old": 0}, False),
        # used twice: either use is enough
        ("(lanes if free else 1) + (lanes if old else 2)", {"free": 0, "old": 1}, True),
        ("(lanes if free else 1) + (lanes if old else 2)", {"free": 0, "old": 0}, False),
        ("(lanes if free else 1) + lanes", {"free": 0}, True),
        # a condition that is not made of inputs alone is not known beforehand
        ("lanes if towel else 1", {}, True),
        ("1 if towel else lanes", {}, True),
        ("lanes if used else 1", {}, True),
        ("lanes if free and towel else 1", {"free": 0}, True),
        ("max(visits, lanes if free else 1)", {"free": 0}, False),
        ("1 if (lanes if free else 1) > 2 else 3", {"free": 0}, False),
        ("round((lanes if free else 2) / 2)", {"free": 0}, False),
    ],
)
def test_needed(formula: str, inputs: dict[str, Plain], answer: bool) -> None:  # noqa: FBT001 - a table of answers
    given: dict[str, Plain] = {"free": 1, "old": 1, "visits": 1}
    assert needed(made(formula).needs["lanes"], given | inputs) is answer


def test_every_slot_has_its_condition() -> None:
    """Notes and checks count as well as steps."""
    assert list(made("lanes if free else 1").needs) == ["lanes", "wait", "towel"]


def test_banded() -> None:
    text = """
        inputs:
          free: {label: 免票, kind: bool, default: yes}
          spent: {label: 花过, kind: money, default: "1"}
        parameters: {back: swim.back, top: swim.top}
        steps:
          refund:
            label: 甲
            formula: "round(banded(back[child], 0, min(spent, top[child]))) if free else 0"
            says: 乙。
        results: {refund: refund}
        answer: 丙
    """
    conditions = rule(text).needs

    assert list(conditions) == ["back[child]", "top[child]"]
    assert [needed(each, {"free": 1, "spent": 0}) for each in conditions.values()] == [True, True]
    assert [needed(each, {"free": 0, "spent": 0}) for each in conditions.values()] == [False, False]
