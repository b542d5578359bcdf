"""Examples worked out again: what departs from what they say, and why."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.case.examples import Departure, case_of, departures
from site_src.calculate.case.work import Case
from site_src.model.calculator import Example
from site_src.model.dates import Day
from site_src.model.place import Place
from tests.support.pool import BATH, library, rule

TODAY = date(2025, 6, 1)


def departing(
    results: Mapping[str, str],
    inputs: Mapping[str, str] | None = None,
    parameters: Mapping[str, str] | None = None,
    place: str | None = "qingshan",
) -> list[Departure]:
    example = Example(title="甲", place=place, inputs=inputs or {}, parameters=parameters or {}, results=results)
    return list(departures(rule(BATH), library(BATH), example, TODAY))


def test_reproduced() -> None:
    """Results by their own name, other steps by theirs."""
    assert departing({"cost": "60", "refund": "6.00", "got": "6"}) == []


def test_a_fen_off() -> None:
    assert departing({"cost": "60.01", "refund": "6"}) == [Departure("cost", "60.01", "60.00", "")]


def test_result_before_step() -> None:
    """`refund` is a step and a result that stands for another step: the result counts."""
    assert departing({"refund": "6"}, parameters={"top": "1", "ceiling": "paid"}) == [
        Departure("refund", "6", "1.00", "")
    ]


def test_range() -> None:
    """What is only known as a range reproduces nothing."""
    assert departing({"cost": "80"}, place="qingshan/linhai") == [Departure("cost", "80", "80.00–100.00", "")]
    assert departing({"cost": "100"}, place="qingshan/linhai") == [Departure("cost", "100", "80.00–100.00", "")]


def test_unknown_result() -> None:
    assert departing({"profit": "5", "cost": "60"}) == [Departure("profit", "5", "", "没有这个结果")]


def test_missing_figures() -> None:
    reason = "缺少参数 ticket[hall][group]、back[group]、top[group]"
    found = departing({"cost": "60", "refund": "6"}, place="yunhu")

    assert found == [Departure("cost", "60", "", reason), Departure("refund", "6", "", reason)]


def test_nowhere_in_particular() -> None:
    """An example without a place asks the nation."""
    assert departing({"cost": "10"}, parameters={"ticket": "5", "back": "0%", "top": "0"}, place=None) == []


def test_unreadable_result() -> None:
    [found] = departing({"cost": "60元"})

    assert (found.result, found.expected, found.got) == ("cost", "60元", "")
    assert found.reason.startswith("“60元”不是金额")


@pytest.mark.parametrize(
    ("inputs", "parameters", "reason"),
    [
        ({"visit": "1"}, {}, "visit：没有“visit”这个输入项"),
        ({"visits": "9"}, {}, "visits：最多填 8"),
        ({}, {"tickets": "1"}, "tickets：没有“tickets”这个参数"),
    ],
)
def test_unreadable_case(inputs: dict[str, str], parameters: dict[str, str], reason: str) -> None:
    """Every result departs, for the same reason."""
    found = departing({"cost": "60", "refund": "6"}, inputs, parameters)
    assert found == [Departure("cost", "60", "", reason), Departure("refund", "6", "", reason)]


def test_case() -> None:
    """The day an example states, the first one where it states a month; else today."""
    dated = Example(title="甲", place="qingshan/linhai", date=Day(2024, 3), results={"cost": "1"})

    assert case_of(dated, TODAY) == Case(Place("qingshan", "linhai"), date(2024, 3, 1), {}, {})
    assert case_of(Example(title="甲", inputs={"a": "1"}, parameters={"b": "2"}, results={"c": "3"}), TODAY) == Case(
        Place(), TODAY, {"a": "1"}, {"b": "2"}
    )
