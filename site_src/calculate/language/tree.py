"""A checked formula: small frozen nodes that both engines walk.

Values are whole numbers; `round` is the only place where something is divided. `column` is the node's place in the
written formula, from 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from site_src.calculate.values.kinds import Kind

Operator = Literal["+", "-", "*"]
Comparator = Literal["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Number:
    """A written number, already in the unit of its kind."""

    value: int
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Member:
    """A written word of a closed list."""

    word: str
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Value:
    """An input, an earlier step, or a parameter picked by its indices; `source` tells which."""

    source: Literal["input", "step", "slot"]
    name: str
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """`left op right`."""

    operator: Operator
    left: "Tree"
    right: "Tree"
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left op right`, true or false."""

    operator: Comparator
    left: "Tree"
    right: "Tree"
    column: int
    kind: Kind = "bool"


@dataclass(frozen=True, slots=True)
class Logic:
    """`a and b`, `a or b`, `not a`."""

    operator: Literal["and", "or", "not"]
    parts: tuple["Tree", ...]
    column: int
    kind: Kind = "bool"


@dataclass(frozen=True, slots=True)
class Conditional:
    """`yes if condition else no`."""

    condition: "Tree"
    yes: "Tree"
    no: "Tree"
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Extreme:
    """`min(…)` or `max(…)`."""

    which: Literal["min", "max"]
    parts: tuple["Tree", ...]
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Round:
    """Half up to a whole fen (or count): `inner` divided by `divisor`."""

    inner: "Tree"
    divisor: int
    kind: Kind
    column: int


@dataclass(frozen=True, slots=True)
class Banded:
    """A rate that changes with a running total, applied to what lies between `start` and `end`."""

    slot: str
    start: "Tree"
    end: "Tree"
    column: int
    kind: Kind = "product"


@dataclass(frozen=True, slots=True)
class Reached:
    """How far from `start` towards `end` a banded rate goes before it has given `amount`, in whole fen."""

    slot: str
    start: "Tree"
    end: "Tree"
    amount: "Tree"
    column: int
    kind: Kind = "money"


Tree = Number | Member | Value | Arithmetic | Comparison | Logic | Conditional | Extreme | Round | Banded | Reached


def parts(tree: Tree) -> tuple[Tree, ...]:
    """The children of a node, in written order."""
    match tree:
        case Number() | Member() | Value():
            return ()
        case (
            Arithmetic(left=first, right=second)
            | Comparison(left=first, right=second)
            | Banded(start=first, end=second)
        ):
            return first, second
        case Logic(parts=inner) | Extreme(parts=inner):
            return inner
        case Conditional(condition=first, yes=second, no=third) | Reached(start=first, end=second, amount=third):
            return first, second, third
        case Round(inner=single):
            return (single,)


def walk(tree: Tree) -> Iterator[Tree]:
    """Yield a node and everything below it."""
    yield tree
    for part in parts(tree):
        yield from walk(part)
