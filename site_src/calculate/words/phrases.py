"""A checked formula → its phrase: the same tree as plain data, which Python and the page's script word alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from site_src.calculate.language.tree import (
    Arithmetic,
    Banded,
    Comparator,
    Comparison,
    Conditional,
    Extreme,
    Logic,
    Member,
    Number,
    Operator,
    Reached,
    Round,
    Tree,
    Value,
    parts,
)
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import WHOLE, Choice, Kind, Name
from site_src.model.library import Library

KindName = Literal[Name, "choice"]
Source = Literal["input", "figure", "step"]
What = Literal[
    "#", "word", "value", Operator, Comparator, "and", "or", "not", "?", "min", "max", "round", "bands", "reach"
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One node of a formula.

    `what`: # (a written `number`) · word (`name`, of a closed list) · value (of the quantity `name`) · + - * · a
    comparison · and or not · ? (condition, yes, no) · min max (what is bounded, then the bounds) · round (by the
    divisor `number`; what it rounds is a product where it is money × percent) · bands (the rate `name` on what lies
    between two amounts) · reach (how far from an amount towards another one that rate goes before it gives a third).
    """

    what: What
    kind: KindName
    parts: tuple["Phrase", ...] = ()
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """How a quantity is named: a noun, its kind, its source (input, step or figure), its words as clauses (`cases`)."""

    noun: str
    kind: KindName
    source: Source
    cases: Mapping[str, str]


def build_phrase(tree: Tree) -> Phrase:
    """Convert a checked formula to plain data."""
    kind, below = kind_name(tree.kind), tuple(build_phrase(part) for part in parts(tree))
    match tree:
        case Number() | Member() | Value():
            return _leaf(tree, kind)
        case Banded(slot=slot):
            return Phrase("bands", kind, below, name=slot)
        case Reached(slot=slot):
            return Phrase("reach", kind, below, name=slot)
        case Round(divisor=divisor, inner=inner):
            # readers see the written divisor, not the scale of the percentage that was multiplied into it
            return Phrase("round", kind, below, number=divisor // WHOLE if inner.kind == "product" else divisor)
        case Conditional():
            return Phrase("?", kind, below)
        case Arithmetic(operator=what) | Comparison(operator=what) | Logic(operator=what) | Extreme(which=what):
            return Phrase(what, kind, below)


def _leaf(tree: Number | Member | Value, kind: KindName) -> Phrase:
    match tree:
        case Number(value=value):
            return Phrase("#", kind, number=value)
        case Member(word=word):
            return Phrase("word", kind, name=word)
        case Value(name=name):
            return Phrase("value", kind, name=name)


def kind_name(kind: Kind) -> KindName:
    """A kind in one word, as the page's script knows it."""
    return "choice" if isinstance(kind, Choice) else kind


def list_quantities(rule: Rule, library: Library) -> dict[str, Quantity]:
    """Every input, step and slot of a rule, by the name that formulas use."""
    names, cases = choose_nouns(rule, library), rule.calculator.cases
    quantities = {
        name: Quantity(names[name], kind_name(kind), "input", cases.get(name, {})) for name, kind in rule.inputs.items()
    }
    for formula in rule.steps:
        quantities[formula.name] = Quantity(names[formula.name], kind_name(formula.tree.kind), "step", {})
    for slot in rule.slots:
        kind = kind_name(rule.parameters[slot.parameter].kind)
        quantities[slot.name] = Quantity(names[slot.parameter], kind, "figure", cases.get(slot.parameter, {}))
    return quantities


def choose_nouns(rule: Rule, library: Library) -> dict[str, str]:
    """Choose the noun of every input, step and parameter: from `called`, else its label."""
    calculator = rule.calculator
    labels = {name: parameter_label(rule, library, name) for name in calculator.parameters}
    labels |= {name: each.label for name, each in calculator.inputs.items()}
    labels |= {name: each.label for name, each in calculator.steps.items()}
    # labels may be questions, so `called` wins over them
    return labels | dict(calculator.called)


def parameter_label(rule: Rule, library: Library, name: str) -> str:
    """The label of a parameter: its own, else that of the term or attribute it reads."""
    given = rule.calculator.parameters[name]
    declared = library.declared(rule.attributes[name])
    return given.label or (declared.terms[given.term].label if given.term else declared.label)


def ordinal(rule: Rule, library: Library, name: str) -> str:
    """How a counted input is said that picks by an axis of ordinals (`第{}次`); "" for any other."""
    axes = (axis for slot in rule.slots for axis, what, is_input in slot.picks if is_input and what == name)
    return next((words for axis in axes if (words := library.site.axes[axis].ordinal)), "")


def member_words(rule: Rule, library: Library) -> dict[str, str]:
    """The words for every member of every closed list that the rule uses, by member."""
    words: dict[str, str] = {}
    for axis in rule.axes.values():
        words |= library.site.axes[axis].members
    for given in rule.calculator.inputs.values():
        words |= given.words
    for name, subject in rule.attributes.items():
        declared = library.declared(subject)
        term = rule.calculator.parameters[name].term
        words |= declared.terms[term].members if term else declared.members
    return words
