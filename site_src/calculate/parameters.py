"""Statements → the parameters of a rule for one place and date, and the value that inputs pick from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_src import compare
from site_src.calculate.kinds import WHOLE
from site_src.calculate.names import Slot
from site_src.calculate.numbers import Schedule
from site_src.calculate.reading import Plain, leaf_ends, read_plain
from site_src.calculate.rule import Rule
from site_src.compare import Answer
from site_src.model.calculator import Parameter
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.values import Band

Ends = tuple[Plain, Plain]  # the lowest and highest it can be; equal where it is known exactly
Cell = tuple[Mapping[str, str | Band], Ends]
State = Literal["known", "typed", "assumed", "missing"]


@dataclass(frozen=True, slots=True)
class Known:
    """One parameter as far as it is known.

    `state`: known (a statement says it) · typed (the visitor's own figure) · assumed (nothing is known, the rule goes on
    with its stated assumption) · missing (the rule cannot go on without it). `cells` hold it for every point.
    """

    state: State
    cells: tuple[Cell, ...]
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Picked:
    """What the inputs pick: a value (or its two ends), or a schedule over a running total."""

    ends: Ends | None = None
    schedules: tuple[Schedule, Schedule] | None = None


def look_up(rule: Rule, library: Library, place: Place, day: date) -> dict[str, Known]:
    """Every parameter of a rule for one place on one day."""
    return {name: _look_up(rule, library, name, (place, day)) for name in rule.parameters}


def typed(rule: Rule, name: str, text: str) -> Known:
    """A visitor's own figure, holding for every point. Raises ValueError with a message."""
    value = read_plain(text, rule.parameters[name].kind)
    return Known("typed", (({}, (value, value)),), None)


def pick(slot: Slot, known: Known, inputs: Mapping[str, Plain], running: str | None) -> Picked | None:
    """The value at the inputs' point; None where no figure is known there."""
    wanted: dict[str, Plain] = {axis: inputs[what] if is_input else what for axis, what, is_input in slot.picks}
    fitting = [cell for cell in known.cells if all(_fits(axis, at, wanted) for axis, at in cell[0].items())]
    if not fitting:
        return None
    if running is None:
        return Picked(ends=fitting[0][1])
    lows, highs = (_schedule(fitting, running, end) for end in (0, 1))
    return Picked(schedules=(lows, highs))


def _look_up(rule: Rule, library: Library, name: str, where: tuple[Place, date]) -> Known:
    parameter = rule.calculator.parameters[name]
    topic, attribute = rule.attributes[name]
    answer = compare.resolve(library, topic, attribute, *where)
    if parameter.exists:
        return _exists(answer)
    if parameter.term:
        return _term(parameter, answer)
    if answer.state == "value" and answer.statement and answer.statement.value:
        cells = []
        for point, leaf in answer.statement.value.cells:
            ends = leaf_ends(leaf)
            if ends is not None:
                cells.append((dict(point.at), ends))
        return Known("known" if cells else "missing", tuple(cells), answer)
    return _without_value(rule, name, answer)


def _without_value(rule: Rule, name: str, answer: Answer) -> Known:
    """No figure: the rule's word for “there is no such rule”, its assumption, or nothing."""
    parameter = rule.calculator.parameters[name]
    if parameter.none is not None and (answer.state == "none" or parameter.optional):
        value = read_plain(parameter.none, rule.parameters[name].kind)
        state: State = "known" if answer.state == "none" else "assumed"
        return Known(state, (({}, (value, value)),), answer)
    return Known("missing", (), answer)


def _exists(answer: Answer) -> Known:
    if answer.state not in ("value", "none"):
        return Known("assumed", (({}, (0, 0)),), answer)
    there = int(answer.state == "value")
    return Known("known", (({}, (there, there)),), answer)


def _term(parameter: Parameter, answer: Answer) -> Known:
    terms = answer.statement.fields.terms if answer.statement and answer.state == "value" else {}
    said = terms.get(parameter.term or "")
    member = said or parameter.otherwise
    if member is None:
        return Known("missing", (), answer)
    return Known("known" if said else "assumed", (({}, (member, member)),), answer)


def _fits(axis: str, at: str | Band, wanted: Mapping[str, Plain]) -> bool:
    if axis not in wanted:
        return True  # the running axis, collected as a schedule
    if isinstance(at, Band):
        number = wanted[axis]
        return isinstance(number, int) and at.low <= number and (at.high is None or number < at.high)
    return wanted[axis] == at


def _schedule(cells: list[Cell], running: str, end: int) -> Schedule:
    bands = []
    for at, ends in cells:
        band, value = at.get(running), ends[end]
        rate = min(int(value), WHOLE)
        bands.append((band.low, band.high, rate) if isinstance(band, Band) else (0, None, rate))
    return tuple(bands)
