"""A rule in words, without numbers: what each step is, by the cases it knows; and what must hold each time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from site_src.calculate.language.tree import Tree
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.figures import figure
from site_src.calculate.words.phrases import Called, Phrase, called, member_words, phrase
from site_src.calculate.words.reasons import Reasons, apart, by
from site_src.calculate.words.reckon import Values
from site_src.model.library import Library

_OPERATIONS = {"+": "加", "-": "减", "*": "乘"}


@dataclass(frozen=True, slots=True)
class Told:
    """One quantity: its `text`, or the cases it depends on, each with its condition."""

    text: str
    cases: tuple[tuple[str, "Told"], ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """Words formulas; quantities stand in quotation marks."""

    called: Mapping[str, Called]
    words: Mapping[str, str]

    def tell(self, tree: Tree) -> Told:
        """What a step is."""
        return self._told(phrase(tree))

    def condition(self, tree: Tree) -> str:
        """What must hold."""
        return self.asked(phrase(tree))

    def _told(self, told: Phrase) -> Told:
        if told.what != "?":
            return Told(self.text(told))
        cases: list[tuple[str, Told]] = []
        glue = ""
        while told.what == "?":
            condition, yes, told = told.parts
            cases.append((f"{glue}如果{self.asked(condition)}", self._told(yes)))
            glue = "不然，"
        return Told("", (*cases, ("不然", self._told(told))))

    def asked(self, asked: Phrase) -> str:
        """A condition in a line."""
        reasons = Reasons(self.called, Values({}, {}), self.words, self._operand, supposed=True, glue="")
        return reasons.reason(asked, holds=True).text

    def _operand(self, asked: Phrase) -> tuple[tuple[str, ...], str]:
        return (), self.text(asked)

    def text(self, told: Phrase) -> str:
        """One expression in a line."""
        if told.what == "value":
            return self.called[told.name].noun
        if told.what == "#":
            return figure((told.number, told.number), told.kind, {})
        wording = _WORDINGS.get(told.what)
        return wording(self, told) if wording else self.asked(told)

    def part(self, told: Phrase) -> str:
        """The same as a part of another one."""
        text = self.text(told)
        return text if told.what in ("value", "#", "?") else f"（{text}）"


def teller(rule: Rule, library: Library) -> Teller:
    """Words the formulas of a rule."""
    quoted = {name: replace(each, noun=f"“{each.noun}”") for name, each in called(rule, library).items()}
    return Teller(quoted, member_words(rule, library))


def _sum(teller: Teller, told: Phrase) -> str:
    left, right = told.parts
    first = teller.text(left) if left.what in ("+", "-") else teller.part(left)
    return f"{first}{_OPERATIONS[told.what]}{apart(teller.part(right))}"


def _product(teller: Teller, told: Phrase) -> str:
    left, right = told.parts
    return f"{teller.part(left)}{_OPERATIONS[told.what]}{apart(teller.part(right))}"


def _bounded(teller: Teller, told: Phrase) -> str:
    base, *bounds = told.parts
    text = teller.part(base) if base.what == "bands" else teller.text(base)
    for bound in bounds:
        if told.what == "max" and bound.kind == "zero":
            text += "，不够减的按 0 算" if base.what == "-" else "，最少按 0 算"
        else:
            text += f"，{'最多' if told.what == 'min' else '最少'}{by(teller.part(bound))}"
    return text


def _rounded(teller: Teller, told: Phrase) -> str:
    text = f"{teller.part(told.parts[0])}除以 {told.number}" if told.number > 1 else teller.text(told.parts[0])
    return f"{text}，四舍五入{'到分' if told.kind == 'money' else '取整'}"


def _banded(teller: Teller, told: Phrase) -> str:
    start, end = (teller.text(part) for part in told.parts)
    return f"从{apart(start)}，到{apart(end)}，这一段按{teller.called[told.name].noun}算（分段的，各段分开算）"


def _inline(teller: Teller, told: Phrase) -> str:
    condition, *branches = told.parts
    yes, no = (teller.text(part) for part in branches)
    return f"（如果{teller.asked(condition)}，就是{apart(yes)}；不然是{apart(no)}）"


_WORDINGS: Mapping[str, Callable[[Teller, Phrase], str]] = {
    "+": _sum, "-": _sum, "*": _product, "min": _bounded, "max": _bounded,
    "round": _rounded, "bands": _banded, "?": _inline,
}  # fmt: skip
