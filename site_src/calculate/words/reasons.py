"""Why a case applies, in words: `因为…` with the numbers that decide, `如果…` where they are not known.

Twin of templates/calculators/reasons.js.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from site_src.calculate.words.phrases import Phrase, Quantity
from site_src.calculate.words.reckon import Values, reckon, truth

Operand = Callable[[Phrase], tuple[tuple[str, ...], str]]  # what has to be said before, and the quantity itself
COMPARISON_WORDS = {"==": "等于", "!=": "不等于", "<": "不到", "<=": "不超过", ">": "超过", ">=": "不少于"}
OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", "<=": ">", ">": "<="}
CONJUNCTIONS = {"and": "，而且", "or": "，或者"}


@dataclass(frozen=True, slots=True)
class Reason:
    """A condition in words, and what has to be said before it."""

    text: str
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reasons:
    """Words conditions; `supposed`: as an assumption (如果), so that no values are used."""

    quantities: Mapping[str, Quantity]
    values: Values
    words: Mapping[str, str]
    operand: Operand
    supposed: bool = False
    glue: str = "，"

    def reason(self, phrase: Phrase, *, holds: bool) -> Reason:
        """Word why a condition holds, or (`holds` false) why it does not."""
        if phrase.what == "not":
            return self.reason(phrase.parts[0], holds=not holds)
        if phrase.what in ("and", "or"):
            return self._word_logic(phrase, holds=holds)
        if phrase.what == "value":
            return Reason(f"{self.quantities[phrase.name].noun}：{'是' if holds else '否'}")
        return self._word_comparison(phrase, holds=holds)

    def _word_comparison(self, phrase: Phrase, *, holds: bool) -> Reason:
        what = phrase.what if holds else OPPOSITE[phrase.what]
        left, right = phrase.parts
        if "word" in (left.what, right.what):
            return self._word_choice(what, *((right, left) if left.what == "word" else (left, right)))
        if left.what == "value" and right.kind == "zero":
            return self._word_zero(what, left)
        (before, first), (also, second) = self.operand(left), self.operand(right)
        return Reason(f"{first}{self.glue}{COMPARISON_WORDS[what]}{apart(second)}", before + also)

    def _word_logic(self, phrase: Phrase, *, holds: bool) -> Reason:
        """Word all parts of an and/or where all are needed, else only the first one that decides it."""
        parts, what = list(phrase.parts), phrase.what
        # one part is enough to make an `and` fail or an `or` hold
        if not self.supposed and (what == "and") != holds:
            parts = [part for part in parts if truth(part, self.values) == (int(holds), int(holds))][:1]
        reasons = [self.reason(part, holds=holds) for part in parts]
        # not (a and b) is said as: not a, or not b
        glue = CONJUNCTIONS[what if holds else {"and": "or", "or": "and"}[what]]
        return Reason(glue.join(each.text for each in reasons), tuple(line for each in reasons for line in each.before))

    def _word_choice(self, what: str, value: Phrase, word: Phrase) -> Reason:
        pair = reckon(value, self.values)
        if self.supposed or pair is None:
            clause = clause_of(self.quantities[value.name], word.name, self.words)
            return Reason(clause if what == "==" else f"不是{clause}")
        members = dict.fromkeys(str(end) for end in pair)
        return Reason("或者".join(clause_of(self.quantities[value.name], each, self.words) for each in members))

    def _word_zero(self, what: str, value: Phrase) -> Reason:
        """Word a comparison with 0: that there is such a rule here, or none."""
        of, pair = self.quantities[value.name], reckon(value, self.values)
        if self.supposed or pair is None:
            return Reason(f"{of.noun}{COMPARISON_WORDS[what]} 0")
        if of.source == "figure" and what in (">", "!="):
            return Reason(f"当地有{of.noun}")
        if of.source == "figure" and pair == (0, 0):
            return Reason(f"当地没有{of.noun}")
        return Reason(self.operand(value)[1])


def clause_of(of: Quantity, member: str, words: Mapping[str, str]) -> str:
    """Word that a choice is this member: from `cases`, else a clause made of its label."""
    label = words.get(member, member)
    chosen = f"您选了“{label}”" if of.source == "input" else f"{of.noun}是“{label}”"
    return of.cases.get(member, chosen)


def apart(text: str) -> str:
    """Put a space before a text that begins with a figure, as between Chinese and digits; a noun needs none."""
    return f" {text}" if text[:1].isascii() else text


def by(text: str) -> str:
    """Word that an amount is used: `按 100.00 元算`."""
    return f"按{apart(text)}{' ' if text[-1:].isascii() else ''}算"
