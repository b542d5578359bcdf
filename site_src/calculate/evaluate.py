"""A checked formula → its value, in Python's whole numbers."""

from collections.abc import Callable, Mapping
from operator import add, eq, ge, gt, le, lt, mul, ne, sub

from site_src.calculate.numbers import Schedule, banded, round_half_up
from site_src.calculate.tree import (
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
    Round,
    Tree,
    Value,
)

Plain = int | str
_ARITHMETIC: dict[Operator, Callable[[int, int], int]] = {"+": add, "-": sub, "*": mul}
_COMPARE: dict[Comparator, Callable[[Plain, Plain], bool]] = {
    "==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge,
}  # fmt: skip


def evaluate(tree: Tree, values: Mapping[str, Plain], schedules: Mapping[str, Schedule]) -> Plain:
    """The value of a formula. `values` holds inputs, steps and picked parameters by name; truth is 0 or 1."""
    match tree:
        case Number(value=value):
            return value
        case Member(word=word):
            return word
        case Value(name=name):
            return values[name]
        case Conditional(condition=condition, yes=yes, no=no):
            return evaluate(yes if evaluate(condition, values, schedules) else no, values, schedules)
        case Comparison() | Logic():
            return _truth(tree, values, schedules)
        case _:
            return _number(tree, values, schedules)


def _truth(tree: Comparison | Logic, values: Mapping[str, Plain], schedules: Mapping[str, Schedule]) -> int:
    if isinstance(tree, Comparison):
        left, right = evaluate(tree.left, values, schedules), evaluate(tree.right, values, schedules)
        return int(_COMPARE[tree.operator](left, right))
    found = [bool(evaluate(part, values, schedules)) for part in tree.parts]
    return int(not found[0] if tree.operator == "not" else all(found) if tree.operator == "and" else any(found))


def _number(
    tree: Arithmetic | Extreme | Round | Banded, values: Mapping[str, Plain], schedules: Mapping[str, Schedule]
) -> int:
    def of(part: Tree) -> int:
        return int(evaluate(part, values, schedules))

    match tree:
        case Arithmetic(operator=operator, left=left, right=right):
            return _ARITHMETIC[operator](of(left), of(right))
        case Extreme(which=which, parts=parts):
            return (min if which == "min" else max)(of(part) for part in parts)
        case Round(inner=inner, divisor=divisor):
            return round_half_up(of(inner), divisor)
        case Banded(slot=slot, start=start, end=end):
            return banded(schedules[slot], of(start), of(end))
