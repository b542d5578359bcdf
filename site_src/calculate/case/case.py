"""A rule, a place, a date and inputs → the result of that one day with its working."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from site_src.calculate.case.parameters import Known
from site_src.calculate.case.picking import Selection, pick
from site_src.calculate.case.question import Case, resolve_inputs, resolve_parameters
from site_src.calculate.case.runs import Runs, Steps, combinations, matter
from site_src.calculate.engines.needs import needed
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values.reading import Plain
from site_src.model.library import Library

__all__ = ["Case", "Ends", "Part", "Working", "work_day", "work_known"]

Ends = tuple[Plain, Plain]  # the lowest and highest it can be; equal where it is known exactly


@dataclass(frozen=True, slots=True)
class Part:
    """Months in a row with the same figures: their first day, how many, and the working up to the last of them."""

    first: date
    months: int
    working: "Working"


@dataclass(frozen=True, slots=True)
class Working:
    """The result of one case.

    `selections` holds every slot that this case needs; `missing` names those of them for which a figure would have to
    be known. `steps` and `results` hold the lowest and highest value by name, equal where it is exact, None where it
    depends on what is missing. `notes` are the indices of the notes that apply, `failed` those of the checks that do
    not hold (a fault in the rule); `parts` the stretches of a spread result, where the figures change on the way.
    """

    inputs: Mapping[str, Plain]
    known: Mapping[str, Known]
    selections: Mapping[str, Selection]
    missing: tuple[str, ...]
    steps: Mapping[str, Ends | None]
    results: Mapping[str, Ends | None]
    notes: tuple[int, ...]
    failed: tuple[int, ...]
    parts: tuple[Part, ...] = ()

    @property
    def exact(self) -> bool:
        """True if every step that is known has exactly one value."""
        return all(pair is None or pair[0] == pair[1] for pair in self.steps.values())

    @property
    def lacking(self) -> tuple[str, ...]:
        """The parameters of the missing slots, each once."""
        return tuple(dict.fromkeys(name.partition("[")[0] for name in self.missing))


def work_day(rule: Rule, library: Library, case: Case) -> Working:
    """Work a case out with the figures of its day. Raises InputError for text that is invalid or beyond its limits."""
    return work_known(rule, resolve_inputs(rule, library, case), resolve_parameters(rule, library, case))


def work_known(rule: Rule, inputs: Mapping[str, Plain], known: Mapping[str, Known]) -> Working:
    """Work out a case from parsed inputs and looked-up parameters."""
    # what the inputs rule out is never asked for (engines/needs.py)
    slots = [slot for slot in rule.slots if needed(rule.needs[slot.name], inputs)]
    selections = {slot.name: pick(rule, slot, known[slot.parameter], inputs) for slot in slots}
    runs = Runs(rule, inputs)
    unknown = [name for name, each in selections.items() if each.standing == "open"]
    missing = matter(runs, selections, unknown)  # an unknown figure that changes no step is not missing
    done = [(figures, runs.steps(figures)) for figures in combinations(_fix_irrelevant(runs, selections))]
    steps = _spans(rule, missing, [each for _, each in done])
    notes = [note for note in rule.notes if not _doubtful(rule, note, missing, unknown)]
    held = {note.name for index, note in enumerate(notes) if all(runs.hold(notes, *each)[index] for each in done)}
    # checks are not judged by halves: with something missing a step of theirs may stand for anything
    checked = [] if missing else [runs.hold(rule.checks, *each) for each in done]
    return Working(
        inputs=inputs,
        known=known,
        selections=selections,
        missing=missing,
        steps=steps,
        results={result: steps[step] for result, step in rule.calculator.results.items()},
        notes=tuple(index for index, note in enumerate(rule.notes) if note.name in held),
        failed=tuple(index for index in range(len(rule.checks)) if not all(each[index] for each in checked)),
    )


def _doubtful(rule: Rule, note: Formula, missing: Sequence[str], unknown: Sequence[str]) -> bool:
    """True if a note depends on a slot that is not known, itself or through a step."""
    return bool(rule.behind[note.name] & {*missing} or {slot.name for slot in note.slots} & {*unknown})


def _fix_irrelevant(runs: Runs, selections: Mapping[str, Selection]) -> dict[str, Selection]:
    """Reduce each unknown figure to one option, unless it is an upper limit that changes some step.

    Any option will do: either no step depends on it, or the steps that do are reported as missing.
    """
    limiting = matter(runs, selections, [name for name, each in selections.items() if each.standing == "cap"])
    return {
        name: replace(each, ends=each.ends[-1:], schedules=each.schedules[-1:])
        if each.standing == "open" or (each.standing == "cap" and name not in limiting)
        else each
        for name, each in selections.items()
    }


def _spans(rule: Rule, missing: Sequence[str], done: Sequence[Steps]) -> dict[str, Ends | None]:
    """The lowest and highest value of each step, None where it depends on what is missing."""
    values = {formula.name: [each[index] for each in done] for index, formula in enumerate(rule.steps)}
    return {name: None if rule.behind[name] & {*missing} else _span(each) for name, each in values.items()}


def _span(values: Sequence[Plain]) -> Ends:
    numbers = [value for value in values if isinstance(value, int)]
    if numbers:
        return min(numbers), max(numbers)
    # words have no order: the first, and one that differs from it
    return values[0], next((value for value in values if value != values[0]), values[0])
