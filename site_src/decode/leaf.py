"""One written value → an exact leaf, by the kind its attribute declares."""

import re
from collections.abc import Callable
from decimal import Decimal

from site_src.model.base import parse_count, parse_flag
from site_src.model.dates import Day
from site_src.model.topic import Kind
from site_src.model.values import Band, Count, Leaf, Money, Months, Percent, Range, Text, YesNo

_AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d{1,2}))?")
_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)%")
_BAND = re.compile(r"(\d{1,12})-(\d{1,12})?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％，－", "0123456789.%,-")


def parse_money(text: str) -> Money | Range:
    """Yuan with at most two decimals → fen; `100-200` → a range."""
    found = _AMOUNT.fullmatch(text) if text.isascii() else None
    if found:
        yuan, decimals = found.groups()
        return Money(int(yuan) * 100 + int((decimals or "0").ljust(2, "0")))
    low, dash, high = text.partition("-")
    if dash and "-" not in high:
        return _range(parse_money(low), parse_money(high), text)
    msg = f"“{text}”不是金额，要写成 1500 或 243.93{_advice(text, _AMOUNT)}"
    raise ValueError(msg)


def parse_percent(text: str) -> Percent | Range:
    """A number with `%` → exact hundredths; `40%-60%` → a range."""
    found = _PERCENT.fullmatch(text) if text.isascii() else None
    if found:
        return Percent(Decimal(found[1]))
    low, dash, high = text.partition("-")
    if dash and "-" not in high:
        return _range(parse_percent(low), parse_percent(high), text)
    advice = "，别忘了百分号" if _AMOUNT.fullmatch(text) else _advice(text, _PERCENT)
    msg = f"“{text}”不是百分比，要写成 70% 或 5.6%{advice}"
    raise ValueError(msg)


def parse_band(text: str, kind: str) -> Band:
    """`0-1000` or `15000-`; bands of money are counted in fen."""
    found = _BAND.fullmatch(text) if text.isascii() else None
    if not found:
        msg = f"“{text}”不是一段，要写成 0-1000 或 15000-"
        raise ValueError(msg)
    scale = 100 if kind == "money" else 1
    low, high = int(found[1]) * scale, int(found[2]) * scale if found[2] else None
    if high is not None and high <= low:
        msg = f"“{text}”前面的数要比后面的小"
        raise ValueError(msg)
    return Band(low, high)


PARSERS: dict[Kind, Callable[[str], Leaf]] = {
    "money": parse_money,
    "percent": parse_percent,
    "count": lambda text: Count(parse_count(text)),
    "months": lambda text: Months(parse_count(text)),
    "date": Day.parse,
    "bool": lambda text: YesNo(parse_flag(text)),
    "text": Text,
}


def _range(low: Money | Percent | Range, high: Money | Percent | Range, text: str) -> Range:
    if isinstance(low, Range) or isinstance(high, Range) or not _ordered(low, high):
        msg = f"“{text}”不是范围，前面的数要比后面的小"
        raise ValueError(msg)
    return Range(low, high)


def _ordered(low: Money | Percent, high: Money | Percent) -> bool:
    if isinstance(low, Money) and isinstance(high, Money):
        return low < high
    return isinstance(low, Percent) and isinstance(high, Percent) and low < high


def _advice(text: str, pattern: re.Pattern[str]) -> str:
    """Say what to drop, where dropping it would make the value right."""
    slim = re.sub(r"[,，\s元万]|左右|约", "", text.translate(_FULL_WIDTH))
    return f"；不要写单位、逗号和全角数字（{slim}）" if pattern.fullmatch(slim) and slim != text else ""
