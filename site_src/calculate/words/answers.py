"""A working in words: the answer in one sentence, what to mind, the notes of the rule and its stretches of months."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from site_src.calculate.case.case import Part, Working
from site_src.calculate.case.cautions import WORDS, Caution, cautions
from site_src.calculate.case.deciding import deciding
from site_src.calculate.case.spread import find_known_span, running_steps
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.figures import figure
from site_src.calculate.values.kinds import Choice
from site_src.calculate.words.phrases import member_words, ordinal, parameter_label
from site_src.calculate.words.sentences import UNKNOWN, Sentence, fill_in, narrate
from site_src.model.calculator import Input
from site_src.model.library import Library
from site_src.wording import THIN

# `figure` writes the units of these itself
_KINDS_WITH_UNIT = ("money", "percent", "months", "year")
# a caution about figures that the visitor accepted → what the answer then rests on
_ACCEPTED = {"last": "最后查到的标准", "lead": "网上拼凑的说法"}
_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Account:
    """A working for readers; `values` holds every input, parameter, step and result in words."""

    answer: str
    cautions: tuple[str, ...]
    notes: tuple[str, ...]
    parts: tuple[str, ...]
    steps: tuple[Sentence, ...]
    values: Mapping[str, str]


def tell(rule: Rule, library: Library, working: Working, day: date) -> Account:
    """Word a working for readers; `day` decides which checks of sources are overdue."""
    narration = narrate(rule, library, working)
    workings = [part.working for part in working.parts] or [working]
    narrator = _Narrator(rule, library, working)
    values = with_results(rule, narration.values)
    to_mind = cautions(rule, library, working, day)
    return Account(
        narrator.before(values, to_mind) + narrator.answer(values | narrator.changing(values)),
        tuple(say_caution(rule, library, each) for each in to_mind),
        # parts often share a note with the same figures: each sentence once
        tuple(dict.fromkeys(note for one in workings for note in _notes(rule, library, one))),
        tuple(narrator.part(part) for part in working.parts),
        narration.steps,
        values,
    )


def with_results(rule: Rule, values: Mapping[str, str]) -> dict[str, str]:
    """`values` with every result added under its own name."""
    return {**values, **{name: values[step] for name, step in rule.calculator.results.items()}}


def say_caution(rule: Rule, library: Library, caution: Caution) -> str:
    """Word one caution."""
    labels = dict.fromkeys(parameter_label(rule, library, name) for name in caution.names)
    says = {"names": "、".join(labels)}
    if caution.figure is not None:
        # of what ended the caution names a day, of a limit an amount
        kind = "date" if caution.code in ("last", "expired") else rule.parameters[caution.names[0]].kind
        says["figure"] = figure((caution.figure,), kind, member_words(rule, library))
    return fill_in(WORDS[caution.code], says)


def _notes(rule: Rule, library: Library, working: Working) -> Iterator[str]:
    """Yield the notes that apply to one working, filled in; those that name an unknown value are left out."""
    values = with_results(rule, narrate(rule, library, working).values)
    unknown = {name for name, ends in {**working.steps, **working.results}.items() if ends is None}
    for index in working.notes:
        says = rule.calculator.notes[index].says
        if not unknown & {*_NAME.findall(says)}:
            yield fill_in(says, values)


class _Narrator:
    """Words one working."""

    def __init__(self, rule: Rule, library: Library, working: Working) -> None:
        self._rule, self._library, self._working = rule, library, working
        self._words = member_words(rule, library)

    def before(self, values: Mapping[str, str], to_mind: Sequence[Caution]) -> str:
        """How an answer begins that rests on inputs under “更多条件” or accepted figures: `按年龄 40 周岁算，`."""
        bases = [self._input(name, values[name]) for name in deciding(self._rule, self._working)]
        # said in the answer itself, which may be copied without the cautions (decision 0010)
        codes = {each.code for each in to_mind}
        bases += [says for code, says in _ACCEPTED.items() if code in codes]
        return f"按{'、'.join(bases)}算，" if bases else ""

    def _input(self, name: str, value: str) -> str:
        """Word an input: a choice by its word alone, a number with its label and unit."""
        given = self._rule.calculator.inputs[name]
        says = ordinal(self._rule, self._library, name)
        if says:
            # the label asks `今年第几次住院`, the answer is `今年第2次住院`
            return given.label.replace(says.format("几"), says.format(value))
        return value if isinstance(self._rule.inputs[name], Choice) else f"{given.label} {value}{after(given)}"

    def answer(self, values: Mapping[str, str]) -> str:
        """The rule's own answer, or the known results and which of those that it names are unknown."""
        calculator, results = self._rule.calculator, self._working.results
        mentioned = {*_NAME.findall(calculator.answer)}
        unknown = [name for name, ends in results.items() if not ends and name in mentioned]
        if not unknown:
            return fill_in(calculator.answer, values)
        known = [f"{self._label(name)} {values[name]}" for name, ends in results.items() if ends]
        return "".join([f"{'，'.join(known)}。" if known else "", *self._unknown(unknown)])

    def changing(self, values: Mapping[str, str]) -> dict[str, str]:
        """The monthly value by the names sentences use, with its later amounts; {} without stretches."""
        spread = self._rule.calculator.spread
        if not spread or not self._working.parts:
            return {}
        later = "，".join(f"{part.first} 起 {self._each(part) or UNKNOWN}" for part in self._working.parts[1:])
        names = [name for name, step in self._rule.calculator.results.items() if step == spread.each]
        return {name: f"{values[name]}（{later}）" for name in (*names, spread.each)}

    def part(self, part: Part) -> str:
        """Word one stretch of months with the amount of each month."""
        each = self._each(part)
        return f"{part.first} 起 {part.months} 个月：{f'每月 {each}' if each else '标准没有查到'}。"

    def _each(self, part: Part) -> str:
        spread = self._rule.calculator.spread
        ends = part.working.steps[spread.each] if spread else None
        return figure(ends, self._rule.kind_of(spread.each), self._words) if spread and ends else ""

    def _label(self, result: str) -> str:
        return self._rule.calculator.steps[self._rule.calculator.results[result]].label

    def _unknown(self, names: list[str]) -> Iterator[str]:
        """Yield a sentence for each result known only up to a day, then one for those not known at all."""
        until, running = find_known_span(self._rule, self._working), running_steps(self._rule)
        steps = self._rule.calculator.results
        partly = [name for name in names if until and steps[name] in running]
        for name in partly:
            if until:
                total = figure(until.totals[steps[name]], self._rule.kind_of(steps[name]), self._words)
                yield f"{self._label(name)}只能算 {until.end} 以前的 {until.months} 个月：{total}。"
        left = [self._label(name) for name in names if name not in partly]
        if left:
            yield f"还算不了：{'、'.join(left)}。"


def after(given: Input) -> str:
    """The unit of an input whose kind has none, with the thin space before it; else ""."""
    return f"{THIN}{given.unit}" if given.unit and given.kind not in _KINDS_WITH_UNIT else ""
