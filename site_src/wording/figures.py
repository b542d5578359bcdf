"""Numbers and bands in words: grouped by thousands, without needless decimals."""

from decimal import Decimal

from site_src.model.topic import Axis
from site_src.model.values import Band, Count, Money, Months, Percent

THIN = "\u202f"  # narrow no-break space, so that a figure and its unit stay on one line


def format_figure(leaf: Money | Percent | Count | Months) -> str:
    """A number without its unit: `1,500` (yuan from fen), `243.93`, `5.6`."""
    match leaf:
        case Money(fen):
            yuan, rest = divmod(fen, 100)
            return f"{yuan:,}.{rest:02d}" if rest else f"{yuan:,}"
        case Percent(hundredths):
            # without trailing zeros; the format, because normalize() turns 100 into 1E+2
            return f"{hundredths.normalize() if hundredths else Decimal(0):f}"
        case Count(number) | Months(number):
            return f"{number:,}"


def format_band(axis: Axis, band: Band) -> str:
    """A half-open band as people say it: `1,000 元以内`, `1,000–5,000 元`, `45–69 周岁`, `70 周岁及以上`."""
    unit = axis.unit or ("元" if axis.band == "money" else "")
    if axis.ordinal:
        return _format_ordinal(axis.ordinal, band)
    money = axis.band == "money"
    # money is continuous, so its bands share their ends; whole years and persons are counted, so [45, 70) is 45–69
    step, show = (0, 100) if money else (1, 1)
    behind = THIN + unit if unit else ""
    low = f"{band.low // show:,}"
    if band.high is None:
        return f"{low}{behind}{'以上' if money else '及以上'}"
    if band.low == 0:
        return f"{band.high // show:,}{behind}{'以内' if money else '以下'}"
    last = f"{(band.high - step) // show:,}"
    return f"{low}{behind}" if last == low else f"{low}–{last}{behind}"


def _format_ordinal(pattern: str, band: Band) -> str:
    """A band of ordinals: `第1次`, `第2–3次`, `第2次起`."""
    if band.high is None:
        return f"{pattern.format(band.low)}起"
    last = band.high - 1
    return pattern.format(band.low if last == band.low else f"{band.low}–{last}")
