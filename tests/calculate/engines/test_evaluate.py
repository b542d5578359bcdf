"""What formulas come to in Python."""

import pytest

from site_src.calculate.values.numbers import Schedule, round_half_up, sum_bands
from tests.support.formulas import value, worked

BANDS: Schedule = ((0, 1000_00, 40_000), (1000_00, 5000_00, 60_000), (5000_00, None, 65_000))


@pytest.mark.parametrize(
    ("number", "divisor", "rounded"),
    [
        (0, 100, 0),
        (49, 100, 0),
        (50, 100, 1),
        (149, 100, 1),
        (150, 100, 2),
        (-49, 100, 0),
        (-50, 100, 0),
        (-51, 100, -1),
        (-150, 100, -1),
        (7, 3, 2),
        (8, 3, 3),
        (-7, 3, -2),
        (-8, 3, -3),
        (5, 1, 5),
        (-5, 1, -5),
        (1, 2, 1),
        (-1, 2, 0),
        (10**30 + 1, 2, 5 * 10**29 + 1),
    ],
)
def test_round_half_up(number: int, divisor: int, rounded: int) -> None:
    assert round_half_up(number, divisor) == rounded


@pytest.mark.parametrize(
    ("start", "end", "total"),
    [
        (0, 0, 0),
        (0, 1, 40_000),
        (0, 1000_00, 40_000 * 100_000),
        (0, 1000_01, 40_000 * 100_000 + 60_000),
        (999_99, 1000_01, 40_000 + 60_000),
        (4999_99, 5000_01, 60_000 + 65_000),
        (2000_00, 3000_00, 60_000 * 100_000),
        (6000_00, 6000_01, 65_000),
        (5, 5, 0),
        (7, 5, 0),
        (-5, 5, 5 * 40_000),
    ],
)
def test_banded(start: int, end: int, total: int) -> None:
    assert sum_bands(BANDS, start, end) == total


def test_banded_outside_every_band() -> None:
    """What lies below the first band or above the last counts nothing."""
    assert sum_bands(((100, 200, 1_000),), 0, 1000) == 100 * 1_000
    assert sum_bands((), 0, 1000) == 0


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("cost + used", 130),
        ("cost - used", 70),
        ("used - cost", -70),
        ("visits * 3", 12),
        ("cost * visits", 400),
        ("cost == used", 0),
        ("cost != used", 1),
        ("cost < used", 0),
        ("cost <= used + yuan(0.70)", 1),
        ("cost > used", 1),
        ("cost >= cost", 1),
        ("cost > cost", 0),
        ("cost < cost", 0),
        ("member and over", 0),
        ("member or over", 1),
        ("not over", 1),
        ("not member", 0),
        ("member and member", 1),
        ("over or over", 0),
        ("cost if member else used", 100),
        ("cost if over else used", 30),
        ("min(cost, used, ticket)", 7),
        ("max(cost, used, ticket)", 100),
        ("clamp(cost, 0, used)", 30),
        ("clamp(ticket, used, cost)", 30),
        ("clamp(used, 0, cost)", 30),
        ("clamp(used, cost, ticket)", 7),
        ("round(cost * share)", 6),
        ("round((used - cost) * share)", -4),
        ("round(cost / 12)", 8),
        ("round(cost / 8)", 13),
        ("round(cost * share / 2)", 3),
        ("round(wait / 4)", 2),
        ("first < last", 1),
        ("member == over", 0),
        ("member != over", 1),
        ("member == (cost > used)", 1),
        ("group == child", 1),
        ("top[group]", 9),
    ],
)
def test_values(text: str, result: int) -> None:
    values: dict[str, int | str] = {
        "cost": 100,
        "used": 30,
        "ticket": 7,
        "visits": 4,
        "share": 5_600,
        "member": 1,
        "over": 0,
        "wait": 7,
    }
    values |= {"group": "child", "first": 20250131, "last": 20250201, "top[group]": 9}

    assert worked(text, values, {}) == result


def test_the_branch_not_taken_is_not_worked_out() -> None:
    """What stands behind a condition need not be known where it does not hold."""
    assert value("ticket if member else used", member=0, used=3) == 3


def test_words_as_values() -> None:
    assert value("group if member else other", group="adult", other="child", member=0) == "child"


def test_banded_formula() -> None:
    """40 % of the 200 yuan up to 1,000, 60 % of the 300 above: 260 yuan."""
    text = "round(banded(back[north], used, used + cost))"
    assert worked(text, {"used": 800_00, "cost": 500_00}, {"back[north]": BANDS}) == 260_00


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("banded(back[north], used, cost) > 0", 1),
        ("0 < banded(back[north], used, cost)", 1),
        ("not banded(back[north], used, cost) > 0", 0),
        ("member and banded(back[north], used, cost) > 0", 1),
        ("yuan(1) if banded(back[north], used, cost) > 0 else yuan(2)", 100),
        ("round(banded(back[north], used, cost)) if member else 0", 40),
        ("0 if over else round(banded(back[north], used, cost))", 40),
        ("max(round(banded(back[north], used, cost)), 0)", 40),
        ("round(banded(back[north], used, used + round(banded(back[north], 0, cost))))", 16),
    ],
)
def test_rates_by_bands_anywhere(text: str, result: int) -> None:
    """40 % of one yuan, wherever it stands in a formula."""
    values = {"used": 0, "cost": 100, "member": 1, "over": 0}
    assert worked(text, values, {"back[north]": BANDS}) == result
