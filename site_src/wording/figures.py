"""Figures as they are read: grouped by thousands, no needless decimals, bands in words."""

from decimal import Decimal

from site_src.model.topic import Axis
from site_src.model.values import Band, Count, Money, Months, Percent

THIN = "\u202f"  # narrow and unbreakable: a figure and its unit stay on one line


def format_figure(leaf: Money | Percent | Count | Months) -> str:
    """`1,500`, `243.93`, `5.6`: the figure without its unit."""
    match leaf:
        case Money(fen):
            yuan, rest = divmod(fen, 100)
            return f"{yuan:,}.{rest:02d}" if rest else f"{yuan:,}"
        case Percent(hundredths):
            return f"{hundredths.normalize() if hundredths else Decimal(0):f}"
        case Count(number) | Months(number):
            return f"{number:,}"


def format_band(axis: Axis, band: Band) -> str:
    """`1,000 元以内`, `1,000–5,000 元`, `45–69 周岁`, `70 周岁及以上`: a half-open span as people say it."""
    unit = axis.unit or ("元" if axis.band == "money" else "")
    money = axis.band == "money"
    step, show = (0, 100) if money else (1, 1)
    behind = THIN + unit if unit else ""
    low = f"{band.low // show:,}"
    if band.high is None:
        return f"{low}{behind}{'以上' if money else '及以上'}"
    if band.low == 0:
        return f"{band.high // show:,}{behind}{'以内' if money else '以下'}"
    last = f"{(band.high - step) // show:,}"
    return f"{low}{behind}" if last == low else f"{low}–{last}{behind}"
