"""What the inputs select of a parameter: a figure, the few it may be, or everything an unknown one could be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from site_src.calculate.case.parameters import Known
from site_src.calculate.case.statements import Cell, Options
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.language.names import Shape, Slot
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import WHOLE, Choice
from site_src.calculate.values.numbers import Schedule
from site_src.calculate.values.reading import Plain
from site_src.model.values import Band

Standing = Literal["known", "either", "cap", "open"]
# a rate of nothing and of everything, each without bands: what any schedule lies between
_WHOLE_SCHEDULES: tuple[Schedule, ...] = (((0, None, 0),), ((0, None, WHOLE),))


@dataclass(frozen=True, slots=True)
class Selection:
    """A value (`ends`) or a schedule over a running total (`schedules`), as everything it can be.

    That is one, the two ends of a range, or each word. `standing`: known · either (no statement says which word) · cap
    (an unknown upper limit, `least` the least it can be) · open (not known, from one end of its kind to the other).
    """

    ends: Options = ()
    schedules: tuple[Schedule, ...] = ()
    standing: Standing = "known"
    least: int = 0

    @property
    def options(self) -> tuple[Plain, ...] | tuple[Schedule, ...]:
        """Everything it can be."""
        return self.ends or self.schedules


def pick(rule: Rule, slot: Slot, known: Known, inputs: Mapping[str, Plain]) -> Selection:
    """Select a slot's figure at the point the inputs name; where none is known there, everything it could be."""
    shape, parameter = rule.parameters[slot.parameter], rule.calculator.parameters[slot.parameter]
    fitting = _fitting(slot, known, inputs)
    if not parameter.is_figure and (known.state == "offered" or not fitting):
        # a term or the existence of a rule has few values, so all of them are tried
        return Selection(ends=whole(shape).ends, standing="either")
    if known.state == "offered" or not fitting:
        unknown = whole(shape)
        if not parameter.cap:
            return Selection(unknown.ends, unknown.schedules, "open")
        # nobody has told of a limit being lowered; what a lead says of it holds nothing up
        least, most = fitting[0][1][0] if fitting and known.reason != "lead" else unknown.ends[0], unknown.ends[-1]
        # one that counts as not reached is none; from where on it would be is a caution
        return Selection(ends=(most,) if parameter.beyond else (least, most), standing="cap", least=int(least))
    if shape.running:
        lows, highs = (_schedule(fitting, shape.running, end) for end in (0, -1))
        return Selection(schedules=(lows,) if lows == highs else (lows, highs))
    return Selection(ends=fitting[0][1], standing="either" if known.state == "either" else "known")


def whole(shape: Shape) -> Selection:
    """Everything a figure of this shape can be: the two ends of its limits, or every word."""
    if shape.running:
        return Selection(schedules=_WHOLE_SCHEDULES)
    if isinstance(shape.kind, Choice):
        return Selection(ends=shape.kind.members)
    limits = widest_of(shape)
    return Selection(ends=(limits.low, limits.high))


def has_figure(slot: Slot, known: Known, inputs: Mapping[str, Plain]) -> bool:
    """True if there is a figure at the point the inputs name, in force or offered."""
    return bool(_fitting(slot, known, inputs))


def in_reach(rule: Rule, name: str, known: Known) -> tuple[Cell, ...]:
    """The cells that some input can select: statements may tell hospitals or people apart that no calculator does."""
    members: dict[str, set[Plain]] = {}
    for axis, what, is_input in (pick for slot in rule.slots if slot.parameter == name for pick in slot.picks):
        kind = rule.inputs[what] if is_input else None
        members.setdefault(axis, set()).update(kind.members if isinstance(kind, Choice) else (what,))
    return tuple(
        cell
        for cell in known.cells
        if all(isinstance(at, Band) or at in members.get(axis, ()) for axis, at in cell.at.items())
    )


def _fitting(slot: Slot, known: Known, inputs: Mapping[str, Plain]) -> list[Cell]:
    wanted: dict[str, Plain] = {axis: inputs[what] if is_input else what for axis, what, is_input in slot.picks}
    return [cell for cell in known.cells if all(_fits(axis, at, wanted) for axis, at in cell[0].items())]


def _fits(axis: str, at: str | Band, wanted: Mapping[str, Plain]) -> bool:
    if axis not in wanted:
        return True  # the running axis, collected as a schedule
    if isinstance(at, Band):
        number = wanted[axis]
        return isinstance(number, int) and at.low <= number and (at.high is None or number < at.high)
    return wanted[axis] == at


def _schedule(cells: list[Cell], running: str, end: int) -> Schedule:
    """The bands in order, the stretches below and between them at anything: what is paid of these nobody has said."""
    bands: list[tuple[int, int | None, int]] = []
    for at, ends in cells:
        band, rate = at.get(running), int(ends[end])
        bands.append((band.low, band.high, rate) if isinstance(band, Band) else (0, None, rate))
    schedule: list[tuple[int, int | None, int]] = []
    reached: int | None = 0
    for low, high, rate in sorted(bands, key=lambda band: band[0]):
        if reached is not None and reached < low:
            schedule.append((reached, low, _WHOLE_SCHEDULES[end][0][2]))
        schedule.append((low, high, rate))
        reached = high
    return tuple(schedule)
