"""Random formulas whose kinds go together, as text, with inputs to put into them."""

from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from site_src.calculate.language.names import Names, Shape
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.limits import Interval
from site_src.calculate.values.numbers import Schedule

WORDS = ("red", "blue", "cost")
MOST = 10**10  # fen
MONEY, COUNTS, RATES, MONTHS, YEARS, TRUTHS = (
    ("cost", "used", "cap"),
    ("age", "visits"),
    ("share", "cut"),
    ("wait",),
    ("born", "now"),
    ("ok", "old"),
)
NAMES = Names(
    inputs={
        "cost": "money", "used": "money", "age": "count", "share": "percent", "wait": "months", "ok": "bool",
        "born": "year", "now": "year", "colour": Choice(WORDS), "other": Choice(WORDS[:2]),
    },
    axes={},
    parameters={
        "cap": Shape("money"), "cut": Shape("percent"), "old": Shape("bool"), "back": Shape("percent", {}, (), "fees"),
    },
    steps={"visits": "count"},
)  # fmt: skip
LIMITS = {
    "cost": Interval(0, MOST), "used": Interval(0, MOST), "cap": Interval(0, MOST),
    "age": Interval(0, 12), "visits": Interval(0, 3),
    "share": Interval(0, 100_000), "cut": Interval(0, 100_000), "back": Interval(0, 100_000),
    "born": Interval(1900, 2040), "now": Interval(1000, 9999),
    "wait": Interval(0, 1200), "ok": Interval(0, 1), "old": Interval(0, 1),
    "colour": Interval(0, 0), "other": Interval(0, 0),
}  # fmt: skip
SLOTS = {"cap": 0, "cut": 1, "old": 2, "back": 3}


def formulas() -> SearchStrategy[str]:
    """Formulas of every kind a step can have."""
    return st.one_of(_money(4), _count(3), _months(3), _years(2), _truth(3), _rate(2))


def values() -> SearchStrategy[dict[str, int | str]]:
    """Inputs, the step and single parameters; the edges of the range more often than by chance."""
    numbers = {
        name: st.sampled_from((each.low, each.low + 1, each.high, each.high - 1)) | st.integers(each.low, each.high)
        for name, each in LIMITS.items()
        if name not in ("colour", "other", "back")
    }
    return st.fixed_dictionaries({**numbers, "colour": st.sampled_from(WORDS), "other": st.sampled_from(WORDS[:2])})


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    """Bands that join, the last one open or not."""
    edges = sorted(draw(st.sets(st.integers(0, MOST), min_size=1, max_size=4)))
    rates = st.integers(0, 100_000)
    bands: list[tuple[int, int | None, int]] = [(low, high, draw(rates)) for low, high in pairwise(edges)]
    return (*bands, (edges[-1], None, draw(rates))) if draw(st.booleans()) or not bands else tuple(bands)


def _joined(part: SearchStrategy[str], operators: str = "+-") -> SearchStrategy[str]:
    return st.tuples(part, st.sampled_from(operators), part).map(lambda parts: f"({' '.join(parts)})")


def _if(part: SearchStrategy[str], depth: int) -> SearchStrategy[str]:
    return st.tuples(part, _truth(depth - 1), part).map(lambda each: f"({each[0]} if {each[1]} else {each[2]})")


def _or_nothing(part: SearchStrategy[str], depth: int) -> SearchStrategy[str]:
    """The bare 0, which is of every kind, on one side."""
    conditional = st.tuples(_truth(depth - 1), part).map(lambda each: f"(0 if {each[0]} else {each[1]})")
    return conditional | part.map(lambda each: f"max({each}, 0)") | part.map(lambda each: f"clamp({each}, 0, cap)")


def _extreme(part: SearchStrategy[str]) -> SearchStrategy[str]:
    several = st.lists(part, min_size=2, max_size=3).map(", ".join)
    pair = st.tuples(st.sampled_from(("min", "max")), several).map(lambda each: f"{each[0]}({each[1]})")
    return pair | st.tuples(part, part, part).map(lambda each: f"clamp({', '.join(each)})")


def _round(part: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.tuples(part, st.sampled_from((2, 3, 7, 12, 100, 365))).map(lambda each: f"round({each[0]} / {each[1]})")


def _money(depth: int) -> SearchStrategy[str]:
    literal = st.integers(0, 99_999).map(lambda fen: f"yuan({fen // 100}.{fen % 100:02d})")
    leaf = st.sampled_from(MONEY) | literal
    if depth == 0:
        return leaf
    part = _money(depth - 1)
    product = _product(depth - 1)
    times = st.tuples(part, _count(0)).map(lambda each: f"({each[0]} * {each[1]})")
    rounded = product.map(lambda each: f"round({each})") | _round(part) | _round(product)
    reached = st.tuples(_money(0), part, leaf).map(lambda each: f"reached(back, {', '.join(each)})")
    choices = (leaf, _joined(part), _if(part, depth), _extreme(part), _or_nothing(part, depth), rounded, times, reached)
    return st.one_of(choices)


def _product(depth: int) -> SearchStrategy[str]:
    single = st.tuples(_money(depth), _rate(0)).map(" * ".join)
    banded = st.tuples(_money(0), _money(depth)).map(lambda each: f"banded(back, {each[0]}, {each[1]})")
    return single | banded | _joined(single | banded) if depth else single | banded


def _count(depth: int) -> SearchStrategy[str]:
    leaf = st.sampled_from(COUNTS) | st.integers(1, 9).map(str)
    if depth == 0:
        return leaf
    part = _count(depth - 1)
    apart = _joined(_years(depth - 1), "-")
    return st.one_of(leaf, _joined(part, "+-*"), _if(part, depth), _extreme(part), _round(part), apart)


def _months(depth: int) -> SearchStrategy[str]:
    leaf = st.sampled_from(MONTHS) | st.integers(0, 99).map("months({})".format)
    if depth == 0:
        return leaf
    part = _months(depth - 1)
    times = st.tuples(_count(0), part).map(" * ".join).map("({})".format)
    return st.one_of(leaf, _joined(part), _if(part, depth), _extreme(part), _round(part), times)


def _years(depth: int) -> SearchStrategy[str]:
    leaf = st.sampled_from(YEARS)
    if depth == 0:
        return leaf
    part = _years(depth - 1)
    later = st.tuples(part, st.sampled_from("+-"), _count(0)).map(lambda parts: f"({' '.join(parts)})")
    return st.one_of(leaf, later, _if(part, depth), _extreme(part))


def _rate(depth: int) -> SearchStrategy[str]:
    leaf = st.sampled_from(RATES) | st.integers(0, 100_000).map(lambda each: f"percent({each / 1000:.3f})")
    if depth == 0:
        return leaf
    part = _rate(depth - 1)
    return st.one_of(leaf, _joined(part), _if(part, depth), _extreme(part))


def _truth(depth: int) -> SearchStrategy[str]:
    word = st.tuples(st.sampled_from(("colour", "other")), st.sampled_from(("==", "!=")), st.sampled_from(WORDS[:2]))
    leaf = st.sampled_from(TRUTHS) | word.map(lambda each: f"({' '.join(each)})") | st.just("(colour == other)")
    if depth <= 0:
        return leaf
    part = _truth(depth - 1)
    signs = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
    kinds = st.sampled_from((_money, _count, _months, _years, _rate))
    sides = kinds.flatmap(lambda kind: st.tuples(kind(1), signs, kind(1)))
    compared = st.tuples(sides).map(lambda each: f"({' '.join(each[0])})")
    equal = st.tuples(part, st.sampled_from(("==", "!=")), part).map(lambda each: f"({' '.join(each)})")
    both = st.tuples(part, st.sampled_from(("and", "or")), part).map(lambda each: f"({' '.join(each)})")
    return st.one_of(leaf, compared, equal, both, part.map(lambda each: f"(not {each})"), _if(part, depth))
