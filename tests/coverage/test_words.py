"""A survey in words."""

import pytest

from site_src.coverage import Cell, words
from site_src.model.place import Place
from tests.coverage.conftest import Written

GOOD = "{value: 5, source: official, verified: 2026-11-01}"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (84_748_016, "8,475\u202f万人"),
        (3_648_100, "365\u202f万人"),
        (99_994_999, "9,999\u202f万人"),
        (100_000_000, "1\u202f亿人"),
        (101_527_453, "1.02\u202f亿人"),
        (126_012_510, "1.26\u202f亿人"),
        (150_000_000, "1.5\u202f亿人"),
    ],
)
def test_people(count: int, said: str) -> None:
    assert words.people(count) == said


def test_size(surveyed: Written) -> None:
    found = surveyed(qingshan=f"linhai: {{books: [{GOOD}]}}")
    assert [words.size(gap) for gap in found.gaps] == [
        "3,000\u202f万人，缺 2\u202f项",
        "1,000\u202f万人，缺约 1.7\u202f项",
        "缺 2\u202f项",
    ]


@pytest.mark.parametrize(
    ("own", "said"),
    [pytest.param(0, "未收录", id="nobody looked"), pytest.param(1, "没查到", id="somebody looked")],
)
def test_missing_is_of_two_kinds(own: int, said: str) -> None:
    assert words.state(Cell("loan", Place("qingshan"), "missing", (), own, 0, 0, None)) == said


def test_only_leads_are_nothing_found() -> None:
    assert words.state(Cell("loan", Place("qingshan"), "missing", (), 0, 0, 2, None)) == "没查到"


def test_unverified_is_short_in_a_cell() -> None:
    assert words.state(Cell("loan", Place("qingshan"), "unverified", (), 1, 0, 0, "aggregator")) == "网传"
