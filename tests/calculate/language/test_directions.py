"""Which way a formula moves as a figure rises: what its two ends tell, and what they do not."""

from collections import defaultdict
from random import Random

import pytest

from site_src.calculate.engines.evaluate import evaluate
from site_src.calculate.language.directions import uneven
from site_src.calculate.language.formula import parse
from site_src.calculate.values.limits import Interval
from tests.support.cases import CALCULATORS, rule
from tests.support.formulas import NAMES

LIMITS = defaultdict(lambda: Interval(0, 10**10), paid=Interval(-100, 100))


def odd(*formulas: str) -> set[str]:
    return set(uneven((parse(text, NAMES)[0] for text in formulas), LIMITS))


@pytest.mark.parametrize(
    "formula",
    [
        "min(cost, ticket)",
        "cost - ticket",
        "ticket - cost + ticket",
        "max(cost - ticket, used - ticket)",
        "ticket * visits",
        "round(ticket * share)",
        "ticket if group == adult else cost",
        "ticket if group == adult else cost + ticket",
        "round(banded(back[hall], used, cost))",
        "round(banded(back[hall], used, cost + ticket))",
        "cost if limit == fee else used",  # a word is tried word by word
    ],
)
def test_even(formula: str) -> None:
    assert odd(formula) == set()


@pytest.mark.parametrize(
    "formula",
    [
        "max(ticket, cost - ticket)",
        "cost if ticket > 0 else used",
        "ticket if ticket > 0 else used",
        "round(ticket * visits / 2) - ticket",
    ],
)
def test_uneven(formula: str) -> None:
    assert odd(formula) == {"ticket"}


def test_a_product_with_what_may_be_negative() -> None:
    assert uneven([parse("ticket * (visits - 5)", NAMES)[0]], defaultdict(lambda: Interval(0, 9))) == {"ticket"}


def test_a_rate_that_also_bounds_what_it_is_applied_to() -> None:
    assert odd("round(banded(back[hall], used, cost)) - round(banded(back[hall], 0, used))") == {"back[hall]"}


@pytest.mark.parametrize("slug", CALCULATORS)
def test_in_the_calculators_an_even_figure_moves_each_step_one_way(slug: str) -> None:
    """At three rising figures, all else at random, the middle one never comes out beyond both others."""
    random, of = Random(slug), rule(slug)  # noqa: S311 - seeded on purpose
    for formula in of.steps:
        for slot in formula.slots:
            shape = of.parameters[slot.parameter]
            if slot.name in of.uneven or shape.running or not isinstance(shape.kind, str) or shape.kind == "bool":
                continue
            for _ in range(30):
                values = {name: _drawn(of.inputs.get(name), of.limits[name], random) for name in of.limits}
                schedules = {each.name: ((0, None, 50_000),) for each in of.slots}
                at = sorted(random.randint(of.limits[slot.name].low, of.limits[slot.name].high) for _ in range(3))
                low, middle, high = (int(evaluate(formula.tree, {**values, slot.name: each}, schedules)) for each in at)
                assert low <= middle <= high or low >= middle >= high, (formula.name, slot.name, at)


def _drawn(kind: object, limits: Interval, random: Random) -> int | str:
    members = getattr(kind, "members", ())
    return random.choice(members) if members else random.randint(limits.low, limits.high)
