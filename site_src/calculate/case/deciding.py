"""The inputs asked only on the side by which a place's figures are picked, and on which the result depends."""

from collections.abc import Iterable, Iterator

from site_src.calculate.case.case import Working, work_known
from site_src.calculate.case.picking import in_reach
from site_src.calculate.case.statements import Cell
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import Plain
from site_src.model.values import Band


def deciding(rule: Rule, working: Working) -> tuple[str, ...]:
    """The inputs under “更多条件” that select figures here and on which the result depends."""
    picking = {what for slot in rule.slots for _, what, is_input in slot.picks if is_input}
    workings = [part.working for part in working.parts] or [working]
    return tuple(
        name
        for name, given in rule.calculator.inputs.items()
        if given.more and name in picking and any(_decides(rule, one, name) for one in workings)
    )


def _decides(rule: Rule, working: Working, name: str) -> bool:
    axes = {axis for slot in rule.slots for axis, what, is_input in slot.picks if is_input and what == name}
    # no figure here goes by this input: spares the runs below
    if not any(axes & at.keys() for at, _ in _cells(rule, working)):
        return False
    others = (work_known(rule, {**working.inputs, name: each}, working.known) for each in _choices(rule, working, name))
    return any((other.steps, other.missing) != (working.steps, working.missing) for other in others)


def _choices(rule: Rule, working: Working, name: str) -> Iterable[Plain]:
    """The values of an input worth trying: every word, or for a number the lower edge of each band in reach."""
    kind = rule.inputs[name]
    if isinstance(kind, Choice):
        return kind.members
    axes = {axis for slot in rule.slots for axis, what, is_input in slot.picks if is_input and what == name}
    # a figure can only change at the edge of a band, so the edges are all that has to be tried
    bands = (
        member
        for at, _ in _cells(rule, working)
        for axis, member in at.items()
        if axis in axes and isinstance(member, Band)
    )
    limits = rule.limits[name]
    return sorted({max(band.low, limits.low) for band in bands if band.low <= limits.high})


def _cells(rule: Rule, working: Working) -> Iterator[Cell]:
    return (cell for name, known in working.known.items() for cell in in_reach(rule, name, known))
