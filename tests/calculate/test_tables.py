"""Every place's parameters through time."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.tables import Timeline, timelines
from site_src.model.place import Place
from tests.support.pool import BATH, library, rule

Lines = Mapping[Place, Mapping[str, Timeline]]


@pytest.fixture
def lines() -> Lines:
    return timelines(rule(BATH), library(BATH))


def spans(lines: Lines, place: str, name: str) -> list[tuple[date, str]]:
    """From when on a parameter is known, and how."""
    return [(span.first, span.known.state) for span in lines[Place.parse(place)][name]]


def test_every_place(lines: Lines) -> None:
    """The nation, then each province before its areas."""
    assert [str(place) for place in lines] == ["national", "yunhu", "qingshan", "qingshan/linhai", "qingshan/heshi"]


def test_changes(lines: Lines) -> None:
    """Missing before the first statement; one span for each rule since."""
    assert spans(lines, "qingshan", "ticket") == [
        (date.min, "missing"),
        (date(2022, 1, 1), "known"),
        (date(2024, 1, 1), "known"),
    ]


def test_own_statement_on_top_of_the_province(lines: Lines) -> None:
    assert spans(lines, "qingshan/linhai", "top") == [
        (date.min, "missing"),
        (date(2024, 1, 1), "known"),  # the province's
        (date(2025, 1, 1), "known"),  # its own: none
    ]


def test_the_same_as_above(lines: Lines) -> None:
    """An area that says nothing of its own has its province's line itself."""
    assert lines[Place("qingshan", "heshi")]["back"] is lines[Place("qingshan")]["back"]
    assert lines[Place("yunhu")]["back"] is lines[Place()]["back"]


def test_no_change_no_span(lines: Lines) -> None:
    """The last statement's end and a statement that is not adopted begin no span of their own."""
    assert spans(lines, "yunhu", "ticket") == [(date.min, "missing")]
    assert spans(lines, "qingshan/heshi", "ticket") == spans(lines, "qingshan", "ticket")


def test_figures(lines: Lines) -> None:
    [_, older, newer] = lines[Place("qingshan")]["ticket"]

    assert older.known.cells[0] == ({"group": "adult"}, (25_00, 25_00))
    assert newer.known.cells[0] == ({"hall": "north", "group": "adult"}, (30_00, 30_00))
