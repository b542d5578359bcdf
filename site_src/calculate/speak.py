"""A working in sentences: names in braces become figures with their units."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from site_src.calculate.bands import Row
from site_src.calculate.figures import figure, member_words, schedule_words
from site_src.calculate.kinds import Kind
from site_src.calculate.parameters import Picked
from site_src.calculate.phrases import called, phrase
from site_src.calculate.reading import Plain
from site_src.calculate.reckon import Pair, Values
from site_src.calculate.rule import Formula, Rule
from site_src.calculate.worded import Speech, Worded
from site_src.calculate.work import Part, Working
from site_src.model.library import Library

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
class Spoken:
    """A whole working in words."""

    steps: tuple[Sentence, ...]
    notes: tuple[str, ...]
    parts: tuple[str, ...]
    answer: str
    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """One value in words, by the name formulas use."""
        return self.values[name]


def sentences(rule: Rule, library: Library, working: Working) -> Spoken:
    """Say a working that is complete (nothing missing)."""
    words, values = member_words(rule, library), _values(rule, library, working)
    steps = tuple(
        sentence
        for formula, sentence in zip(rule.steps, step_sentences(rule, library, working), strict=True)
        if not (rule.calculator.steps[formula.name].quiet and working.steps[formula.name] == (0, 0))
        and not (working.parts and formula.name in spread_steps(rule))
    )
    named = values | {
        result: figure(working.results[result], rule.kind_of(step), words)
        for result, step in rule.calculator.results.items()
    }
    notes = tuple(_filled(rule.calculator.notes[index].says, named) for index in working.notes)
    given = (rule.calculator.parameters[name].without for name in working.assumed)
    notes += tuple(dict.fromkeys(words for words in given if words))
    parts = tuple(_part(rule, part, words) for part in working.parts)
    return Spoken(steps, notes, parts, _filled(rule.calculator.answer, named), values)


def step_sentences(rule: Rule, library: Library, working: Working) -> tuple[Sentence, ...]:
    """Every step of a complete working in words, those too that are not shown because they come to nothing."""
    values = _values(rule, library, working)
    speech = Speech(called(rule, library), _known(working), member_words(rule, library))
    return tuple(
        _sentence(rule, formula, values, speech.say(phrase(formula.tree), working.steps[formula.name]))
        for formula in rule.steps
    )


def _values(rule: Rule, library: Library, working: Working) -> dict[str, str]:
    """Every value in words, by the name that sentences use."""
    words = member_words(rule, library)
    values = input_words(rule, library, working.inputs)
    for slot in rule.slots:
        picked = working.picked.get(slot.name)  # a figure that the inputs rule out was never picked
        if picked:
            values[slot.name] = values[slot.parameter] = _figure(picked, rule.parameters[slot.parameter].kind, words)
    values = {slot.parameter: _NOT_NEEDED for slot in rule.slots} | values
    return values | {
        formula.name: figure(working.steps[formula.name], formula.tree.kind, words) for formula in rule.steps
    }


def _sentence(rule: Rule, formula: Formula, values: Mapping[str, str], worded: Worded) -> Sentence:
    step = rule.calculator.steps[formula.name]
    return Sentence(step.label, _filled(step.says, values), worded.how, worded.bands, values[formula.name])


def _figure(picked: Picked, kind: Kind, words: Mapping[str, str]) -> str:
    if picked.schedules:
        return schedule_words(picked.schedules)
    return figure(picked.ends, kind, words) if picked.ends else "还不知道"


def _known(working: Working) -> Values:
    """Every quantity of a working by the name that formulas use."""
    pairs: dict[str, Pair | None] = {name: (value, value) for name, value in working.inputs.items()}
    pairs |= {name: picked.ends for name, picked in working.picked.items()} | dict(working.steps)
    schedules = {name: picked.schedules for name, picked in working.picked.items() if picked.schedules}
    return Values(pairs, schedules)


def spread_steps(rule: Rule) -> frozenset[str]:
    """The steps that run over the months of a spread; its parts stand in their place where the figures change."""
    if rule.calculator.spread is None:
        return frozenset()
    running = {rule.calculator.spread.over}
    for formula in rule.steps:
        if running & set(re.findall(r"[a-z_][a-z0-9_]*", formula.text)):
            running.add(formula.name)
    return frozenset(running)


def _part(rule: Rule, part: Part, words: Mapping[str, str]) -> str:
    """One stretch of a result that runs over months."""
    spread = rule.calculator.spread
    when = f"{part.first.isoformat()} 起 {part.months} 个月"
    if part.each is None or spread is None:
        return f"{when}：标准没有查到，没有算进去。"
    return f"{when}：每月 {figure(part.each, rule.kind_of(spread.each), words)}。"


def input_words(rule: Rule, library: Library, inputs: Mapping[str, Plain]) -> dict[str, str]:
    """Every input in words, by name."""
    words = member_words(rule, library)
    return {name: figure((inputs[name], inputs[name]), kind, words) for name, kind in rule.inputs.items()}


def _filled(says: str, values: Mapping[str, str]) -> str:
    return _NAME.sub(lambda found: values[found[1]], says)
