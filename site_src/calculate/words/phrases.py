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
What = Literal["#", "word", "value", Operator, Comparator, "and", "or", "not", "?", "min", "max", "round", "bands"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One node.

    `what`: # (a written `number`) · word (`name`, of a closed list) · value (of the quantity `name`) · + - * · a
    comparison · and or not · ? (condition, yes, no) · min max (what is bounded, then the bounds) · round (by the
    divisor `number`; what it rounds is a product where it is money × percent) · bands (the rate `name` on what lies
    between two amounts).
    """

    what: What
    kind: KindName
    parts: tuple["Phrase", ...] = ()
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Called:
    """What readers call a quantity: a noun, its kind, where it comes from; `cases`: its words as clauses."""

    noun: str
    kind: KindName
    source: Source
    cases: Mapping[str, str]


def phrase(tree: Tree) -> Phrase:
    """One formula as plain data."""
    kind, below = kind_name(tree.kind), tuple(phrase(part) for part in parts(tree))
    match tree:
        case Number() | Member() | Value():
            return _leaf(tree, kind)
        case Banded(slot=slot):
            return Phrase("bands", kind, below, name=slot)
        case Round(divisor=divisor, inner=inner):
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


def called(rule: Rule, library: Library) -> dict[str, Called]:
    """Every quantity that the rule's formulas name, by that name."""
    names, cases = named(rule, library), rule.calculator.cases
    found = {
        name: Called(names[name], kind_name(kind), "input", cases.get(name, {})) for name, kind in rule.inputs.items()
    }
    for formula in rule.steps:
        found[formula.name] = Called(names[formula.name], kind_name(formula.tree.kind), "step", {})
    for slot in rule.slots:
        kind = kind_name(rule.parameters[slot.parameter].kind)
        found[slot.name] = Called(names[slot.parameter], kind, "figure", cases.get(slot.parameter, {}))
    return found


def named(rule: Rule, library: Library) -> dict[str, str]:
    """Every input, step and parameter → the noun that readers know it by."""
    calculator = rule.calculator
    labels = {name: parameter_label(rule, library, name) for name in calculator.parameters}
    labels |= {name: each.label for name, each in calculator.inputs.items()}
    labels |= {name: each.label for name, each in calculator.steps.items()}
    return labels | dict(calculator.called)


def parameter_label(rule: Rule, library: Library, name: str) -> str:
    """What a parameter is called for readers."""
    given = rule.calculator.parameters[name]
    declared = library.declared(rule.attributes[name])
    return given.label or (declared.terms[given.term].label if given.term else declared.label)


def member_words(rule: Rule, library: Library) -> dict[str, str]:
    """Every member of a closed list in the reader's words."""
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
