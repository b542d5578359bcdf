"""Statements → the parameters of a rule for one place and date, and the value that inputs pick from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_src import compare
from site_src.calculate.bounds import widest_of
from site_src.calculate.names import Shape, Slot
from site_src.calculate.numbers import Schedule
from site_src.calculate.reading import Plain, leaf_ends, read_plain
from site_src.calculate.rule import Rule
from site_src.calculate.typed import read_typed
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

    `state`: known (a statement says it) · typed (the visitor's own figure) · assumed (nothing is known, the rule goes
    on with its stated assumption) · missing (the rule cannot go on without it). `cells` hold it for every point, the
    first that fits counts; with `spare` the last one is the assumption for points the statement does not speak of.
    """

    state: State
    cells: tuple[Cell, ...]
    answer: Answer | None
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Picked:
    """What the inputs pick: a value (or its two ends), or a schedule over a running total."""

    ends: Ends | None = None
    schedules: tuple[Schedule, Schedule] | None = None
    assumed: bool = False


def look_up(rule: Rule, library: Library, place: Place, day: date) -> dict[str, Known]:
    """Every parameter of a rule for one place on one day."""
    return {name: look_up_one(rule, library, name, (place, day)) for name in rule.parameters}


def typed(rule: Rule, name: str, text: str) -> Known:
    """A visitor's own figure, holding for every point. Raises TypedError with the reason."""
    value = read_typed(text, rule.parameters[name].kind, widest_of(rule.parameters[name]))
    return Known("typed", (({}, (value, value)),), None)


def pick(slot: Slot, known: Known, inputs: Mapping[str, Plain], running: str | None) -> Picked | None:
    """The value at the inputs' point; None where no figure is known there."""
    wanted: dict[str, Plain] = {axis: inputs[what] if is_input else what for axis, what, is_input in slot.picks}
    fitting = [cell for cell in known.cells if all(_fits(axis, at, wanted) for axis, at in cell[0].items())]
    if not fitting:
        return None
    assumed = known.state == "assumed" or (known.spare and fitting[0] is known.cells[-1])
    if running is None:
        return Picked(ends=fitting[0][1], assumed=assumed)
    lows, highs = (_schedule(fitting, running, end) for end in (0, 1))
    return Picked(schedules=(lows, highs), assumed=assumed)


def look_up_one(rule: Rule, library: Library, name: str, where: tuple[Place, date]) -> Known:
    """One parameter of a rule for one place on one day."""
    parameter = rule.calculator.parameters[name]
    topic, attribute = rule.attributes[name]
    answer = compare.resolve(library, topic, attribute, *where)
    if parameter.exists:
        return _exists(parameter, answer)
    if parameter.term:
        return _term(parameter, parameter.term, answer)
    cells = _with_members_within(library, rule.parameters[name], _cells(parameter, answer))
    if not cells:
        return _without_value(rule, name, answer)
    if parameter.optional and parameter.none is not None and rule.parameters[name].running is None:
        return Known("known", (*cells, _assumption(rule, name, parameter.none)), answer, spare=True)
    return Known("known", cells, answer)


def unqualified(parameter: Parameter) -> Known:
    """A term of a statement whose figure the visitor has replaced: it went with the figure."""
    if parameter.exists:
        return Known("typed", (({}, (0, 0)),), None)
    member = parameter.otherwise
    return Known("typed", (({}, (member, member)),), None) if member else Known("missing", (), None)


def _cells(parameter: Parameter, answer: Answer) -> tuple[Cell, ...]:
    """The figures of a statement that counts for the parameter, those a calculation can use."""
    if answer.state != "value" or answer.statement is None or answer.statement.value is None:
        return ()
    terms = answer.statement.fields.terms.items()
    if not parameter.only.items() <= terms:
        return ()
    upper = bool(parameter.up_to) and parameter.up_to.items() <= terms
    found = ((dict(point.at), leaf_ends(leaf)) for point, leaf in answer.statement.value.cells)
    return tuple((at, (0, ends[1]) if upper else ends) for at, ends in found if ends is not None)


def _with_members_within(library: Library, shape: Shape, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Add the points of members that count as another one, where the statement does not speak of them."""
    for axis in shape.members:
        said = {at.get(axis) for at, _ in cells}
        for member, other in library.site.axes[axis].within.items():
            if member not in said:
                cells += tuple(({**at, axis: member}, ends) for at, ends in cells if at.get(axis) == other)
    return cells


def _without_value(rule: Rule, name: str, answer: Answer) -> Known:
    """No figure: the rule's word for “there is no such rule”, its assumption, both readings, or nothing."""
    parameter = rule.calculator.parameters[name]
    if parameter.none is not None and answer.state == "none":
        return Known("known", (_assumption(rule, name, parameter.none),), answer)
    if parameter.readings:
        return _either(parameter, answer)
    if parameter.none is not None and parameter.optional:
        return Known("assumed", (_assumption(rule, name, parameter.none),), answer)
    return Known("missing", (), answer)


def _assumption(rule: Rule, name: str, text: str) -> Cell:
    value = read_plain(text, rule.parameters[name].kind)
    return {}, (value, value)


def _exists(parameter: Parameter, answer: Answer) -> Known:
    if answer.state not in ("value", "none") or answer.statement is None:
        return Known("assumed", (({}, (0, 0)),), answer)
    said = parameter.term is None or parameter.term in answer.statement.fields.terms
    there = int(answer.state == "value" and said)
    return Known("known", (({}, (there, there)),), answer)


def _either(parameter: Parameter, answer: Answer) -> Known:
    """Both readings of what no statement says: either may hold."""
    first, second = parameter.readings
    return Known("assumed", (({}, (first, second)),), answer)


def _term(parameter: Parameter, term: str, answer: Answer) -> Known:
    said = answer.statement.fields.terms.get(term) if answer.statement and answer.state == "value" else None
    if said is None and parameter.readings:
        return _either(parameter, answer)
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
        band, rate = at.get(running), int(ends[end])
        bands.append((band.low, band.high, rate) if isinstance(band, Band) else (0, None, rate))
    return tuple(bands)
