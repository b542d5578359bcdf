"""An unknown limit that counts as not reached: one result, and from where on it would be another one."""

from datetime import date

import pytest

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.cautions import Caution, cautions
from site_src.calculate.case.work import work
from site_src.model.place import Place
from tests.support.pool import library, rule

DAY = date(2025, 6, 1)
TEXT = """
    inputs:
      group: {{label: 谁来游, axis: group, default: adult}}
      cost: {{label: 票钱, kind: money, default: "300"}}
    parameters:
      top: {{from: swim.top, none: "100000", cap: yes{beyond}}}
      back: swim.back
    steps:
      got: {{label: 拿到的, formula: "min(cost, top[group])", says: "拿到 {{got}}。"}}
      over: {{label: 超过的, formula: "cost - got", says: "超过 {{over}}。"}}
      extra: {{label: 另外的, formula: "round(banded(back[group], 0, over))", says: "另有 {{extra}}。"}}
    results: {{got: got, extra: extra}}
    answer: 拿到 {{got}}。
"""


def worked(beyond: str, place: str = "yunhu") -> tuple[Working, tuple[Caution, ...]]:
    text = TEXT.format(beyond=beyond)
    made, known = rule(text), library(text)
    working = work(made, known, Case(Place.parse(place), DAY, {}, {}))
    return working, cautions(made, known, working, DAY)


def test_without_it_the_result_lies_between() -> None:
    working, said = worked("")
    assert working.results["got"] == (0, 300_00)
    assert ("cap", 300_00) in {(each.code, each.figure) for each in said}


def test_with_it_there_is_one_result_and_the_limit_from_which_it_holds() -> None:
    working, said = worked(", beyond: yes")
    assert working.results == {"got": (300_00, 300_00), "extra": (0, 0)}
    assert [(each.code, each.names, each.figure) for each in said if each.code == "cap"] == [("cap", ("top",), 300_00)]


def test_what_would_be_needed_only_beyond_it_is_not_missing() -> None:
    """The place knows neither the limit nor the rate that counts above it."""
    assert worked("")[0].missing == ("back[group]",)
    assert worked(", beyond: yes")[0].missing == ()


@pytest.mark.parametrize("beyond", ["", ", beyond: yes"])
def test_a_known_limit_is_a_limit(beyond: str) -> None:
    assert worked(beyond, "qingshan")[0].results["got"] == (200_00, 200_00)
