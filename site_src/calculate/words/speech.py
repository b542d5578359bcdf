"""A phrase with its numbers → a sentence: what was reckoned, by the case that applies; twin of the page's phrases.js.

A bound is told only where it bites, a sum without what is 0, a rounding only where it changes something.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from site_src.calculate.values.figures import figure
from site_src.calculate.values.limits import MOST_MONEY
from site_src.calculate.words.bands import Row, band_rows, between, rates_of
from site_src.calculate.words.clauses import Clause, as_quantity, join_clauses, least, whole
from site_src.calculate.words.phrases import Phrase, Quantity
from site_src.calculate.words.reasons import Reasons, apart, by
from site_src.calculate.words.reckon import Pair, Values, divisor_of, reckon, truth, without_idle_cases

_OPERATIONS = {"+": "加", "-": "减", "*": "乘"}


@dataclass(frozen=True, slots=True)
class StepWording:
    """A step's explanation ("" where there is nothing to explain), and the bands with the reader's amount in them."""

    how: str
    bands: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """Words phrases, with the names and values of their quantities and the words of closed lists."""

    quantities: Mapping[str, Quantity]
    values: Values
    words: Mapping[str, str]

    def reasons(self, *, supposed: bool = False) -> Reasons:
        """The wording of conditions over the same quantities."""
        return Reasons(self.quantities, self.values, self.words, self._operand, supposed)

    def as_quantity(self, clause: Clause) -> Clause:
        """Shorten a clause to its value, what led to it moved to `before`."""
        return as_quantity(clause, self.figure)

    def _operand(self, phrase: Phrase) -> tuple[tuple[str, ...], str]:
        clause = self.as_quantity(self.clause(phrase))
        if phrase.what != "value":
            return clause.before, clause.text
        return clause.before, f"{self.quantities[phrase.name].noun}是{apart(self.figure(clause.pair, clause.kind))}"

    def say(self, phrase: Phrase, ends: Pair | None) -> StepWording:
        """Explain a step whose value is `ends`; an undecided case is skipped where both branches give the same."""
        phrase = without_idle_cases(phrase, self.values, ends)
        clause = self.clause(phrase)
        how = "" if clause.plain else "；".join(whole(replace(clause, pair=ends), self.figure)) + "。"
        return StepWording(how, tuple(band_rows(phrase, self.values, self.figure)))

    def figure(self, pair: Pair | None, kind: str) -> str:
        """Word a value: “不限” for the amount that stands for no limit, “不低于” for an unknown limit."""
        if pair is None:
            return "还不知道"
        if kind in ("money", "product") and pair == (MOST_MONEY, MOST_MONEY):
            return "不限"
        if least(pair, kind) is not None:
            return f"不低于 {figure(pair[:1], kind, self.words)}" if pair[0] else "还不知道"
        return figure(pair, kind, self.words)

    def clause(self, phrase: Phrase) -> Clause:
        """Word one node of a phrase."""
        wording = _WORDINGS.get(phrase.what)
        return wording(self, phrase) if wording else self._word_single(phrase)

    def _word_single(self, phrase: Phrase) -> Clause:
        pair = reckon(phrase, self.values)
        text = self.figure(pair, phrase.kind)
        if phrase.what == "value":
            open_ended = pair and least(pair, phrase.kind) is not None
            shown = f"“{text}”" if phrase.kind == "choice" else f"（{text}）" if open_ended else apart(text)
            text = self.quantities[phrase.name].noun + shown
        return Clause(pair, phrase.kind, text, plain=True)


def _terms(phrase: Phrase) -> list[tuple[str, Phrase]]:
    if phrase.what not in ("+", "-"):
        return [("+", phrase)]
    return [*_terms(phrase.parts[0]), (phrase.what, phrase.parts[1])]


def _word_sum(speech: Speech, phrase: Phrase) -> Clause:
    terms = [(what, part) for what, part in _terms(phrase) if reckon(part, speech.values) != (0, 0)]
    # a sum cannot begin with “减”: the first term is then said although it is 0
    if not terms or terms[0][0] == "-":
        terms = [("+", _terms(phrase)[0][1]), *terms]
    first, *more = [(_OPERATIONS[what], speech.clause(part)) for what, part in terms]
    if not more:
        return replace(first[1], kind=phrase.kind)
    result = Clause(reckon(phrase, speech.values), phrase.kind, "")
    return join_clauses(first[1], [(what, speech.as_quantity(clause)) for what, clause in more], result, speech.figure)


def _word_product(speech: Speech, phrase: Phrase) -> Clause:
    left, right = (speech.clause(part) for part in phrase.parts)
    if right.kind == "count" and right.pair == (1, 1):  # “乘 1” says nothing
        return left
    result = Clause(reckon(phrase, speech.values), phrase.kind, "")
    return join_clauses(left, [(_OPERATIONS["*"], speech.as_quantity(right))], result, speech.figure)


def _word_rounding(speech: Speech, phrase: Phrase) -> Clause:
    inner = speech.clause(phrase.parts[0])
    pair = reckon(phrase, speech.values)
    result = replace(inner, pair=pair, kind=phrase.kind)
    if phrase.number > 1:
        divisor = Clause((phrase.number, phrase.number), "count", f"{phrase.number}", plain=True)
        result = join_clauses(inner, [("除以", divisor)], Clause(pair, phrase.kind, ""), speech.figure)
    # nothing was rounded, so nothing is said of it
    if inner.pair is None or all(int(end) % divisor_of(phrase) == 0 for end in inner.pair):
        return result
    return replace(result, text=f"{result.text}，四舍五入{'到分' if phrase.kind == 'money' else '取整'}", plain=False)


def _word_bounds(speech: Speech, phrase: Phrase) -> Clause:
    clause = speech.clause(phrase.parts[0])
    for part in phrase.parts[1:]:
        clause = _word_bound(speech, phrase, clause, part)
    return replace(clause, kind=phrase.kind)


def _word_bound(speech: Speech, phrase: Phrase, clause: Clause, part: Phrase) -> Clause:
    """Apply one more bound of a min or max to `clause`."""
    bound = speech.clause(part)
    # the two sides are compared by their ends, as if they were quantities
    two = Values({"found": clause.pair, "bound": bound.pair}, {})
    left, right = (Phrase("value", phrase.kind, name=name) for name in ("found", "bound"))
    beyond = truth(Phrase(">" if phrase.what == "min" else "<", "bool", (left, right)), two)
    if beyond == (0, 0):  # a bound that cannot bite is not mentioned
        return clause
    pair = reckon(Phrase(phrase.what, phrase.kind, (left, right)), two)
    return _word_limit(speech, phrase, (clause, bound), Clause(pair, phrase.kind, "", done=beyond == (1, 1)))


def _word_limit(speech: Speech, phrase: Phrase, sides: tuple[Clause, Clause], result: Clause) -> Clause:
    clause, bound = sides
    zero = bound.plain and bound.kind == "zero" and phrase.what == "max"
    if zero and not clause.plain and not clause.done:
        text = f"{clause.text}，不够减，按 0 算" if result.done else f"{clause.text}，不够减的按 0 算"
        return replace(result, text=text, before=clause.before)
    clause, bound = speech.as_quantity(clause), speech.as_quantity(bound)
    before = clause.before + bound.before
    if not result.done:
        most = "最多" if phrase.what == "min" else "最少"
        return replace(result, text=f"{clause.text}，{most}{by(bound.text)}", before=before)
    beyond = "超过" if phrase.what == "min" else "低于"
    value = speech.figure(bound.pair, phrase.kind)
    return replace(result, text=f"{clause.text}，{beyond}{apart(bound.text)}，{by(value)}", before=before)


def _word_case(speech: Speech, phrase: Phrase) -> Clause:
    """The branch that applies and why; both where that is not known."""
    condition, *branches = phrase.parts
    low, high = truth(condition, speech.values)
    result = Clause(reckon(phrase, speech.values), phrase.kind, "", done=True)
    if low != high:
        reason = speech.reasons(supposed=True).reason(condition, holds=True)
        yes, no = ("；".join(whole(_word_branch(speech, branch, phrase.kind), speech.figure)) for branch in branches)
        before = (*reason.before, f"如果{reason.text}，{yes}", f"不然，{no}")
        return replace(result, text="两种都有可能", before=before, done=False)
    reason = speech.reasons().reason(condition, holds=bool(low))
    branch = _word_branch(speech, branches[1 - low], phrase.kind)
    first, *more = (*branch.before, branch.text)
    lines = [f"因为{reason.text}，{'又' if first.startswith('因为') else ''}{first}", *more]
    return replace(branch, text=lines[-1], before=(*reason.before, *lines[:-1]))


def _word_branch(speech: Speech, phrase: Phrase, kind: str) -> Clause:
    clause = replace(speech.clause(phrase), kind=kind)
    text = speech.figure(clause.pair, kind) if phrase.what == "#" else clause.text
    return replace(clause, text=by(text), plain=False, done=True) if clause.plain else clause


def _word_bands(speech: Speech, phrase: Phrase) -> Clause:
    """What lies between two amounts, by the one rate or by its bands; or how far it goes until it has given a third."""
    start, end, *given = (speech.as_quantity(speech.clause(part)) for part in phrase.parts)
    noun, rates = speech.quantities[phrase.name].noun, rates_of(phrase, speech.values)
    rate = f"乘{noun} {speech.figure((rates[0], rates[0]), 'percent')}" if len(rates) == 1 else f"分段按{noun}算"
    if given:
        text = f"从{apart(start.text)}起按{noun}算，算满{apart(given[0].text)}为止，最多到{apart(end.text)}"
    elif start.pair == (0, 0):
        text = f"{end.text}，{rate}"
    else:
        part = speech.figure(between(start.pair, end.pair), "money")
        text = f"从{apart(start.text)}到{apart(end.text)}，中间是 {part}，{rate}"
    before = tuple(line for clause in (start, end, *given) for line in clause.before)
    return Clause(reckon(phrase, speech.values), phrase.kind, text, before)


_WORDINGS: Mapping[str, Callable[[Speech, Phrase], Clause]] = {
    "+": _word_sum, "-": _word_sum, "*": _word_product, "min": _word_bounds, "max": _word_bounds,
    "?": _word_case, "round": _word_rounding, "bands": _word_bands, "reach": _word_bands,
}  # fmt: skip
