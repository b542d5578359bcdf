"""The text of compiled formulas."""

import pytest

from site_src.calculate.engines.javascript import compile_tree, compile_value
from site_src.calculate.language.formula import parse
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
