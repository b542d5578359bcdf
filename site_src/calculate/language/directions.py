"""Which way a formula moves as one parameter rises: what may be judged by its two ends, and what may not.

A formula that only rises, or only falls, is the same everywhere if it is the same at both ends. Where a parameter
stands in a condition, or on both sides of a difference, its ends prove nothing.
"""

from collections.abc import Iterable, Mapping

from site_src.calculate.language.bounds import bound
from site_src.calculate.language.tree import (
    Arithmetic,
    Banded,
    Conditional,
    Extreme,
    Reached,
    Round,
    Tree,
    Value,
    parts,
    walk,
)
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.limits import Interval

_Move = frozenset[str]  # the ways a value can go as the slot rises
_STILL: _Move = frozenset()
_UP: _Move = frozenset({"up"})
_BOTH: _Move = frozenset({"up", "down"})
_FLIPPED: Mapping[_Move, _Move] = {_STILL: _STILL, _UP: frozenset({"down"}), frozenset({"down"}): _UP, _BOTH: _BOTH}


def uneven(trees: Iterable[Tree], limits: Mapping[str, Interval]) -> frozenset[str]:
    """Names of the number slots in which some formula is not monotonic, with the steps before it held fixed."""
    result = set[str]()
    for tree in trees:
        numbers = {node.slot for node in walk(tree) if isinstance(node, Banded | Reached)}
        numbers |= {
            node.name
            for node in walk(tree)
            if isinstance(node, Value) and node.source == "slot" and not isinstance(node.kind, Choice)
        }
        result |= {slot for slot in numbers if _move(tree, slot, limits) == _BOTH}
    return frozenset(result)


def _move(tree: Tree, slot: str, limits: Mapping[str, Interval]) -> _Move:
    match tree:
        case Value():
            return _UP if tree.source == "slot" and tree.name == slot else _STILL
        case Arithmetic():
            return _arithmetic(tree, slot, limits)
        case Banded(start=start, end=end):
            own = _UP if tree.slot == slot else _STILL  # more is paid for the same span
            return own | _FLIPPED[_move(start, slot, limits)] | _move(end, slot, limits)
        case Conditional(condition=condition, yes=yes, no=no):
            inside = _move(yes, slot, limits) | _move(no, slot, limits)
            return _BOTH if _move(condition, slot, limits) else inside
        case Extreme() | Round() | Reached():
            # the higher the rate, the sooner an amount is reached
            own = _FLIPPED[_UP] if isinstance(tree, Reached) and tree.slot == slot else _STILL
            return own.union(*(_move(part, slot, limits) for part in parts(tree)))
        case _:  # a condition: any move at all may turn it
            return _BOTH if any(_move(part, slot, limits) for part in parts(tree)) else _STILL


def _arithmetic(tree: Arithmetic, slot: str, limits: Mapping[str, Interval]) -> _Move:
    left, right = _move(tree.left, slot, limits), _move(tree.right, slot, limits)
    if tree.operator == "+":
        return left | right
    if tree.operator == "-":
        return left | _FLIPPED[right]
    # a negative factor would turn the direction of the other one
    negative = (left and bound(tree.right, limits).low < 0) or (right and bound(tree.left, limits).low < 0)
    return _BOTH if negative else left | right
