"""A rule, a place, a date and inputs → the result of that one day with its working."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from site_src.calculate.case.form import InputError, read_inputs
from site_src.calculate.case.parameters import Known, accept, look_up, look_up_one, typed, unqualified
from site_src.calculate.case.picking import Picked, pick
from site_src.calculate.case.runs import Runs, Steps, combinations, matter
from site_src.calculate.engines.needs import needed
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values.reading import Plain
from site_src.model.library import Library
from site_src.model.place import Place

_YEAR = 10_000  # in a day such as 20261122
Ends = tuple[Plain, Plain]  # the lowest and highest it can be; equal where it is known exactly


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked: where, when, with which figures (as typed), with which lapsed figures all the same."""

    place: Place
    day: date
    inputs: Mapping[str, str]
    parameters: Mapping[str, str]
    last: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """Months in a row with the same figures: the day from which they count, and the working up to their last one."""

    first: date
    months: int
    working: "Working"


@dataclass(frozen=True, slots=True)
class Working:
    """The outcome of one case.

    `picked` holds every slot that this case needs; `missing` names those of them for which a figure would have to be
    known. `steps` and `results` hold the lowest and highest value by name, equal where it is exact, None where it
    depends on what is missing. `notes` are the indices of the notes that apply; `failed` the checks that do not hold (a
    fault in the rule); `parts` the stretches of a spread result, where the figures change on the way.
    """

    inputs: Mapping[str, Plain]
    known: Mapping[str, Known]
    picked: Mapping[str, Picked]
    missing: tuple[str, ...]
    steps: Mapping[str, Ends | None]
    results: Mapping[str, Ends | None]
    notes: tuple[int, ...]
    failed: tuple[int, ...]
    parts: tuple[Part, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every step that is known has one value."""
        return all(pair is None or pair[0] == pair[1] for pair in self.steps.values())

    @property
    def lacking(self) -> tuple[str, ...]:
        """The parameters that would have to be known."""
        return tuple(dict.fromkeys(name.partition("[")[0] for name in self.missing))


def work_day(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out with the figures of its one day. Raises InputError for what is illegal or beyond its limits."""
    return work_known(rule, ask(rule, library, case), find(rule, library, case))


def ask(rule: Rule, library: Library, case: Case) -> dict[str, Plain]:
    """Every input of a case as a whole number or word. Raises InputError."""
    return read_inputs(rule, {**_default_years(rule, library, case), **case.inputs})


def _default_years(rule: Rule, library: Library, case: Case) -> dict[str, str]:
    """The year that is meant where none is typed: the next one, once it is open in the place."""
    years = {}
    for name, given in rule.calculator.inputs.items():
        if given.opens:
            opening = _opening(rule, library, given.opens, case) or given.season * 100
            years[name] = str(case.day.year + (case.day.month * 100 + case.day.day >= opening))
    return years


def _opening(rule: Rule, library: Library, name: str, case: Case) -> int | None:
    """Month and day (901) on which a place, or the next above it, begins with the next year."""
    at: Place | None = case.place
    while at is not None:
        known = look_up_one(rule, library, name, at, case.day)
        if known.cells:
            return int(known.cells[0][1][0]) % _YEAR
        at = at.above
    return None


def find(rule: Rule, library: Library, case: Case) -> Mapping[str, Known]:
    """Every parameter of a case: known for its place and day, or as the visitor wants it. Raises InputError."""
    inputs = ask(rule, library, case)
    known = look_up(rule, library, case.place, case.day)
    for name, parameter in rule.calculator.parameters.items():
        if parameter.on:
            known[name] = look_up_one(rule, library, name, case.place, date(int(inputs[parameter.on]), 1, 1))
    return _as_asked(rule, known, case)


def _as_asked(rule: Rule, known: dict[str, Known], case: Case) -> dict[str, Known]:
    """The visitor's own figures, and what lapsed with which they go on, in place of what is known."""
    for name in (*case.parameters, *sorted(case.last)):
        if name not in rule.parameters:
            raise InputError(name, f"没有“{name}”这个参数")
    replaced = {rule.attributes[name] for name in case.parameters if rule.calculator.parameters[name].is_figure}
    lasting = {rule.attributes[name] for name in case.last}
    for name, parameter in rule.calculator.parameters.items():
        if name in case.parameters:
            known[name] = _typed(rule, name, case.parameters[name])
        elif not parameter.is_figure and rule.attributes[name] in replaced:
            known[name] = unqualified(rule, name)
        elif name in case.last or (not parameter.is_figure and rule.attributes[name] in lasting):
            known[name] = accept(known[name])
    return known


def _typed(rule: Rule, name: str, text: str) -> Known:
    try:
        return typed(rule, name, text)
    except ValueError as error:
        raise InputError(name, str(error)) from None


def work_known(rule: Rule, inputs: Mapping[str, Plain], known: Mapping[str, Known]) -> Working:
    """Work out a case whose parameters have been looked up already."""
    slots = [slot for slot in rule.slots if needed(rule.needs[slot.name], inputs)]
    picked = {slot.name: pick(rule, slot, known[slot.parameter], inputs) for slot in slots}
    runs = Runs(rule, inputs)
    unknown = [name for name, each in picked.items() if each.standing == "open"]
    missing = matter(runs, picked, unknown)
    done = [(figures, runs.steps(figures)) for figures in combinations(_settled(runs, picked))]
    steps = _spans(rule, missing, [each for _, each in done])
    notes = [note for note in rule.notes if not _doubtful(rule, note, missing, unknown)]
    held = {note.name for index, note in enumerate(notes) if all(runs.hold(notes, *each)[index] for each in done)}
    checked = [] if missing else [runs.hold(rule.checks, *each) for each in done]
    return Working(
        inputs=inputs,
        known=known,
        picked=picked,
        missing=missing,
        steps=steps,
        results={result: steps[step] for result, step in rule.calculator.results.items()},
        notes=tuple(index for index, note in enumerate(rule.notes) if note.name in held),
        failed=tuple(index for index in range(len(rule.checks)) if not all(each[index] for each in checked)),
    )


def _doubtful(rule: Rule, note: Formula, missing: Sequence[str], unknown: Sequence[str]) -> bool:
    """Whether a note looks at what is not known, itself or through a step that depends on it."""
    return bool(rule.behind[note.name] & {*missing} or {slot.name for slot in note.slots} & {*unknown})


def _settled(runs: Runs, picked: Mapping[str, Picked]) -> dict[str, Picked]:
    """One figure for each that is not known: it does not matter which, or what depends on it is not known either."""
    limiting = matter(runs, picked, [name for name, each in picked.items() if each.standing == "cap"])
    return {
        name: replace(each, ends=each.ends[-1:], schedules=each.schedules[-1:])
        if each.standing == "open" or (each.standing == "cap" and name not in limiting)
        else each
        for name, each in picked.items()
    }


def _spans(rule: Rule, missing: Sequence[str], done: Sequence[Steps]) -> dict[str, Ends | None]:
    """The lowest and highest value of each step, None where it depends on what is missing."""
    values = {formula.name: [each[index] for each in done] for index, formula in enumerate(rule.steps)}
    return {name: None if rule.behind[name] & {*missing} else _span(each) for name, each in values.items()}


def _span(values: Sequence[Plain]) -> Ends:
    numbers = [value for value in values if isinstance(value, int)]
    if numbers:
        return min(numbers), max(numbers)
    return values[0], next((value for value in values if value != values[0]), values[0])
