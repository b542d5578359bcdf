"""What is tried where figures are not known, and months one after another: in Python and in the page's script."""

from collections.abc import Sequence
from datetime import date

import pytest

from site_src.calculate.case.picking import Selection
from site_src.calculate.case.runs import combinations, ends
from site_src.model.dates import months_later
from tests.support.runtime import call


def picked(lists: Sequence[tuple[int, ...]]) -> dict[str, Selection]:
    return {str(index): Selection(ends=options) for index, options in enumerate(lists)}


@pytest.mark.parametrize(
    ("lists", "tried"),
    [
        ((), [()]),
        (((1,), (2,)), [(1, 2)]),
        (((1, 2), (3,)), [(1, 3), (2, 3)]),
        (((1, 2), (3, 4)), [(1, 3), (1, 4), (2, 3), (2, 4)]),
    ],
)
def test_combinations(lists: Sequence[tuple[int, ...]], tried: list[tuple[int, ...]]) -> None:
    assert [tuple(each.values()) for each in combinations(picked(lists))] == tried
    assert [tuple(each) for each in call("combinations", lists)] == tried


@pytest.mark.parametrize(
    ("lists", "first", "last"), [(((1, 2, 3), (4,)), (1, 4), (3, 4)), (((5, 6), (7, 8)), (5, 7), (6, 8))]
)
def test_both_ends(lists: Sequence[tuple[int, ...]], first: tuple[int, ...], last: tuple[int, ...]) -> None:
    assert [tuple(each.values()) for each in ends(picked(lists))] == [first, last]
    options = [{"options": each, "standing": "either"} for each in lists]
    assert [tuple(each) for each in call("baselines", options)] == [first, last]


def test_a_slot_that_is_not_needed_is_nothing() -> None:
    assert call("baselines", [None, {"options": [1, 2], "standing": "cap"}]) == [[None, 1], [None, 2]]
    assert call("standing", [None, {"options": [1], "standing": "cap"}], "cap") == [1]


@pytest.mark.parametrize(
    ("values", "pair"), [([3, 1, 2], [1, 3]), ([5], [5, 5]), (["a", "a", "b"], ["a", "b"]), (["a"], ["a", "a"])]
)
def test_both_ends_of_a_step(values: list[int | str], pair: list[int | str]) -> None:
    assert call("span", values) == pair


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 22), 1, date(2026, 12, 1)),
        (date(2026, 11, 22), 2, date(2027, 1, 1)),
        (date(2026, 1, 31), 1, date(2026, 2, 1)),
        (date(2026, 12, 1), 25, date(2029, 1, 1)),
    ],
)
def test_first_day_of_a_later_month(day: date, months: int, later: date) -> None:
    assert months_later(day.replace(day=1), months) == later
    assert call("monthsLater", number(day), months) == number(later)


def number(day: date) -> int:
    return int(day.strftime("%Y%m%d"))
