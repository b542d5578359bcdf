"""A phrase → both ends of what it comes to, as far as its quantities are known.

What a step comes to is worked out exactly elsewhere; here are the amounts in between, for its words. The twin of this
module is templates/calculators/reckon.js.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import ge, gt, le, lt

from site_src.calculate.values.kinds import WHOLE
from site_src.calculate.values.numbers import Schedule, reach_bands, round_half_up, sum_bands
from site_src.calculate.values.reading import Plain
from site_src.calculate.words.phrases import Phrase

Pair = tuple[Plain, Plain]
_LOGIC = ("and", "or", "not")
_ORDER: dict[str, Callable[[int, int], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}


@dataclass(frozen=True, slots=True)
class Values:
    """Both ends of every quantity that is known, and of every rate by bands."""

    pairs: Mapping[str, Pair | None]
    schedules: Mapping[str, tuple[Schedule, Schedule]]


def reckon(phrase: Phrase, values: Values) -> Pair | None:
    """The lowest and highest value of a phrase, equal where exact; None if a quantity in it is not known."""
    match phrase.what:
        case "#" | "word":
            constant = phrase.name or phrase.number
            return constant, constant
        case "value":
            return values.pairs.get(phrase.name)
        case "?":
            low, high = truth(phrase.parts[0], values)
            yes, no = (reckon(part, values) for part in phrase.parts[1:])
            return _either(yes, no) if low != high else yes if low else no
        case "bands" | "reach" | "round" | "+" | "-" | "*" | "min" | "max":
            return _number(phrase, values)
        case _:
            return truth(phrase, values)


def truth(phrase: Phrase, values: Values) -> tuple[int, int]:
    """The truth of a condition: (1, 1) true, (0, 0) false, (0, 1) not known."""
    if phrase.what in _LOGIC:
        truths = [truth(part, values) for part in phrase.parts]
        if phrase.what == "not":
            return 1 - truths[0][1], 1 - truths[0][0]
        pick = min if phrase.what == "and" else max
        return pick(low for low, _ in truths), pick(high for _, high in truths)
    compared = phrase.what in ("==", "!=", *_ORDER)
    pairs = [reckon(part, values) for part in (phrase.parts if compared else (phrase,))]
    known = [pair for pair in pairs if pair is not None]
    if len(known) < len(pairs):
        return 0, 1
    return _compare(phrase.what, known[0], known[1]) if compared else _numbers(known[0])


def _compare(what: str, left: Pair, right: Pair) -> tuple[int, int]:
    if what in _ORDER:
        (low, high), (least, most), holds = _numbers(left), _numbers(right), _ORDER[what]
        ends = holds(low, most), holds(high, least)
        return int(all(ends)), int(any(ends))
    if what == "!=":
        low, high = _compare("==", left, right)
        return 1 - high, 1 - low
    if left[0] == left[1] == right[0] == right[1]:
        return 1, 1
    if isinstance(left[0], str):
        return 0, int(bool({*left} & {*right}))
    (low, high), (least, most) = _numbers(left), _numbers(right)
    # ranges that overlap may be equal or not
    return 0, int(low <= most and least <= high)


def _either(one: Pair | None, other: Pair | None) -> Pair | None:
    if one is None or other is None:
        return None
    if isinstance(one[0], str):
        return one[0], other[1]
    (low, high), (least, most) = _numbers(one), _numbers(other)
    return min(low, least), max(high, most)


def _number(phrase: Phrase, values: Values) -> Pair | None:
    pairs = [reckon(part, values) for part in phrase.parts]
    known = [_numbers(pair) for pair in pairs if pair is not None]
    if len(known) < len(pairs):
        return None
    (low, high), (least, most) = known[0], known[-1]
    match phrase.what:
        case "bands":
            lows, highs = values.schedules[phrase.name]
            # crossed ends: the least lies from the highest start to the lowest end
            return sum_bands(lows, high, least), sum_bands(highs, low, most)
        case "reach":
            lows, highs = values.schedules[phrase.name]
            # the higher the rate, the sooner it stops
            (start, from_), (end, to), (amount, room) = known
            return reach_bands(highs, start, end, amount), reach_bands(lows, from_, to, room)
        case "round":
            divisor = divisor_of(phrase)
            return round_half_up(low, divisor), round_half_up(high, divisor)
        case "min" | "max":
            pick = min if phrase.what == "min" else max
            return pick(low for low, _ in known), pick(high for _, high in known)
        case _:
            return _arithmetic(phrase.what, known[0], known[1])


def _arithmetic(what: str, left: tuple[int, int], right: tuple[int, int]) -> Pair:
    (low, high), (least, most) = left, right
    if what == "+":
        return low + least, high + most
    if what == "-":
        return low - most, high - least
    # signs can turn the order around, so all four products count
    ends = [one * other for one in left for other in right]
    return min(ends), max(ends)


def divisor_of(phrase: Phrase) -> int:
    """The divisor of a rounding node, the scale of a percentage included."""
    return phrase.number * (WHOLE if phrase.parts[0].kind == "product" else 1)


def _numbers(pair: Pair) -> tuple[int, int]:
    return int(pair[0]), int(pair[1])


def without_idle_cases(phrase: Phrase, values: Values, ends: Pair | None) -> Phrase:
    """Replace an undecided conditional by a branch that gives the known result `ends` whichever applies."""
    while phrase.what == "?" and ends and ends[0] == ends[1] and truth(phrase.parts[0], values) == (0, 1):
        same = [part for part in phrase.parts[:0:-1] if reckon(part, values) == ends]
        if not same:
            break
        phrase = same[0]
    return phrase
