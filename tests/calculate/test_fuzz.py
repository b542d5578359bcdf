"""Whatever is written as a formula: it is understood or refused, and means the same in both engines."""

import json

from hypothesis import HealthCheck, assume, event, example, given, settings
from hypothesis import strategies as st

from site_src.calculate.engines.evaluate import evaluate
from site_src.calculate.engines.javascript import compile_value
from site_src.calculate.language.bounds import bound
from site_src.calculate.language.formula import parse
from site_src.calculate.language.source import LONGEST, FormulaError
from site_src.calculate.language.tree import Tree
from site_src.calculate.values.limits import Interval
from site_src.calculate.values.numbers import Schedule, round_half_up, sum_bands
from tests.support import formulas, grammar
from tests.support.engine import bands, engine, run

TOKENS = (
    *formulas.NAMES.inputs, *formulas.NAMES.parameters, "adult", "if", "else", "and", "or", "not", "in", "is", "lambda",
    "True", "None", "min(", "max(", "clamp(", "round(", "banded(", "yuan(", "percent(", "(", ")", "[", "]", ",", ".",
    "+", "-", "*", "/", "**", "//", "==", "!=", "<", ">=", "=", "0", "1", "1.5", " ", "\n", ":", "'", "（", "%", "~",
)  # fmt: skip


@given(
    st.text()
    | st.lists(st.sampled_from(TOKENS), max_size=60).map("".join)
    | st.lists(st.sampled_from(TOKENS)).map(" ".join)
)
@example("-" * 390 + "cost")
@example("not " * 99 + "member")
@example("(" * 199 + "cost" + ")" * 199)
@example("[" * 199 + "cost" + "]" * 199)
@example("cost" + "[group]" * 56)
@example("min(" * 99 + "cost")
@example("cost" + ".x" * 190)
@example("cost" + "(" * 90 + ")" * 90)
@example("\ud800")
@example("\x00")
@example("9" * 400)
@example("yuan(" + "9" * 390 + ")")
@settings(max_examples=600, deadline=None)
def test_any_text(text: str) -> None:
    """A tree or a FormulaError with a place inside the text, never anything else."""
    refused = refusal(text)
    if refused:
        assert 0 <= refused.column <= max(len(text) - 1, 0)
        assert refused.rule.startswith("formula-")
        assert refused.message
        assert refused.hint


def refusal(text: str) -> FormulaError | None:
    """What is wrong with a formula, None if it is understood."""
    try:
        parse(text, formulas.NAMES)
    except FormulaError as error:
        return error
    return None


@given(grammar.formulas(), st.lists(grammar.values(), min_size=1, max_size=8), grammar.schedules())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_both_engines(text: str, cases: list[dict[str, int | str]], back: Schedule) -> None:
    """A formula that is taken comes to the same in Python and in JavaScript, within its proven bounds."""
    assume(len(text) <= LONGEST)
    read = checked(text)
    if isinstance(read, str):
        event(read)
        assert read in {"formula-range", "formula-unreachable"}, text
        return
    tree, interval = read
    event("taken")
    expected = [evaluate(tree, case, {"back": back}) for case in cases]
    compiled = compile_value(tree, grammar.SLOTS)
    function = f"(cases => cases.map(([i, p]) => {{ const visits_ = i.visits; return {compiled}; }}))"

    given = [[case, [*(case[name] for name in grammar.SLOTS if name != "back"), bands(back)]] for case in cases]

    assert run(function, given) == expected
    assert all(interval.low <= value <= interval.high for value in expected if isinstance(value, int))


def checked(text: str) -> tuple[Tree, Interval] | str:
    """A formula and its bounds, or the rule it breaks."""
    try:
        tree, _ = parse(text, grammar.NAMES)
        return tree, bound(tree, grammar.LIMITS)
    except FormulaError as error:
        return error.rule


@given(
    st.integers(-(2**53) + 1, 2**53 - 1),
    st.one_of(st.integers(1, 10**7), st.sampled_from((1, 2, 12, 100, 100_000, 1_200_000))),
)
@settings(max_examples=400, deadline=None)
def test_round(value: int, divisor: int) -> None:
    """As far as the range proof lets values come."""
    assume(abs(value) + 2 * divisor <= 2**53 - 1)
    assert engine().eval(f"R({value},{divisor})") == round_half_up(value, divisor)


@given(grammar.schedules(), st.integers(0, 2 * grammar.MOST), st.integers(0, 2 * grammar.MOST))
@settings(max_examples=300, deadline=None)
def test_banded(schedule: Schedule, start: int, end: int) -> None:
    assert engine().eval(f"B({json.dumps(bands(schedule))},{start},{end})") == sum_bands(schedule, start, end)


@given(grammar.schedules(), st.lists(st.integers(0, grammar.MOST), min_size=3, max_size=3).map(sorted))
def test_banded_in_parts(schedule: Schedule, cuts: list[int]) -> None:
    """What lies between two amounts is the sum of what lies between them and an amount in the middle."""
    start, middle, end = cuts
    assert sum_bands(schedule, start, end) == sum_bands(schedule, start, middle) + sum_bands(schedule, middle, end)
