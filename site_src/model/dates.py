"""Dates as exact as the source gives them: a year, a month or a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """`2025`, `2024-12` or `2024-12-05`; what is not known stays None."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Parse the written form. Raises ValueError with a message for the editor."""
        match = _DATE.fullmatch(text)
        if not match:
            msg = f"“{text}”不是日期，要写成 2025、2025-01 或 2025-01-31"
            raise ValueError(msg)
        # 1 stands in for a missing part only while the calendar is asked whether there is such a day
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            msg = f"“{text}”这一天不存在"
            raise ValueError(msg) from None
        return cls(year, month if match[2] else None, day if match[3] else None)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """As written."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def months_later(start: date, months: int) -> date:
    """`start` moved by whole months, kept inside the month it lands in and inside the calendar."""
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
