"""What a place answers by the sheet of its province, and what is said where only its areas answer."""

from typing import Any

import pytest

from tests.support.scripts import Scripts

SHEET = {
    "region": "east",
    "name": "东",
    "areas": {"east/port": "港", "east/hill": "山", "east/lake": "湖"},
    "places": {
        "east": {"lending": {"fee": 0, "days": 1}},
        "east/port": {"lending": {"fee": 2, "limit": 2}},
        "east/hill": {"lending": {"fee": -1}},
    },
    "cells": [{"text": "1 元"}, {"text": "30 天", "origin": "全国"}, {"text": "2 元"}],
}


@pytest.fixture(scope="module")
def page() -> Scripts:
    return Scripts("scripts/answers.js")


@pytest.mark.parametrize(
    ("place", "attribute", "cell"),
    [
        ("east", "fee", {"text": "1 元"}),
        ("east/port", "fee", {"text": "2 元"}),
        ("east/lake", "fee", {"text": "1 元", "origin": "东"}),
        ("east/lake", "days", {"text": "30 天", "origin": "全国"}),  # the province has it from there itself
        ("east/hill", "fee", None),  # of the area it is said that nothing is recorded
        ("east", "limit", None),
        ("east/lake", "limit", None),
        ("east/nowhere", "fee", {"text": "1 元", "origin": "东"}),
    ],
)
def test_an_area_answers_itself_or_its_province_does(page: Scripts, place: str, attribute: str, cell: Any) -> None:  # noqa: ANN401 - a cell in JSON
    assert page.run("(...asked) => site.answer(...asked) ?? null", SHEET, place, "lending", attribute) == cell


@pytest.mark.parametrize(
    ("place", "asked", "count"),
    [
        ("east", ["lending"], 1),
        ("east", ["lending", "fee"], 1),
        ("east", ["lending", "limit"], 1),
        ("east", ["lending", "days"], 0),
        ("east", ["card"], 0),
        ("east/lake", ["lending"], 0),  # an area is chosen already
    ],
)
def test_a_province_says_how_many_of_its_areas_answer(page: Scripts, place: str, asked: list[str], count: int) -> None:
    words = f"各地不同，收录了 {count} 个地方，选到市再看" if count else ""
    assert page.run("(...asked) => site.apart(...asked)", SHEET, place, *asked) == words


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, True), (1, False), (2, False), (3, False), (4, True), (-1, False), (None, False)],
)
def test_an_area_tells_of_what_is_its_own_and_more_than_a_lead(page: Scripts, number: int | None, told: bool) -> None:  # noqa: FBT001 - what is expected
    cells = [
        {"state": "value"},
        {"state": "value", "origin": "东"},
        {"state": "lead"},
        {"state": "draft"},
        {"state": "none"},
    ]
    assert page.run("(sheet, number) => site.states(sheet, number ?? undefined)", {"cells": cells}, number) is told
