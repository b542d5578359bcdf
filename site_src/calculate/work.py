"""A rule, a place, a date and inputs → the result with its working."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from site_src.calculate.evaluate import evaluate
from site_src.calculate.needs import needed
from site_src.calculate.numbers import Schedule
from site_src.calculate.parameters import Known, Picked, look_up, look_up_one, pick, typed, unqualified
from site_src.calculate.reading import Plain, read_plain
from site_src.calculate.rule import Rule
from site_src.model.library import Library
from site_src.model.place import Place


class InputError(ValueError):
    """What the visitor typed cannot be used; `name` is the input or parameter."""

    def __init__(self, name: str, message: str) -> None:
        """Keep which one it was."""
        self.name = name
        super().__init__(message)


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
    rule).
    """

    inputs: Mapping[str, Plain]
    known: Mapping[str, Known]
    picked: Mapping[str, Picked]
    missing: tuple[str, ...]
    steps: Mapping[str, tuple[Plain, Plain]]
    results: Mapping[str, tuple[Plain, Plain]]
    notes: tuple[int, ...]
    failed: tuple[int, ...]

    @property
    def exact(self) -> bool:
        """Whether every step has one value."""
        return all(low == high for low, high in self.steps.values())

    @property
    def assumed(self) -> tuple[str, ...]:
        """The parameters for which the rule's assumption stands in, nothing being known."""
        slots = (name for name, picked in self.picked.items() if picked.assumed)
        return tuple(dict.fromkeys(name.partition("[")[0] for name in slots))


def work(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out. Raises InputError for what cannot be read or lies outside its limits."""
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


def read_inputs(rule: Rule, given: Mapping[str, str]) -> dict[str, Plain]:
    """Every input as a whole number or word, defaults put in. Raises InputError."""
    for name in given:
        if name not in rule.inputs:
            raise InputError(name, f"没有“{name}”这个输入项")
    values: dict[str, Plain] = {}
    for name, kind in rule.inputs.items():
        try:
            values[name] = read_plain(given.get(name, rule.calculator.inputs[name].default), kind)
        except ValueError as error:
            raise InputError(name, str(error)) from None
        limits = rule.limits[name]
        number = values[name]
        if isinstance(number, int) and not limits.low <= number <= limits.high:
            raise InputError(name, f"“{rule.calculator.inputs[name].label}”超出了可以算的范围")
    return values


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
