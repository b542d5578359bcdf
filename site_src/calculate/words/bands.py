"""A rate by bands as a small table with the reader's amount in it; twin of templates/calculators/bands.js."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.calculate.values.figures import is_gap, number
from site_src.calculate.values.numbers import overlap
from site_src.calculate.words.clauses import Figure
from site_src.calculate.words.phrases import Phrase
from site_src.calculate.words.reckon import Pair, Values, reckon, truth
from site_src.wording import THIN


@dataclass(frozen=True, slots=True)
class Row:
    """One band in words: from what to what it holds, its rate, the part of the amount in it, what that gives."""

    span: str
    rate: str
    part: str
    gives: str


def rates_of(phrase: Phrase, values: Values) -> tuple[int, ...]:
    """The distinct rates of a node of bands, in band order, in thousandths of a percent."""
    return tuple(dict.fromkeys(rate for schedule in values.schedules[phrase.name] for _, _, rate in schedule))


def between(start: Pair | None, end: Pair | None) -> Pair | None:
    """The least and the most that lies between two amounts, in fen, never negative; None if one is not known."""
    if start is None or end is None:
        return None
    return max(0, int(end[0]) - int(start[1])), max(0, int(end[1]) - int(start[0]))


def band_rows(phrase: Phrase, values: Values, figure: Figure) -> Iterator[Row]:
    """Yield a row for each band in the branches of a step that can apply, where there is more than one rate."""
    if phrase.what == "?":
        low, high = truth(phrase.parts[0], values)
        # parts are condition, yes, no: both branches where the condition is not known, else the one that applies
        branches = phrase.parts[1:] if low != high else phrase.parts[2 - low :][:1]
    else:
        branches = phrase.parts
    if phrase.what == "bands" and len(rates_of(phrase, values)) > 1:
        yield from _rows(phrase, values, figure)
    for part in branches:
        yield from band_rows(part, values, figure)


def _rows(phrase: Phrase, values: Values, figure: Figure) -> Iterator[Row]:
    start, end = (reckon(part, values) for part in phrase.parts)
    # the two schedules are the ends of a range of rates over the same bands
    for (low, high, rate), (_, _, most) in zip(*values.schedules[phrase.name], strict=True):
        part = None
        if start is not None and end is not None:
            least = overlap((low, high), int(start[1]), int(end[0]))
            part = least, overlap((low, high), int(start[0]), int(end[1]))
        if is_gap(rate, most) and part == (0, 0):
            continue
        gives = None if part is None else (rate * part[0], most * part[1])
        yield Row(_span(low, high), figure((rate, most), "percent"), figure(part, "money"), figure(gives, "product"))


def _span(low: int, high: int | None) -> str:
    first, last = (number(end or 0, "money").removesuffix(".00") for end in (low, high))
    if high is None:
        return f"{first}{THIN}元以上" if low else "不分多少"
    return f"{first}–{last}{THIN}元" if low else f"{last}{THIN}元以内"
