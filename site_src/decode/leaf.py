"""One written value → an exact leaf, by the kind its attribute declares."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from site_src.model.base import parse_count, parse_flag
from site_src.model.dates import Day
from site_src.model.topic import Kind
from site_src.model.values import Band, Count, Leaf, Money, Months, Percent, Range, Text, YesNo

Figure = TypeVar("Figure", Money, Percent)
# at most 12 digits: beyond any real amount, and far within exact numbers
_AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d{1,2}))?", re.ASCII)
_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)%", re.ASCII)
_BAND = re.compile(r"(\d{1,12})-(\d{1,12})?", re.ASCII)
_SINGLE = re.compile(r"\d{1,12}", re.ASCII)
_TEN_THOUSANDS = re.compile(r"(\d{1,8}(?:\.\d{1,4})?)\s*万元?", re.ASCII)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．％，－", "0123456789.%,-")


def parse_money(text: str) -> Money | Range:
    """Parse yuan with at most two decimals to fen, or `100-200` to a range. Raises ValueError with a message."""
    leaf = _exact_or_range(text, _money)
    if leaf is None:
        msg = f"“{text}”不是金额，要写成 1500、243.93 或 100-200{_money_advice(text)}"
        raise ValueError(msg)
    return leaf


def parse_percent(text: str) -> Percent | Range:
    """Parse `5.6%` to exact percent, or `40%-60%` to a range. Raises ValueError with a message."""
    leaf = _exact_or_range(text, _percent)
    if leaf is None:
        advice = "，别忘了百分号" if _AMOUNT.fullmatch(text) else _advice(text, _PERCENT)
        msg = f"“{text}”不是百分比，要写成 70%、5.6% 或 40%-60%{advice}"
        raise ValueError(msg)
    return leaf


def parse_band(text: str, kind: str) -> Band:
    """Parse `0-1000` or `15000-` to [low, high), in fen for `kind` money. Raises ValueError with a message.

    What is counted may also be a single number: `1` is [1, 2).
    """
    if kind == "count" and _SINGLE.fullmatch(text):
        return Band(int(text), int(text) + 1)
    match = _BAND.fullmatch(text)
    if not match:
        msg = f"“{text}”不是一段，要写成 0-1000 或 15000-"
        raise ValueError(msg)
    scale = 100 if kind == "money" else 1
    low, high = int(match[1]) * scale, int(match[2]) * scale if match[2] else None
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


def _money(text: str) -> Money | None:
    match = _AMOUNT.fullmatch(text)
    return Money(int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))) if match else None


def _percent(text: str) -> Percent | None:
    match = _PERCENT.fullmatch(text)
    return Percent(Decimal(match[1])) if match else None


def _exact_or_range(text: str, parse: Callable[[str], Figure | None]) -> Figure | Range | None:
    """Parse one figure, or a range low-high; None if it is neither. Raises ValueError if low >= high."""
    exact = parse(text)
    if exact is not None:
        return exact
    # figures have no sign, so the first hyphen is the one between the ends
    first, _, second = text.partition("-")
    low, high = parse(first), parse(second)
    if low is None or high is None:
        return None
    if not low < high:
        msg = f"“{text}”不是范围，前面的数要比后面的小"
        raise ValueError(msg)
    return Range(low, high)


def _money_advice(text: str) -> str:
    """Advice on an amount: `1.5万` is given in yuan, as dropping the unit would leave a ten-thousandth of it."""
    match = _TEN_THOUSANDS.fullmatch(text.translate(_FULL_WIDTH))
    if match:
        return f"；不要写“万”（{Decimal(match[1]) * 10000:.0f}）"
    return _advice(text, _AMOUNT)


def _advice(text: str, pattern: re.Pattern[str]) -> str:
    """Advice to drop units and commas if the rest is then right, else ""."""
    slim = re.sub(r"[,，\s元]|左右|约", "", text.translate(_FULL_WIDTH))
    return f"；不要写单位、逗号和全角数字（{slim}）" if pattern.fullmatch(slim) else ""
