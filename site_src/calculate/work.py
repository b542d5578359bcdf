"""A rule, a place, a date and inputs → the result with its working."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from site_src.calculate.asked import InputError, read_inputs
from site_src.calculate.evaluate import evaluate
from site_src.calculate.needs import needed
from site_src.calculate.numbers import Schedule
from site_src.calculate.parameters import Known, Picked, look_up, look_up_one, pick, typed, unqualified
from site_src.calculate.reading import Plain
from site_src.calculate.rule import Rule
from site_src.model.dates import months_later
from site_src.model.library import Library
from site_src.model.place import Place


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked: where, when, with which figures (as typed)."""

    place: Place
    day: date
    inputs: Mapping[str, str]
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Working:
    """The outcome of one case.

    `missing` names the slots for which no figure is known (then there are no steps); `picked` holds every other slot
    that this case needs. `steps` and `results` hold the lowest and highest value by name, equal where everything is
    known exactly; `notes` are the indices of the notes that apply; `failed` the checks that do not hold (a fault in the
    rule); `parts` the stretches of a spread result, where the figures change on the way.
    """

    inputs: Mapping[str, Plain]
    known: Mapping[str, Known]
    picked: Mapping[str, Picked]
    missing: tuple[str, ...]
    steps: Mapping[str, tuple[Plain, Plain]]
    results: Mapping[str, tuple[Plain, Plain]]
    notes: tuple[int, ...]
    failed: tuple[int, ...]
    parts: tuple["Part", ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every step has one value."""
        return all(low == high for low, high in self.steps.values())

    @property
    def assumed(self) -> tuple[str, ...]:
        """The parameters for which the rule's assumption stands in, nothing being known."""
        slots = (name for name, picked in self.picked.items() if picked.assumed)
        return tuple(dict.fromkeys(name.partition("[")[0] for name in slots))


@dataclass(frozen=True, slots=True)
class Part:
    """Months in a row with the same figures: the day from which they count, and one month's ends (None: not known)."""

    first: date
    months: int
    each: tuple[Plain, Plain] | None


def work(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out. Raises InputError for what cannot be read or lies outside its limits."""
    working = _work_on(rule, library, case)
    spread = rule.calculator.spread
    if spread is None or working.missing:
        return working
    parts = _parts(rule, library, case, int(working.inputs[spread.over]))
    if len(parts) == 1:
        return working
    covered = [(part.months, part.each) for part in parts if part.each]
    total = tuple(sum(months * int(each[end]) for months, each in covered) for end in (0, 1))
    return replace(working, parts=parts, results={**working.results, spread.total: (total[0], total[1])})


def _parts(rule: Rule, library: Library, case: Case, months: int) -> tuple[Part, ...]:
    """The months of a spread result, in stretches of equal figures."""
    spread = rule.calculator.spread
    parts: list[Part] = []
    before: Working | None = None
    for index in range(months if spread else 0):
        first = case.day if index == 0 else months_later(case.day.replace(day=1), index)
        working = _work_on(rule, library, replace(case, day=first))
        if before and (before.picked, before.missing) == (working.picked, working.missing):
            parts[-1] = replace(parts[-1], months=parts[-1].months + 1)
        else:
            parts.append(Part(first, 1, working.steps.get(spread.each) if spread else None))
        before = working
    return tuple(parts)


def _work_on(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out with the figures of its one day."""
    inputs = read_inputs(rule, case.inputs)
    known = look_up(rule, library, case.place, case.day)
    for name, parameter in rule.calculator.parameters.items():
        if parameter.on:
            known[name] = look_up_one(rule, library, name, (case.place, date(int(inputs[parameter.on]), 1, 1)))
    for name, text in case.parameters.items():
        if name not in rule.parameters:
            raise InputError(name, f"没有“{name}”这个参数")
        try:
            known[name] = typed(rule, name, text)
        except ValueError as error:
            raise InputError(name, str(error)) from None
    replaced = {rule.attributes[name] for name in case.parameters}
    for name, parameter in rule.calculator.parameters.items():
        if parameter.term and rule.attributes[name] in replaced and name not in case.parameters:
            known[name] = unqualified(parameter)
    return work_known(rule, inputs, known)


def work_known(rule: Rule, inputs: Mapping[str, Plain], known: Mapping[str, Known]) -> Working:
    """Work out a case whose parameters have been looked up already."""
    picked: dict[str, Picked] = {}
    missing = []
    for slot in rule.slots:
        if not needed(rule.needs[slot.name], inputs):
            continue
        found = pick(slot, known[slot.parameter], inputs, rule.parameters[slot.parameter].running)
        if found is None:
            missing.append(slot.name)
        else:
            picked[slot.name] = found
    if missing:
        return Working(inputs, known, picked, tuple(missing), {}, {}, (), ())
    runs = [_run(rule, inputs, values, schedules) for values, schedules in _variants(picked)]
    steps = {formula.name: _ends(tuple(run[0][formula.name] for run in runs)) for formula in rule.steps}
    notes = tuple(index for index in range(len(rule.notes)) if all(run[1][index] for run in runs))
    failed = tuple(index for index in range(len(rule.checks)) if not all(run[2][index] for run in runs))
    results = {result: steps[step] for result, step in rule.calculator.results.items()}
    return Working(inputs, known, picked, (), steps, results, notes, failed)


_Run = tuple[dict[str, Plain], tuple[bool, ...], tuple[bool, ...]]


def _run(
    rule: Rule, inputs: Mapping[str, Plain], picked: Mapping[str, Plain], schedules: Mapping[str, Schedule]
) -> _Run:
    values: dict[str, Plain] = {**inputs, **picked}
    for formula in rule.steps:
        values[formula.name] = evaluate(formula.tree, values, schedules)
    notes = tuple(bool(evaluate(note.tree, values, schedules)) for note in rule.notes)
    checks = tuple(bool(evaluate(check.tree, values, schedules)) for check in rule.checks)
    return {formula.name: values[formula.name] for formula in rule.steps}, notes, checks


def _variants(picked: Mapping[str, Picked]) -> Iterator[tuple[dict[str, Plain], dict[str, Schedule]]]:
    """Every combination of the ends of what is only known as a range (one, where all is exact)."""
    names = list(picked)
    choices = [(0,) if _is_exact(picked[name]) else (0, 1) for name in names]
    for ends in product(*choices):
        chosen = dict(zip(names, ends, strict=True))
        values = {name: each.ends[chosen[name]] for name, each in picked.items() if each.ends}
        schedules = {name: each.schedules[chosen[name]] for name, each in picked.items() if each.schedules}
        yield values, schedules


def _is_exact(picked: Picked) -> bool:
    pair = picked.schedules or picked.ends
    return pair is None or pair[0] == pair[1]


def _ends(values: tuple[Plain, ...]) -> tuple[Plain, Plain]:
    if isinstance(values[0], str):
        return values[0], next((value for value in values if value != values[0]), values[0])
    numbers = [value for value in values if isinstance(value, int)]
    return min(numbers), max(numbers)
