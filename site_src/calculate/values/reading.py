"""What editors write in rules → whole numbers of a kind, and back; what visitors type is read by `entry`."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from site_src.calculate.values.kinds import PERCENT_SCALE, Choice, Kind, thousandths
from site_src.decode.leaf import parse_money, parse_percent
from site_src.model.base import parse_count, parse_flag
from site_src.model.dates import Day
from site_src.model.values import (
    Absent,
    Choices,
    Count,
    Items,
    Leaf,
    Link,
    Money,
    Months,
    Percent,
    Range,
    Share,
    Text,
    YesNo,
)

Plain = int | str
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)
_Single = Money | Percent | Count | Months | YesNo | Choices | Absent | Share | Text | Items | Link


def read_plain(text: str, kind: Kind) -> Plain:
    """Parse text from a content file as a value of `kind`. Raises ValueError with a message for the editor."""
    if isinstance(kind, Choice):
        if text not in kind.members:
            msg = f"“{text}”不在可选的词里：{'、'.join(kind.members)}"
            raise ValueError(msg)
        return text
    return _READERS.get(kind, parse_count)(text)  # counts and months are written alike


def write_plain(value: Plain, kind: Kind) -> str:
    """Format a value for other tools: yuan with two decimals, percentages with their sign, dates in ISO form."""
    if isinstance(value, str):
        return value
    if kind == "money":
        sign, fen = ("-" if value < 0 else ""), abs(value)
        return f"{sign}{fen // 100}.{fen % 100:02d}"
    if kind == "percent":
        # normalize drops zeros at the end, f keeps 10 from becoming 1E+1
        return f"{(Decimal(value) / PERCENT_SCALE).normalize():f}%"
    if kind == "bool":
        return "yes" if value else "no"
    if kind == "date":
        return date(value // 10000, value // 100 % 100, value % 100).isoformat()
    return str(value)


def leaf_ends(leaf: Leaf) -> tuple[Plain, Plain] | None:
    """The lowest and highest whole number (or word) that a statement's leaf can be; None if it is neither."""
    if isinstance(leaf, Range):
        low, high = leaf_ends(leaf.low), leaf_ends(leaf.high)
        return (low[0], high[1]) if low and high else None
    if isinstance(leaf, Day):
        return _day_number(leaf.first), _day_number(leaf.last)
    single = _leaf(leaf)
    return None if single is None else (single, single)


def _leaf(leaf: _Single) -> Plain | None:
    match leaf:
        case Money(fen=number) | Count(number=number) | Months(number=number):
            return number
        case Percent(hundredths):
            return thousandths(hundredths)
        case YesNo(yes):
            return int(yes)
        case Choices(members):
            return members[0] if len(members) == 1 else None  # several members are no single value
        case Absent() | Share() | Text() | Items() | Link():
            # what a share and the absence of a rule come to depends on the parameter (case/statements.py)
            return None


def _exact_day(text: str) -> int:
    day = Day.parse(text)
    if day.first != day.last:
        msg = f"“{text}”要写到哪一天，例如 2025-01-31"
        raise ValueError(msg)
    return _day_number(day.first)


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        msg = f"“{text}”要写成四位数字的年份，例如 2026"
        raise ValueError(msg)
    return int(text)


def _day_number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def _flag(text: str) -> int:
    return int(parse_flag(text))


def _money(text: str) -> int:
    return _single(parse_money(text), text)


def _percent(text: str) -> int:
    return _single(parse_percent(text), text)


def _single(leaf: Money | Percent | Range, text: str) -> int:
    ends = leaf_ends(leaf)
    if isinstance(leaf, Range) or ends is None or isinstance(ends[0], str):
        msg = f"“{text}”要写成一个数，百分比最多三位小数"
        raise ValueError(msg)
    return ends[0]


_READERS: Mapping[str, Callable[[str], int]] = {
    "money": _money, "percent": _percent, "bool": _flag, "date": _exact_day, "year": _year,
}  # fmt: skip
