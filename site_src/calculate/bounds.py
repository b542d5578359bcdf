"""How large each step can become: the proof that both engines compute exactly.

A browser's numbers are exact for whole numbers below 2⁵³. Every node gets the interval it can lie in, worked out from the
declared limits of inputs and parameters; a node that can leave the exact range is an error in the formula, and so is a
condition that can only come out one way.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.calculate.formula import FormulaError
from site_src.calculate.kinds import WHOLE, Choice, Kind
from site_src.calculate.tree import (
    Arithmetic,
    Banded,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Round,
    Tree,
    Value,
)  # fmt: skip

EXACT = 2**53 - 1
MOST_MONEY = 10**10  # 10⁸ yuan in fen
_MOST: dict[str, int] = {
    "money": MOST_MONEY, "percent": 4 * WHOLE, "count": 10**6, "months": 1200, "date": 99991231, "bool": 1, "zero": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both included."""

    low: int
    high: int


def widest(kind: Kind) -> Interval:
    """The limits of a parameter of a kind."""
    return Interval(0, 0 if isinstance(kind, Choice) else _MOST[kind])


def bound(tree: Tree, known: Mapping[str, Interval]) -> Interval:
    """The interval a formula's value lies in; `known` gives it for inputs, steps and slots by name.

    Raises FormulaError where a value can leave the exact range or a branch can never be reached.
    """
    interval = _interval(tree, known)
    if max(abs(interval.low), abs(interval.high)) > EXACT:
        message = "这一步的数可能太大，浏览器里算不准"
        raise FormulaError(tree.column, "formula-range", message, "先取整再往下乘，或者把输入项的 most 调小。")
    return interval


def _interval(tree: Tree, known: Mapping[str, Interval]) -> Interval:
    match tree:
        case Number(value=value):
            return Interval(value, value)
        case Member():
            return Interval(0, 0)
        case Value(name=name):
            return known[name]
        case Arithmetic():
            return _arithmetic(tree, known)
        case Comparison(left=left, right=right):
            bound(left, known)
            bound(right, known)
            return Interval(0, 1)
        case Logic(parts=parts):
            for part in parts:
                bound(part, known)
            return Interval(0, 1)
        case Conditional():
            return _conditional(tree, known)
        case Extreme(which=which, parts=parts):
            bounds = [bound(part, known) for part in parts]
            pick = min if which == "min" else max
            return Interval(pick(each.low for each in bounds), pick(each.high for each in bounds))
        case Round(inner=inner, divisor=divisor):
            below = bound(inner, known)
            return Interval(below.low // divisor, -(-below.high // divisor))
        case Banded(start=start, end=end):
            bound(start, known)
            return Interval(0, max(0, bound(end, known).high) * _MOST["percent"] // 4)


def _arithmetic(tree: Arithmetic, known: Mapping[str, Interval]) -> Interval:
    left, right = bound(tree.left, known), bound(tree.right, known)
    if tree.operator == "+":
        return Interval(left.low + right.low, left.high + right.high)
    if tree.operator == "-":
        return Interval(left.low - right.high, left.high - right.low)
    corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
    return Interval(min(corners), max(corners))


def _conditional(tree: Conditional, known: Mapping[str, Interval]) -> Interval:
    bound(tree.condition, known)
    outcome = _outcome(tree.condition, known)
    if outcome is not None:
        never = "else 后面" if outcome else "if 前面"
        message = f"{never}的部分永远用不到"
        raise FormulaError(tree.column, "formula-unreachable", message, "条件总是同一个结果；去掉它，或者改条件。")
    yes, no = bound(tree.yes, known), bound(tree.no, known)
    return Interval(min(yes.low, no.low), max(yes.high, no.high))


def _outcome(tree: Tree, known: Mapping[str, Interval]) -> bool | None:
    """Whether a condition can only come out one way."""
    if not isinstance(tree, Comparison) or isinstance(tree.left.kind, Choice):
        return None
    left, right = bound(tree.left, known), bound(tree.right, known)
    match tree.operator:
        case "<" | ">=":
            decided = True if left.high < right.low else False if left.low >= right.high else None
            return decided if tree.operator == "<" or decided is None else not decided
        case ">" | "<=":
            decided = True if left.low > right.high else False if left.high <= right.low else None
            return decided if tree.operator == ">" or decided is None else not decided
    apart = left.high < right.low or left.low > right.high
    return (tree.operator == "!=") if apart else None
