"""A result that runs over months: where the figures change on the way, each part is worked out with its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_src.calculate.case.case import Case, Ends, Part, Working, work_known
from site_src.calculate.case.question import resolve_parameters
from site_src.calculate.rule.rule import Rule
from site_src.model.dates import months_later
from site_src.model.library import Library


def spread_out(rule: Rule, library: Library, case: Case, working: Working) -> Working:
    """Sum up the running steps of a working over stretches of equal figures; without changes it is returned as it is.

    A running step up to month n is worked out by the rule itself, so that what is due once is counted once: a part
    from month a to month b adds what the rule, with that part's figures, has at b beyond what it has at a.
    """
    parts = _parts(rule, library, case, working)
    if len(parts) == 1:
        return working
    running = running_steps(rule)
    steps = {name: _sum(rule, parts, name) if name in running else ends for name, ends in working.steps.items()}
    return replace(
        working,
        parts=parts,
        steps=steps,
        results={result: steps[step] for result, step in rule.calculator.results.items()},
        # a note that applies in any part
        notes=tuple(sorted({*working.notes}.union(*(part.working.notes for part in parts)))),
    )


def running_steps(rule: Rule) -> frozenset[str]:
    """The steps that depend on how many months there are."""
    spread = rule.calculator.spread
    return frozenset(each.name for each in rule.steps if spread and spread.over in rule.behind[each.name])


def _parts(rule: Rule, library: Library, case: Case, working: Working) -> tuple[Part, ...]:
    """The months in stretches of equal figures, each worked out as if it had run from the start to its last month."""
    over = rule.calculator.spread.over if rule.calculator.spread else ""
    parts: list[Part] = []
    for index in range(int(working.inputs[over])):
        # the first month begins on the day of the case, the others on the first of the month
        first = case.day if index == 0 else months_later(case.day.replace(day=1), index)
        month = work_known(
            rule, {**working.inputs, over: index + 1}, resolve_parameters(rule, library, replace(case, day=first))
        )
        if parts and _figures(parts[-1].working) == _figures(month):
            parts[-1] = replace(parts[-1], months=parts[-1].months + 1, working=month)
        else:
            parts.append(Part(first, 1, month))
    return tuple(parts)


def _figures(working: Working) -> object:
    # equal figures for a rule, and the same ones lacking: such months make one part
    return working.selections, working.missing


def _sum(rule: Rule, parts: tuple[Part, ...], name: str) -> Ends | None:
    low = high = 0
    for part in parts:
        after, before = part.working.steps[name], _before(rule, part).get(name)
        if after is None:
            return None
        start = before or (0, 0)
        low, high = low + int(after[0]) - int(start[0]), high + int(after[1]) - int(start[1])
    return low, high


def _before(rule: Rule, part: Part) -> Mapping[str, Ends | None]:
    """The steps with a part's figures up to the month before it; {} for the first part."""
    over = rule.calculator.spread.over if rule.calculator.spread else ""
    months = int(part.working.inputs[over]) - part.months
    return work_known(rule, {**part.working.inputs, over: months}, part.working.known).steps if months else {}


@dataclass(frozen=True, slots=True)
class KnownSpan:
    """The known beginning of a result over months: how many, the first day not counted, the totals of running steps."""

    months: int
    end: date
    totals: Mapping[str, Ends]


def find_known_span(rule: Rule, working: Working) -> KnownSpan | None:
    """The months before the first unknown part; None if that is the first part, or every part is known."""
    running = running_steps(rule)
    known: list[Part] = []
    for part in working.parts:
        if any(part.working.steps[name] is None for name in running):
            break
        known.append(part)
    if not known or len(known) == len(working.parts):
        return None
    totals = {name: total for name in running if (total := _sum(rule, tuple(known), name))}
    return KnownSpan(sum(part.months for part in known), working.parts[len(known)].first, totals)
