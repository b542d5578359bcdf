"""Compiled formulas and rules as V8 runs them, and the two helpers they call."""

import re

import pytest

from site_src.calculate.engines.javascript import compile_value
from site_src.calculate.language.formula import parse
from site_src.calculate.rule.compile import compile_rule
from site_src.calculate.values.numbers import reach_bands, round_half_up, sum_bands
from tests.support.engine import ARITHMETIC, bands, engine, run
from tests.support.formulas import NAMES
from tests.support.pool import BATH, rule


def test_nothing_that_a_strict_policy_refuses() -> None:
    """The helpers are plain functions of a classic script."""
    text = ARITHMETIC.read_text(encoding="utf-8")
    code = re.sub(r"//.*", "", text)

    assert re.findall(r"\b(?:eval|Function|import|export|await|setTimeout|Number|parseFloat)\b", code) == []
    assert re.findall(r"^function (\w+)\(", code, re.MULTILINE) == ["R", "B", "C"]


@pytest.mark.parametrize(
    ("value", "divisor", "rounded"),
    [
        (0, 100, 0),
        (49, 100, 0),
        (50, 100, 1),
        (150, 100, 2),
        (-49, 100, 0),
        (-50, 100, 0),
        (-51, 100, -1),
        (-100, 100, -1),
        (-150, 100, -1),
        (7, 3, 2),
        (8, 3, 3),
        (-8, 3, -3),
        (2**53 - 25, 12, 750599937895081),
        (-(2**53) + 25, 12, -750599937895081),
        (2**53 - 1 - 2 * 10**5, 10**5, 90071992545),
    ],
)
def test_round(value: int, divisor: int, rounded: int) -> None:
    assert run("R", value, divisor) == round_half_up(value, divisor) == rounded


@pytest.mark.parametrize("call", ["R(-0,5)", "R(-1,5)", "R(0*-5,7)", "B([{low:0,high:null,rate:0}],0,5)", "B([],0,5)"])
def test_never_minus_zero(call: str) -> None:
    """It would be shown as -0.00."""
    assert engine().eval(f"Object.is({call},0)") is True


def test_count_times_money_is_never_minus_zero() -> None:
    text = compile_value(parse("(cost - used) * visits", NAMES)[0], {})
    assert engine().eval(f"(i => Object.is({text},0))({{cost:1,used:2,visits:0}})") is True


@pytest.mark.parametrize(
    ("start", "end", "total"),
    [(0, 0, 0), (0, 100, 4_000), (90, 110, 400 + 600), (150, 600, 50 * 60 + 400 * 65), (7, 5, 0), (-5, 5, 200)],
)
def test_banded(start: int, end: int, total: int) -> None:
    schedule = ((0, 100, 40), (100, 200, 60), (200, None, 65))

    assert run("B", bands(schedule), start, end) == sum_bands(schedule, start, end) == total


@pytest.mark.parametrize(
    ("start", "end", "amount", "where"),
    [
        (0, 600, 0, 0),
        (0, 600, 39, 97_500),
        (0, 600, 10**6, 600_000),
        (90, 110, -1, 90),
        (7, 5, 1, 5),
        (100, 600, 60, 200_000),
        (100, 600, 62, 203_076),
    ],
)
def test_reached(start: int, end: int, amount: int, where: int) -> None:
    schedule = ((0, 100_000, 40_000), (100_000, 200_000, 60_000), (200_000, None, 65_000))
    scale = 1000 if end > start else 1

    found = run("C", bands(schedule), start * scale, end * scale, amount * 1000)
    assert found == reach_bands(schedule, start * scale, end * scale, amount * 1000)
    assert found == (where * scale if amount < 0 else where)


@pytest.mark.parametrize(
    ("start", "end", "amount", "where"),
    [(0, 900, 10**9, 600), (0, 500, 10**9, 500), (700, 900, 10**9, 700), (0, 900, 20, 50)],
)
def test_a_rate_goes_no_further_than_its_last_band(start: int, end: int, amount: int, where: int) -> None:
    """What lies above is for whoever pays next."""
    schedule = ((0, 200, 40_000), (200, 600, 60_000))

    assert run("C", bands(schedule), start, end, amount) == reach_bands(schedule, start, end, amount) == where


def test_runs() -> None:
    call = f"(i, p) => ({compile_rule(rule(BATH))})(i, p)"
    picked = [30_00, bands(((0, 100_00, 10_000), (100_00, None, 20_000))), "paid", 5_00]

    assert run(call, {"group": "adult", "hall": "north", "visits": 2, "spent": 80_00}, picked) == {
        "steps": [60_00, 10_00, 5_00],
        "notes": [1],
    }


def test_needs() -> None:
    """Who enters free need not know the price."""
    text = """
        inputs:
          free: {label: 免票吗, kind: bool, default: yes}
          group: {label: 谁来游, axis: group, default: adult}
        parameters: {ticket: swim.ticket, lanes: swim.lanes}
        steps:
          paid: {label: 要付, formula: "0 if free else ticket[north][group]", says: 乙。}
          wide: {label: 宽吗, formula: lanes > 4, says: 乙。}
        results: {paid: paid}
        answer: 丙
    """
    call = f"i => ({compile_rule(rule(text))}).needs(i)"

    assert run(call, {"free": 1, "group": "adult"}) == [0, 1]
    assert run(call, {"free": 0, "group": "adult"}) == [1, 1]
