"""The text of compiled formulas, and the two helpers they call."""

import re

import pytest

from site_src.calculate.formula import parse
from site_src.calculate.javascript import compile_tree, compile_value
from tests.support.engine import ARITHMETIC, engine, run
from tests.support.formulas import NAMES

SLOTS = {"ticket": 0, "top[group]": 1, "back[hall]": 2, "open": 3, "limit": 4, "rate[hall][group][age]": 5}


@pytest.mark.parametrize(
    ("text", "compiled"),
    [
        ("yuan(1.5)", "150"),
        ("0", "0"),
        ("cost", "i.cost"),
        ("paid", "paid_"),
        ("ticket", "p[0]"),
        ("rate[hall][group][age]", "p[5]"),
        ("cost + used", "(i.cost+i.used)"),
        ("cost - used - paid", "((i.cost-i.used)-paid_)"),
        ("cost - (used - paid)", "(i.cost-(i.used-paid_))"),
        ("cost * visits", "(i.cost*i.visits+0)"),
        ("round(cost * share)", "R((i.cost*i.share),100000)"),
        ("round(cost / 12)", "R(i.cost,12)"),
        ("round(cost * share / 12)", "R((i.cost*i.share),1200000)"),
        ("round(banded(back[hall], used, cost))", "R(B(p[2],i.used,i.cost),100000)"),
        ("min(cost, used, 0)", "Math.min(i.cost,i.used,0)"),
        ("max(cost, used)", "Math.max(i.cost,i.used)"),
        ("clamp(cost, used, paid)", "Math.min(Math.max(i.cost,i.used),paid_)"),
        ("cost == used", "(i.cost===i.used)"),
        ("cost != used", "(i.cost!==i.used)"),
        ("cost < used", "(i.cost<i.used)"),
        ("cost <= used", "(i.cost<=i.used)"),
        ("cost > used", "(i.cost>i.used)"),
        ("cost >= used", "(i.cost>=i.used)"),
        ("group == adult", '(i.group==="adult")'),
        ("limit != cost", '(p[4]!=="cost")'),
        ("member == (cost > used)", "(!i.member===!(i.cost>i.used))"),
        ("member != open", "(!i.member!==!p[3])"),
        ("member and over and open", "(i.member&&over_&&p[3])"),
        ("member or over", "(i.member||over_)"),
        ("not member", "(!i.member)"),
        ("cost if member else used", "(i.member?i.cost:i.used)"),
        ("cost if cost > used else used if over else 0", "((i.cost>i.used)?i.cost:(over_?i.used:0))"),
    ],
)
def test_text(text: str, compiled: str) -> None:
    assert compile_tree(parse(text, NAMES)[0], SLOTS) == compiled


@pytest.mark.parametrize(
    ("text", "compiled"),
    [
        ("cost > used", "+(i.cost>i.used)"),
        ("not member", "+(!i.member)"),
        ("member", "i.member"),
        ("open", "p[3]"),
        ("over", "over_"),
        ("member if over else open", "+(over_?i.member:p[3])"),
        ("cost + used", "(i.cost+i.used)"),
    ],
)
def test_truth_goes_out_as_a_number(text: str, compiled: str) -> None:
    assert compile_value(parse(text, NAMES)[0], SLOTS) == compiled


def test_nothing_that_a_strict_policy_refuses() -> None:
    """The helpers are plain functions of a classic script."""
    text = ARITHMETIC.read_text(encoding="utf-8")
    code = re.sub(r"//.*", "", text)

    assert re.findall(r"\b(?:eval|Function|import|export|await|setTimeout|Number|parseFloat)\b", code) == []
    assert re.findall(r"^function (\w+)\(", code, re.MULTILINE) == ["R", "B"]


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
    assert run("R", value, divisor) == rounded


@pytest.mark.parametrize("call", ["R(-0,5)", "R(-1,5)", "R(0*-5,7)", "B([[0,null,0]],0,5)", "B([],0,5)"])
def test_never_minus_zero(call: str) -> None:
    """It would be shown as -0.00."""
    assert engine().eval(f"Object.is({call},0)") is True


def test_count_times_money_is_never_minus_zero() -> None:
    text = compile_value(parse("(cost - used) * visits", NAMES)[0], SLOTS)
    assert engine().eval(f"(i => Object.is({text},0))({{cost:1,used:2,visits:0}})") is True


@pytest.mark.parametrize(
    ("start", "end", "total"),
    [(0, 0, 0), (0, 100, 4_000), (90, 110, 400 + 600), (150, 600, 50 * 60 + 400 * 65), (7, 5, 0), (-5, 5, 200)],
)
def test_banded(start: int, end: int, total: int) -> None:
    assert run("B", [[0, 100, 40], [100, 200, 60], [200, None, 65]], start, end) == total
