"""How large each step can become: the proof that both engines compute exactly.

A browser's numbers are exact for whole numbers below 2⁵³. Every node gets the interval it can lie in, worked out from
the declared limits of inputs and parameters; a node that can leave the exact range is an error in the formula, and so
is a condition that can only come out one way. A truth lies between 0 and 1, so an interval of one number is a truth
that never changes.
"""

from collections.abc import Mapping

from site_src.calculate.language.names import Shape
from site_src.calculate.language.source import FormulaError
from site_src.calculate.language.tree import (
    Arithmetic,
    Banded,
    Comparator,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Reached,
    Round,
    Tree,
    Value,
)
from site_src.calculate.values.kinds import WHOLE, Choice, Kind
from site_src.calculate.values.limits import EXACT, Interval, widest
from site_src.calculate.values.numbers import round_half_up


def widest_of(shape: Shape) -> Interval:
    """The limits of a parameter's figure; a rate applied band by band lies between 0 and 100 %."""
    return Interval(0, WHOLE) if shape.running else widest(shape.kind)


def bound(tree: Tree, known: Mapping[str, Interval]) -> Interval:
    """The interval in which a formula's value lies; `known` gives that of inputs, steps and slots by name.

    Raises FormulaError where a value can leave the exact range or a branch can never be reached.
    """
    interval = _interval(tree, known)
    if _size(interval) > EXACT:
        message = "这一步的数可能太大，浏览器里算不准"
        raise FormulaError(tree.column, "formula-range", message, "先取整再往下乘，或者把输入项的 most 调小。")
    return interval


def _interval(tree: Tree, known: Mapping[str, Interval]) -> Interval:
    match tree:
        case Number(value=value):
            return Interval(value, value)
        case Member():
            return Interval(0, 0)  # a word has no size; comparisons of words never look at this
        case Value(name=name):
            return known[name]
        case Banded(start=start, end=end):
            bound(start, known)  # checked for its own size; a negative start adds nothing, bands begin at 0
            return Interval(0, max(0, bound(end, known).high) * WHOLE)
        case Conditional():
            return _conditional(tree, known)
        case _:
            return _combined(tree, known)


def _combined(
    tree: Arithmetic | Comparison | Logic | Extreme | Round | Reached, known: Mapping[str, Interval]
) -> Interval:
    match tree:
        case Arithmetic(left=left, right=right):
            return _arithmetic(tree, bound(left, known), bound(right, known))
        case Comparison(operator=operator, left=left, right=right):
            return _comparison(operator, left.kind, bound(left, known), bound(right, known))
        case Logic(parts=parts):
            return _logic(tree, [bound(part, known) for part in parts])
        case Extreme(which=which, parts=parts):
            bounds = [bound(part, known) for part in parts]
            pick = min if which == "min" else max
            return Interval(pick(each.low for each in bounds), pick(each.high for each in bounds))
        case Reached(start=start, end=end, amount=amount):
            return _reached(tree, bound(start, known), bound(end, known), bound(amount, known))
        case Round():
            return _round(tree, bound(tree.inner, known))


def _reached(tree: Reached, start: Interval, end: Interval, amount: Interval) -> Interval:
    """The interval of how far it goes; on its way the amount is multiplied by the scale of a percentage."""
    if _size(amount) * WHOLE > EXACT:
        raise FormulaError(tree.column, "formula-range", "金额可能太大，浏览器里算不准", "把输入项的 most 调小。")
    return Interval(min(start.low, end.low), end.high)


def _arithmetic(tree: Arithmetic, left: Interval, right: Interval) -> Interval:
    if tree.operator == "+":
        return Interval(left.low + right.low, left.high + right.high)
    if tree.operator == "-":
        return Interval(left.low - right.high, left.high - right.low)
    # negative factors turn an interval around, so all four corners count
    corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
    return Interval(min(corners), max(corners))


def _comparison(operator: Comparator, kind: Kind, left: Interval, right: Interval) -> Interval:
    """The interval of a comparison; 0–0 or 1–1 where the limits of both sides already decide it."""
    if isinstance(kind, Choice):
        return Interval(0, 1)  # intervals say nothing of words
    less = _truth(left.high < right.low, left.low >= right.high)
    more = _truth(left.low > right.high, left.high <= right.low)
    apart = left.high < right.low or left.low > right.high
    equal = _truth(left.low == left.high == right.low == right.high, apart)
    return {
        "<": less, ">=": _not(less), ">": more, "<=": _not(more), "==": equal, "!=": _not(equal),
    }[operator]  # fmt: skip


def _logic(tree: Logic, parts: list[Interval]) -> Interval:
    if tree.operator == "not":
        return _not(parts[0])
    pick = min if tree.operator == "and" else max  # of 0 and 1: the least is "all", the greatest is "any"
    return Interval(pick(each.low for each in parts), pick(each.high for each in parts))


def _conditional(tree: Conditional, known: Mapping[str, Interval]) -> Interval:
    condition = bound(tree.condition, known)
    if condition.low == condition.high:
        message = f"{'else 后面' if condition.low else 'if 前面'}的部分永远用不到"
        raise FormulaError(tree.column, "formula-unreachable", message, "条件总是同一个结果；去掉它，或者改条件。")
    yes, no = bound(tree.yes, known), bound(tree.no, known)
    return Interval(min(yes.low, no.low), max(yes.high, no.high))


def _round(tree: Round, inner: Interval) -> Interval:
    """The interval of a rounding; on its way it passes through numbers larger by up to two divisors."""
    if _size(inner) + 2 * tree.divisor > EXACT:
        hint = "先取整再往下乘，或者把除数写小。"
        raise FormulaError(tree.column, "formula-range", "取整的数可能太大，浏览器里算不准", hint)
    return Interval(round_half_up(inner.low, tree.divisor), round_half_up(inner.high, tree.divisor))


def _size(interval: Interval) -> int:
    return max(abs(interval.low), abs(interval.high))


def _truth(always: bool, never: bool) -> Interval:  # noqa: FBT001 - what is known of one truth, in two truths
    return Interval(int(always), int(not never))


def _not(truth: Interval) -> Interval:
    return Interval(1 - truth.high, 1 - truth.low)
