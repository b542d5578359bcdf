"""A working in sentences: names in braces become figures with their units."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from site_src.calculate.case import Working
from site_src.calculate.figures import figure
from site_src.calculate.picking import Picked
from site_src.calculate.reading import Plain
from site_src.calculate.rule import Formula, Rule
from site_src.calculate.tree import Member, walk
from site_src.model.library import Library

UNKNOWN = "还不知道"
_NOT_NEEDED = "用不到"
_NAME = re.compile(r"\{(\w+)\}")
_IN_FORMULA = re.compile(r"[a-z_][a-z0-9_]*+(?! *\()(?:\[[a-z_0-9]+\])*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One step: its name for readers, its sentence, its formula with the numbers put in."""

    label: str
    says: str
    formula: str
    value: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """The steps of a working in words, and every value of it by name."""

    steps: tuple[Sentence, ...]
    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """One value in words, by the name formulas use."""
        return self.values[name]


def sentences(rule: Rule, library: Library, working: Working) -> Spoken:
    """Say every step of a working that is known."""
    words = member_words(rule, library)
    values = input_words(rule, library, working.inputs)
    for slot in rule.slots:
        picked = working.picked.get(slot.name)  # a figure that the inputs rule out was never picked
        if picked:
            kind = rule.parameters[slot.parameter].kind
            values[slot.name] = figure(picked.ends, kind, words) if picked.ends else _schedule(picked)
            values[slot.parameter] = values[slot.name]
    values = {slot.parameter: _NOT_NEEDED for slot in rule.slots} | values
    values |= {
        formula.name: figure(ends, formula.tree.kind, words) if ends else UNKNOWN
        for formula in rule.steps
        for ends in [working.steps[formula.name]]
    }
    steps = tuple(
        Sentence(
            rule.calculator.steps[formula.name].label,
            filled(rule.calculator.steps[formula.name].says, values),
            _with_figures(formula, values, words),
            values[formula.name],
        )
        for formula in rule.steps
        if working.steps[formula.name]
        and not (rule.calculator.steps[formula.name].quiet and working.steps[formula.name] == (0, 0))
    )
    return Spoken(steps, values)


def parameter_label(rule: Rule, library: Library, name: str) -> str:
    """What a parameter is called for readers."""
    given = rule.calculator.parameters[name]
    topic, attribute = rule.attributes[name]
    declared = library.topics[topic].attributes[attribute]
    return given.label or (declared.terms[given.term].label if given.term else declared.label)


def input_words(rule: Rule, library: Library, inputs: Mapping[str, Plain]) -> dict[str, str]:
    """Every input in words, by name."""
    words = member_words(rule, library)
    return {name: figure((inputs[name], inputs[name]), kind, words) for name, kind in rule.inputs.items()}


def _schedule(picked: Picked) -> str:
    """A rate that changes with a running total: the rate itself where there is only one."""
    rates = {rate for schedule in picked.schedules or () for _, _, rate in schedule}
    return figure((rates.pop(),) * 2, "percent", {}) if len(rates) == 1 else "分段的比例"


def _with_figures(formula: Formula, values: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The formula with figures for names; a word of a closed list stays a word, whatever else bears that name."""
    members = {node.column for node in walk(formula.tree) if isinstance(node, Member)}
    figures = {_keys(name): value for name, value in values.items()}

    def figure_of(found: re.Match[str]) -> str:
        if found.start() in members:
            return words.get(found[0], found[0])
        return figures.get(_keys(found[0]), found[0])

    return _IN_FORMULA.sub(figure_of, formula.text)


def formula_template(rule: Rule, library: Library, formula: Formula) -> str:
    """The formula for the browser to fill: `{name}` where a figure goes, words of closed lists as readers know them."""
    words = member_words(rule, library)
    members = {node.column for node in walk(formula.tree) if isinstance(node, Member)}
    names = {_keys(name): name for name in (*rule.inputs, *rule.calculator.steps, *(slot.name for slot in rule.slots))}

    def named(found: re.Match[str]) -> str:
        if found.start() in members:
            return words.get(found[0], found[0])
        name = names.get(_keys(found[0]))
        return f"{{{name}}}" if name else found[0]

    return _IN_FORMULA.sub(named, formula.text)


def _keys(name: str) -> frozenset[str]:
    """A parameter and what picks its value, in whatever order the formula names them."""
    return frozenset(name.replace("]", "").split("["))


def filled(says: str, values: Mapping[str, str]) -> str:
    """A sentence with words for the names in braces."""
    return _NAME.sub(lambda found: values[found[1]], says)


def member_words(rule: Rule, library: Library) -> dict[str, str]:
    """Every member of a closed list in the reader's words."""
    words: dict[str, str] = {}
    for axis in rule.axes.values():
        words |= library.site.axes[axis].members
    for given in rule.calculator.inputs.values():
        words |= given.words
    for name, (topic, attribute) in rule.attributes.items():
        declared = library.topics[topic].attributes[attribute]
        term = rule.calculator.parameters[name].term
        words |= declared.terms[term].members if term else declared.members
    return words
