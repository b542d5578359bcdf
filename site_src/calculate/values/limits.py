"""How large a value of a kind may be."""

from dataclasses import dataclass

from site_src.calculate.values.kinds import WHOLE, Choice, Kind

EXACT = 2**53 - 1  # up to here a JavaScript number is exact for every whole number
MOST_MONEY = 10**10  # 10⁸ yuan in fen; rules write it where there is no limit
_MOST: dict[str, int] = {
    "money": MOST_MONEY, "percent": 4 * WHOLE, "count": 10**6, "months": 1200, "date": 99991231, "bool": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included."""

    low: int
    high: int


def widest(kind: Kind) -> Interval:
    """The limits of a value of a kind, both included; 0 to 0 for a word, which formulas never calculate with."""
    return Interval(0, 0 if isinstance(kind, Choice) else _MOST[kind])
