"""A checked formula → its value, in Python's whole numbers."""

from collections.abc import Callable, Mapping
from operator import add, eq, ge, gt, le, lt, mul, ne, sub
from typing import cast

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
    Operator,
    Reached,
    Round,
    Tree,
    Value,
)
from site_src.calculate.values.numbers import Schedule, reach_bands, round_half_up, sum_bands

Plain = int | str
_ARITHMETIC: dict[Operator, Callable[[int, int], int]] = {"+": add, "-": sub, "*": mul}
_COMPARE: dict[Comparator, Callable[[Plain, Plain], bool]] = {
    "==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge,
}  # fmt: skip


Values = Mapping[str, Plain]
Schedules = Mapping[str, Schedule]
Run = Callable[[Values, Schedules], Plain]
"""A formula made ready: inputs, steps and picked parameters by name, and schedules, → its value; truth is 0 or 1."""


def evaluate(tree: Tree, values: Values, schedules: Schedules) -> Plain:
    """Evaluate a formula once; a truth is 0 or 1."""
    return prepare(tree)(values, schedules)


def prepare(tree: Tree) -> Run:
    """Compile a formula to nested functions, so that the tree is walked once for many evaluations."""
    match tree:
        case Number(value=value):
            return lambda _values, _schedules: value
        case Member(word=word):
            return lambda _values, _schedules: word
        case Value(name=name):
            return lambda values, _schedules: values[name]
        case Conditional(condition=condition, yes=yes, no=no):
            test, so, otherwise = prepare(condition), prepare(yes), prepare(no)
            return lambda values, schedules: (so if test(values, schedules) else otherwise)(values, schedules)
        case Comparison() | Logic():
            return _truth(tree)
        case _:
            return _number(tree)


def _truth(tree: Comparison | Logic) -> Run:
    if isinstance(tree, Comparison):
        compare, left, right = _COMPARE[tree.operator], prepare(tree.left), prepare(tree.right)
        return lambda values, schedules: int(compare(left(values, schedules), right(values, schedules)))
    parts = [prepare(part) for part in tree.parts]
    if tree.operator == "not":
        return lambda values, schedules: int(not parts[0](values, schedules))
    join = all if tree.operator == "and" else any
    # every part can be evaluated: only branches of conditionals go without their slots (needs.py)
    return lambda values, schedules: int(join([part(values, schedules) for part in parts]))


def _number(tree: Arithmetic | Extreme | Round | Banded | Reached) -> Run:
    match tree:
        case Arithmetic(operator=operator, left=left, right=right):
            combine, first, second = _ARITHMETIC[operator], _whole(left), _whole(right)
            return lambda values, schedules: combine(first(values, schedules), second(values, schedules))
        case Extreme(which=which, parts=parts):
            pick, several = (min if which == "min" else max), [_whole(part) for part in parts]
            return lambda values, schedules: pick([each(values, schedules) for each in several])
        case Round(inner=inner, divisor=divisor):
            rounded = _whole(inner)
            return lambda values, schedules: round_half_up(rounded(values, schedules), divisor)
        case Banded(slot=slot, start=start, end=end):
            low, high = _whole(start), _whole(end)
            return lambda values, schedules: sum_bands(schedules[slot], low(values, schedules), high(values, schedules))
        case Reached(slot=slot, start=start, end=end, amount=amount):
            first, last, most = _whole(start), _whole(end), _whole(amount)
            return lambda values, schedules: reach_bands(
                schedules[slot], first(values, schedules), last(values, schedules), most(values, schedules)
            )


def _whole(tree: Tree) -> Callable[[Values, Schedules], int]:
    """Compile a part that the kind checks have proven to be a number."""
    # the type checker cannot follow the kinds of formulas
    return cast("Callable[[Values, Schedules], int]", prepare(tree))
