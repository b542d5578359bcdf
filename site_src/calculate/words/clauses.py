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
    """Shorten a clause to its value, what led to it moved to `before`; a plain clause stays as it is."""
    if clause.plain:
        return clause
    value = figure(clause.pair, clause.kind)
    return Clause(clause.pair, clause.kind, value, whole(clause, figure), plain=True)


def whole(clause: Clause, figure: Figure) -> tuple[str, ...]:
    """All lines of a clause, the last with its value unless the text already says it."""
    end = "" if clause.done or clause.plain else f"，是 {figure(clause.pair, clause.kind)}"
    return (*clause.before, clause.text + end)


def join_clauses(first: Clause, more: Sequence[tuple[str, Clause]], result: Clause, figure: Figure) -> Clause:
    """Join `first` and (operation, clause) pairs to one clause with the pair and kind of `result`."""
    start = as_quantity(first, figure)
    before = tuple(each for _, clause in more for each in clause.before)
    text = "，".join(f"{operation}{apart(clause.text)}" for operation, clause in more)
    if start.before and not before:  # it was said just now
        return replace(result, text=f"再{text}", before=start.before)
    return replace(result, text=f"{start.text}，{text}", before=start.before + before)


def least(pair: Pair, kind: str) -> int | None:
    """The lower end of an amount that stems from an unknown limit, in fen; None for any other amount."""
    low, high = pair
    # an unknown limit reaches up to MOST_MONEY; half of it leaves room for what a formula has taken off
    reaches = kind == "money" and isinstance(low, int) and isinstance(high, int) and low < MOST_MONEY // 2 < high
    return int(low) if reaches else None
