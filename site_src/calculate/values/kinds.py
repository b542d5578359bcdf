"""The kinds of a formula's values, and what may be done with them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

PERCENT_SCALE = 1000  # a percentage counts thousandths of a percent: 5.6 % is 5,600
WHOLE = 100 * PERCENT_SCALE  # 100 %

Name = Literal["money", "percent", "count", "months", "year", "date", "bool", "product", "zero"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list of words."""

    members: tuple[str, ...]


Kind = Name | Choice

WORDS: dict[Name, str] = {
    "money": "金额",
    "percent": "百分比",
    "count": "个数",
    "months": "月数",
    "year": "年份",
    "date": "日期",
    "bool": "是否",
    "product": "没有取整的金额（金额 × 百分比）",
    "zero": "0",
}


def word(kind: Kind) -> str:
    """Name a kind in a message to the editor; a closed list with its members."""
    return f"选项（{'、'.join(kind.members)}）" if isinstance(kind, Choice) else WORDS[kind]


def unify(left: Kind, right: Kind) -> Kind | None:
    """The kind that two values share, or None; a bare 0 takes every kind but truths, days, years and words."""
    if left == right:
        return left
    if left == "zero" and right not in ("bool", "date", "year") and not isinstance(right, Choice):
        return right
    if right == "zero":
        return unify(right, left)  # the same test with the sides exchanged
    if isinstance(left, Choice) and isinstance(right, Choice):
        # an input may offer only some members of its axis
        wide, narrow = (left, right) if len(left.members) > len(right.members) else (right, left)
        return wide if set(narrow.members) <= set(wide.members) else None
    return None


def compare(left: Kind, right: Kind) -> Kind | None:
    """The kind in which two values are compared, or None; a year also compares with a bare number."""
    return "year" if _year_and_count(left, right) or _year_and_count(right, left) else unify(left, right)


def add(left: Kind, right: Kind) -> Kind | None:
    """The kind of a sum, or None where it makes no sense; year + count is a year."""
    if "year" in (left, right):
        return "year" if _year_and_count(left, right) or _year_and_count(right, left) else None
    return unify(left, right)


def subtract(left: Kind, right: Kind) -> Kind | None:
    """The kind of a difference, or None where it makes no sense; year - year is a count."""
    if left == right == "year":
        return "count"
    if "year" in (left, right):
        return "year" if _year_and_count(left, right) else None
    return unify(left, right)


def _year_and_count(left: Kind, right: Kind) -> bool:
    return left == "year" and right in ("count", "zero")


def multiply(left: Kind, right: Kind) -> Kind | None:
    """The kind of a product, or None where it makes no sense; money × percent is a `product`, still to be rounded."""
    if {left, right} == {"money", "percent"}:
        return "product"
    if "count" not in (left, right):
        return None
    other = right if left == "count" else left
    return other if other in ("money", "months", "percent", "product", "count") else None


def thousandths(hundredths: Decimal) -> int | None:
    """Convert percent (5.6) to whole thousandths of a percent (5,600); None if it has more than three decimals."""
    scaled = hundredths * PERCENT_SCALE
    return int(scaled) if scaled == scaled.to_integral_value() else None
