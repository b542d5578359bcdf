"""A rule in words, without numbers: what each step is, by the cases it knows; and what must hold each time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from site_src.calculate.language.tree import Tree
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.figures import figure
from site_src.calculate.words.phrases import Phrase, Quantity, build_phrase, list_quantities, member_words
from site_src.calculate.words.reasons import Reasons, apart, by
from site_src.calculate.words.reckon import Values
from site_src.model.library import Library

_OPERATIONS = {"+": "加", "-": "减", "*": "乘"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """One quantity: its `text`, or the cases it depends on, each with its condition."""

    text: str
    cases: tuple[tuple[str, "Explanation"], ...] = ()


@dataclass(frozen=True, slots=True)
class Explainer:
    """Words the formulas of one rule; `quantities` have their nouns in quotation marks."""

    quantities: Mapping[str, Quantity]
    words: Mapping[str, str]

    def explain(self, tree: Tree) -> Explanation:
        """Word the formula of a step, its cases as a tree."""
        return self._explain(build_phrase(tree))

    def explain_condition(self, tree: Tree) -> str:
        """Word the formula of a check: what must hold."""
        return self.word_condition(build_phrase(tree))

    def _explain(self, phrase: Phrase) -> Explanation:
        if phrase.what != "?":
            return Explanation(self.word(phrase))
        cases: list[tuple[str, Explanation]] = []
        glue = ""
        # a chain of else-branches becomes one flat list of cases
        while phrase.what == "?":
            condition, yes, phrase = phrase.parts
            cases.append((f"{glue}如果{self.word_condition(condition)}", self._explain(yes)))
            glue = "不然，"
        return Explanation("", (*cases, ("不然", self._explain(phrase))))

    def word_condition(self, phrase: Phrase) -> str:
        """Word a condition in one line."""
        reasons = Reasons(self.quantities, Values({}, {}), self.words, self._operand, supposed=True, glue="")
        return reasons.reason(phrase, holds=True).text

    def _operand(self, phrase: Phrase) -> tuple[tuple[str, ...], str]:
        return (), self.word(phrase)

    def word(self, phrase: Phrase) -> str:
        """Word an expression in one line, without brackets around it."""
        if phrase.what == "value":
            return self.quantities[phrase.name].noun
        if phrase.what == "#":
            return figure((phrase.number, phrase.number), phrase.kind, {})
        wording = _WORDINGS.get(phrase.what)
        return wording(self, phrase) if wording else self.word_condition(phrase)

    def word_part(self, phrase: Phrase) -> str:
        """Word an expression inside another one: in brackets unless it is a single quantity."""
        text = self.word(phrase)
        return text if phrase.what in ("value", "#", "?") else f"（{text}）"


def make_explainer(rule: Rule, library: Library) -> Explainer:
    """An explainer for the formulas of a rule."""
    quoted = {name: replace(each, noun=f"“{each.noun}”") for name, each in list_quantities(rule, library).items()}
    return Explainer(quoted, member_words(rule, library))


def _word_sum(explainer: Explainer, phrase: Phrase) -> str:
    left, right = phrase.parts
    # sums associate to the left, so only the right side needs brackets
    first = explainer.word(left) if left.what in ("+", "-") else explainer.word_part(left)
    return f"{first}{_OPERATIONS[phrase.what]}{apart(explainer.word_part(right))}"


def _word_product(explainer: Explainer, phrase: Phrase) -> str:
    left, right = phrase.parts
    return f"{explainer.word_part(left)}{_OPERATIONS[phrase.what]}{apart(explainer.word_part(right))}"


def _word_bounds(explainer: Explainer, phrase: Phrase) -> str:
    base, *bounds = phrase.parts
    text = explainer.word_part(base) if base.what == "bands" else explainer.word(base)
    for bound in bounds:
        if phrase.what == "max" and bound.kind == "zero":
            text += "，不够减的按 0 算" if base.what == "-" else "，最少按 0 算"
        else:
            text += f"，{'最多' if phrase.what == 'min' else '最少'}{by(explainer.word_part(bound))}"
    return text


def _word_rounding(explainer: Explainer, phrase: Phrase) -> str:
    text = (
        f"{explainer.word_part(phrase.parts[0])}除以 {phrase.number}"
        if phrase.number > 1
        else explainer.word(phrase.parts[0])
    )
    return f"{text}，四舍五入{'到分' if phrase.kind == 'money' else '取整'}"


def _word_bands(explainer: Explainer, phrase: Phrase) -> str:
    start, end = (explainer.word(part) for part in phrase.parts)
    return f"从{apart(start)}，到{apart(end)}，这一段按{explainer.quantities[phrase.name].noun}算（分段的，各段分开算）"


def _word_reach(explainer: Explainer, phrase: Phrase) -> str:
    start, end, amount = (apart(explainer.word(part)) for part in phrase.parts)
    return f"从{start}起按{explainer.quantities[phrase.name].noun}算，算满{amount}为止，最多到{end}"


def _word_inline_case(explainer: Explainer, phrase: Phrase) -> str:
    condition, *branches = phrase.parts
    yes, no = (explainer.word(part) for part in branches)
    return f"（如果{explainer.word_condition(condition)}，就是{apart(yes)}；不然是{apart(no)}）"


_WORDINGS: Mapping[str, Callable[[Explainer, Phrase], str]] = {
    "+": _word_sum, "-": _word_sum, "*": _word_product, "min": _word_bounds, "max": _word_bounds,
    "round": _word_rounding, "bands": _word_bands, "reach": _word_reach, "?": _word_inline_case,
}  # fmt: skip
