"""The steps of a working as sentences: names in braces become figures with their units."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from site_src.calculate.case.case import Working
from site_src.calculate.case.picking import Selection, whole
from site_src.calculate.case.runs import Runs, used
from site_src.calculate.rule.rule import Formula, Rule
from site_src.calculate.values.figures import figure, schedule_words
from site_src.calculate.values.kinds import Kind
from site_src.calculate.values.reading import Plain
from site_src.calculate.words.bands import Row
from site_src.calculate.words.phrases import build_phrase, list_quantities, member_words
from site_src.calculate.words.reckon import Pair, Values
from site_src.calculate.words.speech import Speech
from site_src.model.library import Library

UNKNOWN = "还不知道"
_NOT_NEEDED = "用不到"
_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One step: its name for readers, its sentence, how it was reckoned (may be ""), the bands of a rate, its value."""

    label: str
    says: str
    how: str
    bands: tuple[Row, ...]
    value: str

    @property
    def explanation(self) -> tuple[str, ...]:
        """How it was reckoned, line by line."""
        rows = (f"{row.span}：{row.rate}，您有 {row.part}，给 {row.gives}" for row in self.bands)
        return (*((self.how,) if self.how else ()), *rows)


@dataclass(frozen=True, slots=True)
class Narration:
    """The steps of a working in words, and every value of it by name."""

    steps: tuple[Sentence, ...]
    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """One value in words, by the name formulas use."""
        return self.values[name]


def narrate(rule: Rule, library: Library, working: Working) -> Narration:
    """Word the known steps of a working, without `quiet` ones that come to 0, and all its values."""
    steps = tuple(
        sentence
        for formula, sentence in zip(rule.steps, narrate_steps(rule, library, working), strict=True)
        if working.steps[formula.name]
        # a quiet step is only worth saying when it comes to something
        and not (rule.calculator.steps[formula.name].quiet and working.steps[formula.name] == (0, 0))
    )
    return Narration(steps, value_words(rule, library, working))


def narrate_steps(rule: Rule, library: Library, working: Working) -> tuple[Sentence, ...]:
    """Word every step of a working, in the rule's order, also those that are not shown."""
    values = value_words(rule, library, working)
    speech = Speech(list_quantities(rule, library), _known(rule, working), member_words(rule, library))
    says = {name: fill_in(step.says, values) for name, step in rule.calculator.steps.items()}
    return tuple(
        Sentence(
            rule.calculator.steps[formula.name].label,
            says[formula.name] + _accepted(rule, formula, working),
            wording.how,
            wording.bands,
            values[formula.name],
        )
        for formula in rule.steps
        for wording in [speech.say(build_phrase(formula.tree), working.steps[formula.name])]
    )


def value_words(rule: Rule, library: Library, working: Working) -> dict[str, str]:
    """Every input, parameter, slot and step in words, by the name that sentences use."""
    words = member_words(rule, library)
    values = input_words(rule, library, working.inputs)
    for slot in rule.slots:
        selection = working.selections.get(slot.name)  # a figure that the inputs rule out was never picked
        if selection:
            values[slot.name] = values[slot.parameter] = _figure(selection, rule.parameters[slot.parameter].kind, words)
    # a parameter none of whose slots is needed
    values = {slot.parameter: _NOT_NEEDED for slot in rule.slots} | values
    steps = {formula.name: (formula.tree.kind, working.steps[formula.name]) for formula in rule.steps}
    return values | {name: figure(ends, kind, words) if ends else UNKNOWN for name, (kind, ends) in steps.items()}


def _accepted(rule: Rule, formula: Formula, working: Working) -> str:
    """The remark that a step uses accepted figures: until when the first of them held, that leads say it; or ""."""
    runs, known = Runs(rule, working.inputs), working.known
    bearing = [
        known[slot.parameter]
        for slot in formula.slots
        if slot.name in working.selections
        and known[slot.parameter].state == "accepted"
        and used(runs, working.selections, slot.name)
    ]
    days = [each.until for each in bearing if each.until]
    last = f"（用的是最后查到的标准，到 {min(days)} 为止）" if days else ""
    return last + ("（用的是网上拼凑的说法）" if any(each.reason == "lead" for each in bearing) else "")


def _figure(selection: Selection, kind: Kind, words: Mapping[str, str]) -> str:
    if selection.standing in ("open", "cap"):
        return UNKNOWN
    return schedule_words(selection.schedules) if selection.schedules else figure(selection.ends, kind, words)


def _known(rule: Rule, working: Working) -> Values:
    """The values of a working by the names formulas use; an unknown rate by bands ranges over everything."""
    known = {name: each for name, each in working.selections.items() if each.standing != "open"}
    pairs: dict[str, Pair | None] = {name: (value, value) for name, value in working.inputs.items()}
    pairs |= {name: (each.ends[0], each.ends[-1]) for name, each in known.items() if each.ends} | dict(working.steps)
    schedules = {slot.name: whole(rule.parameters[slot.parameter]).schedules for slot in rule.slots}
    schedules |= {name: each.schedules for name, each in known.items()}
    return Values(pairs, {name: (each[0], each[-1]) for name, each in schedules.items() if each})


def input_words(rule: Rule, library: Library, inputs: Mapping[str, Plain]) -> dict[str, str]:
    """Every input of a case in words, by name."""
    words = member_words(rule, library)
    return {name: figure((inputs[name], inputs[name]), kind, words) for name, kind in rule.inputs.items()}


def fill_in(says: str, values: Mapping[str, str]) -> str:
    """Replace `{name}` in a sentence by its value. Raises KeyError for a name without one."""
    return _NAME.sub(lambda match: values[match[1]], says)
