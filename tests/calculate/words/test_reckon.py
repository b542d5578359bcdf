"""What a phrase comes to, as far as its quantities are known: in Python and in the page's script."""

import pytest

from site_src.browser.phrases import encode_phrase
from site_src.calculate.language.formula import parse
from site_src.calculate.values.numbers import Schedule
from site_src.calculate.words.bands import between
from site_src.calculate.words.phrases import build_phrase
from site_src.calculate.words.reckon import Pair, Values, reckon, without_idle_cases
from tests.support.engine import bands
from tests.support.formulas import NAMES
from tests.support.runtime import call

PAIRS: dict[str, Pair | None] = {
    "cost": (100_00, 100_00), "used": (0, 0), "ticket": (20_00, 30_00), "paid": None, "visits": (3, 3), "age": (-2, 4),
    "share": (50_000, 50_000), "group": ("adult", "adult"), "other": ("adult", "child"), "hall": ("north", "south"),
    "member": (1, 1), "over": (0, 1), "limit": None,
}  # fmt: skip
LOWS: Schedule = ((0, 50_00, 10_000), (50_00, None, 20_000))
HIGHS: Schedule = ((0, 50_00, 10_000), (50_00, None, 30_000))
VALUES = Values(PAIRS, {"back[hall]": (LOWS, HIGHS)})
IN_SCRIPT = {"pairs": PAIRS, "schedules": {"back[hall]": [bands(LOWS), bands(HIGHS)]}}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("cost", (100_00, 100_00)),
        ("paid", None),
        ("yuan(7)", (7_00, 7_00)),
        ("cost + ticket", (120_00, 130_00)),
        ("cost - ticket", (70_00, 80_00)),
        ("cost + paid", None),
        ("ticket * visits", (60_00, 90_00)),
        ("ticket * age", (-60_00, 120_00)),
        ("used * age", (0, 0)),
        ("round(ticket / 7)", (286, 429)),
        ("round(ticket * share)", (10_00, 15_00)),
        ("min(cost, ticket)", (20_00, 30_00)),
        ("max(cost, ticket, yuan(120))", (120_00, 120_00)),
        ("round(banded(back[hall], used, cost))", (15_00, 20_00)),
        ("round(banded(back[hall], ticket, cost))", (12_00 + 10_00 - 10_00, 18_00)),
        ("visits > 2", (1, 1)),
        ("visits <= 2", (0, 0)),
        ("ticket > yuan(25)", (0, 1)),
        ("ticket >= yuan(20)", (1, 1)),
        ("visits == 3", (1, 1)),
        ("ticket == yuan(25)", (0, 1)),
        ("ticket != yuan(31)", (1, 1)),
        ("paid > 0", (0, 1)),
        ("group == adult", (1, 1)),
        ("group != adult", (0, 0)),
        ("other == adult", (0, 1)),
        ("limit == cost", (0, 1)),
        ("member and visits > 2", (1, 1)),
        ("over and visits > 2", (0, 1)),
        ("over and visits > 3", (0, 0)),
        ("over or member", (1, 1)),
        ("not member", (0, 0)),
        ("not over", (0, 1)),
        ("cost if member else ticket", (100_00, 100_00)),
        ("cost if not member else ticket", (20_00, 30_00)),
        ("cost if over else ticket", (20_00, 100_00)),
        ("cost if over else paid", None),
    ],
)
def test_reckon(text: str, pair: Pair | None) -> None:
    found = build_phrase(parse(text, NAMES)[0])

    assert reckon(found, VALUES) == pair
    assert call("reckon", encode_phrase(found), IN_SCRIPT) == (None if pair is None else [*pair])


@pytest.mark.parametrize(
    ("text", "ends", "branch"),
    [
        ("cost if over else ticket", (100_00, 100_00), "cost"),
        ("ticket if over else cost", (100_00, 100_00), "cost"),
        ("cost if over else cost + used", (100_00, 100_00), "cost + used"),
        ("ticket if over else (cost if over else used)", (0, 0), "ticket if over else (cost if over else used)"),
        ("cost if over else (used if over else ticket)", (100_00, 100_00), "cost"),
        ("cost if member else ticket", (100_00, 100_00), "cost if member else ticket"),
        ("cost if over else ticket", (20_00, 100_00), "cost if over else ticket"),
        ("cost if over else ticket", None, "cost if over else ticket"),
    ],
)
def test_cases_that_make_no_difference(text: str, ends: Pair | None, branch: str) -> None:
    found, left = (build_phrase(parse(each, NAMES)[0]) for each in (text, branch))

    assert without_idle_cases(found, VALUES, ends) == left
    assert call("withoutIdleCases", {"values": IN_SCRIPT}, encode_phrase(found), ends) == encode_phrase(left)


@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ((10, 10), (30, 30), (20, 20)),
        ((10, 20), (30, 50), (10, 40)),
        ((40, 40), (30, 50), (0, 10)),
        (None, (30, 30), None),
        ((10, 10), None, None),
    ],
)
def test_between(start: Pair | None, end: Pair | None, part: Pair | None) -> None:
    assert between(start, end) == part
    assert call("between", start, end) == (None if part is None else [*part])
