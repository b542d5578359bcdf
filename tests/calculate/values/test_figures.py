"""Figures in words, in Python and in the page's script."""

import pytest

from site_src.calculate.values.figures import figure, schedule_words
from site_src.calculate.values.kinds import Name
from site_src.calculate.values.numbers import Schedule, overlap
from site_src.calculate.values.reading import Plain
from tests.support.engine import bands
from tests.support.runtime import call

T = "\u202f"
WORDS = {"red": "红", "green": "绿"}


@pytest.mark.parametrize(
    ("ends", "kind", "words"),
    [
        ((123_456,), "money", f"1,234.56{T}元"),
        ((5,), "money", f"0.05{T}元"),
        ((-1_234_50,), "money", f"-1,234.50{T}元"),
        ((0, 100_00), "money", f"0.00–100.00{T}元"),
        ((100_00, 100_00), "money", f"100.00{T}元"),
        ((70_000,), "percent", "70%"),
        ((5_600,), "percent", "5.6%"),
        ((33_333,), "percent", "33.333%"),
        ((50,), "percent", "0.05%"),
        ((60_000, 65_000), "percent", "60–65%"),
        ((1_234_567,), "count", "1,234,567"),
        ((6, 12), "months", f"6–12{T}个月"),
        ((2026,), "year", f"2026{T}年"),
        ((20_260_102,), "date", "2026-01-02"),
        ((0,), "bool", "否"),
        ((1,), "bool", "是"),
        ((5 * 10**7,), "product", f"5.00{T}元"),
        ((12_345_678_900,), "product", f"1,234.56789{T}元"),
        ((-1,), "product", f"-0.0000001{T}元"),
        (("red",), "choice", "红"),
        (("red", "red"), "choice", "红"),
        (("red", "blue", "green"), "choice", "红或blue或绿"),
    ],
)
def test_figure(ends: tuple[Plain, ...], kind: Name, words: str) -> None:
    assert figure(ends, kind, WORDS) == words
    assert call("inWords", ends, kind, WORDS) == words


@pytest.mark.parametrize(
    ("schedules", "words"),
    [
        ((((0, None, 60_000),),), "60%"),
        ((((0, 100, 60_000), (100, None, 60_000)),), "60%"),
        ((((0, 100, 60_000), (100, None, 85_000)),), "60–85%（分段算）"),
        ((((0, None, 50_000),), ((0, None, 70_000),)), "50–70%（分段算）"),
    ],
)
def test_rate_by_bands(schedules: tuple[Schedule, ...], words: str) -> None:
    assert schedule_words(schedules) == words
    assert call("rateInWords", [*map(bands, schedules)]) == words


@pytest.mark.parametrize(
    ("band", "start", "end", "part"),
    [
        ((100, 200), 0, 50, 0),
        ((100, 200), 0, 100, 0),
        ((100, 200), 50, 150, 50),
        ((100, 200), 120, 150, 30),
        ((100, 200), 150, 900, 50),
        ((100, 200), 200, 900, 0),
        ((100, None), 150, 900, 750),
        ((100, 200), 180, 120, 0),
    ],
)
def test_part_in_a_band(band: tuple[int, int | None], start: int, end: int, part: int) -> None:
    low, high = band
    assert overlap(band, start, end) == part
    assert call("overlap", {"low": low, "high": high}, start, end) == part
