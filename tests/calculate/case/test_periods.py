"""For which days a parameter is known: in Python and in the page's script."""

from datetime import date, timedelta

import pytest

from site_src.calculate.case.parameters import Known, State
from site_src.calculate.case.periods import Stretch, find_known_stretches
from site_src.calculate.case.tables import Span
from tests.support.runtime import call

SPRING, SUMMER, AUTUMN = date(2024, 3, 1), date(2024, 6, 1), date(2024, 9, 1)


def number(day: date) -> int:
    return int(day.strftime("%Y%m%d"))


def spans(*found: tuple[date, State]) -> list[Span]:
    return [Span(first, Known(state)) for first, state in found]


@pytest.mark.parametrize(
    ("found", "stretches"),
    [
        ([(date.min, "open")], []),
        ([(date.min, "known")], [Stretch(None, None)]),
        ([(date.min, "open"), (SPRING, "known")], [Stretch(SPRING, None)]),
        ([(date.min, "known"), (SPRING, "open")], [Stretch(None, date(2024, 2, 29))]),
        # rules that follow each other are one stretch, and what may be either covers its days
        ([(date.min, "open"), (SPRING, "known"), (SUMMER, "either")], [Stretch(SPRING, None)]),
        ([(date.min, "known"), (SPRING, "none"), (SUMMER, "offered")], [Stretch(None, date(2024, 5, 31))]),
        (
            [(date.min, "open"), (SPRING, "known"), (SUMMER, "open"), (AUTUMN, "known")],
            [Stretch(SPRING, date(2024, 5, 31)), Stretch(AUTUMN, None)],
        ),
    ],
)
def test_covered(found: list[tuple[date, State]], stretches: list[Stretch]) -> None:
    assert list(find_known_stretches(spans(*found))) == stretches
    written = [{"first": number(first) if first > date.min else 0, "state": state} for first, state in found]
    assert call("coveredDays", written) == "；".join(str(each) for each in stretches if each.first or each.last)


@pytest.mark.parametrize(
    "day",
    [date(2024, 3, 1), date(2023, 3, 1), date(2000, 3, 1), date(1900, 3, 1), date(2024, 1, 1), date(2024, 12, 31)],
)
def test_the_day_before(day: date) -> None:
    assert call("dayBefore", number(day)) == number(day - timedelta(days=1))


@pytest.mark.parametrize(
    ("stretch", "words"),
    [
        (Stretch(SPRING, None), "2024-03-01 起"),
        (Stretch(SPRING, SUMMER), "2024-03-01 至 2024-06-01"),
        (Stretch(None, SUMMER), "到 2024-06-01 为止"),
        (Stretch(None, None), "一直"),
    ],
)
def test_words(stretch: Stretch, words: str) -> None:
    assert str(stretch) == words
