from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.model.dates import Day, months_later


class TestParse:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2025", Day(2025)),
            ("2024-12", Day(2024, 12)),
            ("2024-12-05", Day(2024, 12, 5)),
            ("2024-02-29", Day(2024, 2, 29)),
            ("0001", Day(1)),
            ("9999-12-31", Day(9999, 12, 31)),
        ],
    )
    def test_as_exact_as_written(self, text: str, expected: Day) -> None:
        """A date is kept as exact as it was written, no more."""
        assert expected == Day.parse(text)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "25",
            "20250",
            "2025-1",
            "2025-01-1",
            "2025/01/01",
            "2025.01",
            "2025年",
            "２０２５",
            "2025-",
            " 2025",
            "2025\n",
            "-2025",
        ],
    )
    def test_other_ways_of_writing(self, text: str) -> None:
        """Every other way of writing is refused with the right ones."""
        with pytest.raises(ValueError, match=r"不是日期，要写成 2025、2025-01 或 2025-01-31"):
            Day.parse(text)

    @pytest.mark.parametrize("text", ["2025-02-29", "2025-13", "2025-00", "2025-01-00", "2025-04-31", "0000"])
    def test_days_that_never_were(self, text: str) -> None:
        """A day that is in no calendar is refused."""
        with pytest.raises(ValueError, match=f"^“{text}”这一天不存在$"):
            Day.parse(text)


class TestSpan:
    @pytest.mark.parametrize(
        ("day", "first", "last"),
        [
            (Day(2025), date(2025, 1, 1), date(2025, 12, 31)),
            (Day(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
            (Day(2025, 2), date(2025, 2, 1), date(2025, 2, 28)),
            (Day(2024, 12, 5), date(2024, 12, 5), date(2024, 12, 5)),
        ],
    )
    def test_first_and_last(self, day: Day, first: date, last: date) -> None:
        """What is not known may be any day of the month or year."""
        assert (first, last) == (day.first, day.last)


class TestText:
    @pytest.mark.parametrize("text", ["2025", "2024-12", "2024-12-05", "0001-01-01"])
    def test_as_written(self, text: str) -> None:
        """A date is shown as it was written."""
        assert text == str(Day.parse(text))

    @given(st.dates())
    def test_every_day(self, day: date) -> None:
        """Every day of the calendar is read, and comes back as it was."""
        parsed = Day.parse(day.isoformat())

        assert parsed.first == parsed.last == day
        assert str(parsed) == day.isoformat()


class TestMonthsLater:
    @pytest.mark.parametrize(
        ("start", "months", "expected"),
        [
            (date(2025, 1, 31), 0, date(2025, 1, 31)),
            (date(2025, 1, 31), 1, date(2025, 2, 28)),
            (date(2024, 1, 31), 1, date(2024, 2, 29)),
            (date(2025, 11, 22), 12, date(2026, 11, 22)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
            (date(2025, 12, 1), 1, date(2026, 1, 1)),
            (date(9998, 12, 1), 12, date(9999, 12, 1)),
        ],
    )
    def test_stays_in_the_month(self, start: date, months: int, expected: date) -> None:
        """The day is kept, or drawn in to the end of a shorter month."""
        assert expected == months_later(start, months)

    def test_stays_in_the_calendar(self) -> None:
        """Past the last year there is only the last day."""
        assert months_later(date(9999, 12, 1), 1) == date(9999, 12, 31)
        assert months_later(date(2025, 1, 1), 999_999_999_999) == date(9999, 12, 31)
