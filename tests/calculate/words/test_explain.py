"""A rule without numbers: cases as a tree, what must hold, in words."""

import pytest

from site_src.calculate.language.formula import parse
from site_src.calculate.words.explain import Explainer, Explanation, make_explainer
from tests.calculate.words.test_speech import WORDS, speech
from tests.support.cases import CALCULATORS, content, rule
from tests.support.formulas import NAMES


def words() -> Explainer:
    return Explainer(speech().quantities, WORDS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cost", "费用"),
        ("yuan(20)", "20.00\u202f元"),
        ("cost + paid - used", "费用加已付的减以前的"),
        ("cost - (paid - used)", "费用减（已付的减以前的）"),
        ("(cost - paid) * visits", "（费用减已付的）乘次数"),
        ("cost * 12", "费用乘 12"),
        ("round(cost * share)", "费用乘份额，四舍五入到分"),
        ("round(cost / 12)", "费用除以 12，四舍五入到分"),
        ("round((visits + 5) / 12)", "（次数加 5）除以 12，四舍五入取整"),
        ("min(cost, top[group])", "费用，最多按上限算"),
        ("clamp(cost, ticket, top[group])", "费用，最少按票价算，最多按上限算"),
        ("max(cost - paid, 0)", "费用减已付的，不够减的按 0 算"),
        ("max(cost, 0)", "费用，最少按 0 算"),
        ("min(cost, max(top[group] - used, 0))", "费用，最多按（上限减以前的，不够减的按 0 算）算"),
        (
            "round(banded(back[hall], used, used + cost))",
            "从以前的，到以前的加费用，这一段按返的比例算（分段的，各段分开算），四舍五入到分",
        ),
        ("cost - (paid if over else 0)", "费用减（如果超了：是，就是已付的；不然是 0）"),
    ],
)  # fmt: skip
def test_one_line(text: str, told: str) -> None:
    assert words().explain(parse(text, NAMES)[0]) == Explanation(told)


def test_cases() -> None:
    """Each case with its condition; what is asked in a branch stands inside it."""
    text = "cost if group == adult else (paid if visits > 2 else used) if limit == cost else 0"

    assert words().explain(parse(text, NAMES)[0]) == Explanation(
        "",
        (
            ("如果您选了“大人”", Explanation("费用")),
            (
                "不然，如果限的是什么是“花的”",
                Explanation("", (("如果次数超过 2", Explanation("已付的")), ("不然", Explanation("以前的")))),
            ),
            ("不然", Explanation("0")),
        ),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cost + paid == used", "费用加已付的等于以前的"),
        ("cost <= paid - used", "费用不超过已付的减以前的"),
        ("group == adult or cost == 0", "您选了“大人”，或者费用等于 0"),
        ("not (group == adult and cost > paid)", "不是您选了“大人”，或者费用不超过已付的"),
        ("limit == fee and over", "限的是收的钱，而且超了：是"),
    ],
)
def test_what_must_hold(text: str, told: str) -> None:
    assert words().explain_condition(parse(text, NAMES)[0]) == told


@pytest.mark.parametrize("slug", CALCULATORS)
def test_every_quantity_of_the_content_stands_in_quotation_marks(slug: str) -> None:
    """So that a name of several words is seen as one."""
    told = make_explainer(rule(slug), content())
    assert all(each.noun.startswith("“") and each.noun.endswith("”") for each in told.quantities.values())
    assert all(told.explain_condition(each.tree) for each in rule(slug).checks)
