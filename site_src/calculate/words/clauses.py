"""Clauses: the words for one node of a phrase, and how they are put together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from site_src.calculate.values.limits import MOST_MONEY
from site_src.calculate.words.reasons import apart
from site_src.calculate.words.reckon import Pair

Figure = Callable[[Pair | None, str], str]


@dataclass(frozen=True, slots=True)
class Clause:
    """Words for one node: what has to be said `before`, then `text`.

    `plain`: the text is one quantity and may stand in another clause · `done`: the text says what it comes to.
    """

    pair: Pair | None
    kind: str
    text: str
    before: tuple[str, ...] = ()
    plain: bool = False
    done: bool = False


def as_quantity(clause: Clause, figure: Figure) -> Clause:
    """The same as one quantity: what it comes to is said before."""
    if clause.plain:
        return clause
    value = figure(clause.pair, clause.kind)
    return Clause(clause.pair, clause.kind, value, whole(clause, figure), plain=True)


def whole(clause: Clause, figure: Figure) -> tuple[str, ...]:
    """All that is to be said, with what it comes to."""
    end = "" if clause.done or clause.plain else f"，是 {figure(clause.pair, clause.kind)}"
    return (*clause.before, clause.text + end)


def join_clauses(first: Clause, more: Sequence[tuple[str, Clause]], result: Clause, figure: Figure) -> Clause:
    """`first`, then what is added, taken off or multiplied."""
    start = as_quantity(first, figure)
    before = tuple(each for _, clause in more for each in clause.before)
    text = "，".join(f"{operation}{apart(clause.text)}" for operation, clause in more)
    if start.before and not before:  # it was said just now
        return replace(result, text=f"再{text}", before=start.before)
    return replace(result, text=f"{start.text}，{text}", before=start.before + before)


def least(pair: Pair, kind: str) -> int | None:
    """The least that an unknown limit can be, less what is taken off it; None where it is no such limit."""
    low, high = pair
    reaches = kind == "money" and isinstance(low, int) and isinstance(high, int) and low < MOST_MONEY // 2 < high
    return int(low) if reaches else None
