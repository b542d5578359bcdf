"""A statement's value → the figures that a rule can calculate with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from site_src import compare
from site_src.calculate.language.names import Shape
from site_src.calculate.values.kinds import WHOLE, thousandths
from site_src.calculate.values.numbers import round_half_up
from site_src.calculate.values.reading import Plain, leaf_ends, read_plain
from site_src.compare import Answer
from site_src.model.calculator import Parameter
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.model.values import Absent, Band, Leaf, Money, Share

Options = tuple[Plain, ...]  # what a figure can be: one value, the two ends of a range, or each word it may be


class Cell(NamedTuple):
    """Everything that a figure can be at one point: axis → the member or band it holds for."""

    at: Mapping[str, str | Band]
    options: Options


@dataclass(frozen=True, slots=True)
class Figures:
    """A statement's usable figures by point; `base` answers how much what they are a share of is (None: no shares)."""

    cells: tuple[Cell, ...]
    base: Answer | None


def read_figures(library: Library, parameter: Parameter, shape: Shape, answer: Answer) -> Figures:
    """The figures of the statement behind an answer, in force or lapsed, as far as the parameter can use them.

    Shares become amounts of the base known for the same place and day, or last known before it.
    """
    statement = answer.statement
    if statement is None or statement.value is None or not _usable(parameter, statement):
        return Figures((), None)
    base = _base(library, statement, answer.ref.place, answer.date)
    # an upper end only: anything from 0 on may hold
    upper = bool(parameter.up_to) and parameter.up_to.items() <= statement.fields.terms.items()
    absent = () if parameter.none is None else (read_plain(parameter.none, shape.kind),)
    options_at = [
        (dict(point.at), absent if leaf == Absent() else _ends(leaf, base)) for point, leaf in statement.value.cells
    ]
    cells = tuple(Cell(at, (0, ends[-1]) if upper else ends) for at, ends in options_at if ends)
    return Figures(_with_members_within(library, shape, cells), base)


def _usable(parameter: Parameter, statement: Statement) -> bool:
    """True if the statement has the terms that the parameter asks for, and none that it rules out."""
    terms = statement.fields.terms.items()
    return parameter.only.items() <= terms and not parameter.unless.items() & terms


def _base(library: Library, statement: Statement, place: Place, day: date) -> Answer | None:
    leaves = (leaf for _, leaf in statement.value.cells) if statement.value else ()
    subject = next((library.site.bases[leaf.of].subject for leaf in leaves if isinstance(leaf, Share)), None)
    return compare.resolve(library, subject.at(place), day) if subject else None


def _ends(leaf: Leaf, base: Answer | None) -> Options:
    if not isinstance(leaf, Share):
        ends = leaf_ends(leaf)
        # one option where the ends are equal, or every combination would be tried twice
        return () if ends is None else ends[:1] if ends[0] == ends[1] else ends
    amount = base.statement.value.only if base and base.statement and base.statement.value else None
    share = thousandths(leaf.percent.hundredths)
    return (round_half_up(amount.fen * share, WHOLE),) if isinstance(amount, Money) and share is not None else ()


def _with_members_within(library: Library, shape: Shape, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Add a cell for each member that counts as another one (`within`) where the statement has none of its own."""
    for axis in shape.members:
        stated = {at.get(axis) for at, _ in cells}
        for member, other in library.site.axes[axis].within.items():
            if member not in stated:
                cells += tuple(Cell({**at, axis: member}, ends) for at, ends in cells if at.get(axis) == other)
    return cells
