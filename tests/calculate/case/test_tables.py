"""Every place's parameters through time."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.case.tables import Timeline, timelines
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
    """Open before the first statement; one span for each rule since."""
    assert spans(lines, "qingshan", "ticket") == [
        (date.min, "open"),
        (date(2022, 1, 1), "known"),
        (date(2024, 1, 1), "known"),
    ]


def test_own_statement_on_top_of_the_province(lines: Lines) -> None:
    assert spans(lines, "qingshan/linhai", "top") == [
        (date.min, "open"),
        (date(2024, 1, 1), "known"),  # the province's
        (date(2025, 1, 1), "none"),  # its own
    ]


def test_the_same_as_above(lines: Lines) -> None:
    """An area that says nothing of its own has its province's line itself."""
    assert lines[Place("qingshan", "heshi")]["back"] is lines[Place("qingshan")]["back"]
    assert lines[Place("yunhu")]["back"] is lines[Place()]["back"]


def test_no_change_no_span(lines: Lines) -> None:
    """The last statement's end and a statement that is not adopted begin no span of their own."""
    assert spans(lines, "yunhu", "ticket") == [(date.min, "open")]
    assert spans(lines, "qingshan/heshi", "ticket") == spans(lines, "qingshan", "ticket")


def of_yunhu(policy: str) -> list[tuple[date, str]]:
    """The spans of a ticket, with one more place's rules."""
    known = library(BATH, {"policies/swim/yunhu.yaml": f"whole: {{ticket: [{policy}]}}\n"})
    return [(span.first, span.known.state) for span in timelines(rule(BATH), known)[Place("yunhu")]["ticket"]]


def test_rule_that_ends() -> None:
    """From the day after its last one nothing is known."""
    assert of_yunhu("{value: 5, from: 2024-02-01, to: 2024-02-29, source: law}") == [
        (date.min, "open"),
        (date(2024, 2, 1), "known"),
        (date(2024, 3, 1), "offered"),
    ]


def test_the_same_figure_from_another_source() -> None:
    """The page cites the statement in force, so a new one begins a span though the figure stays."""
    newer, older = "{value: 5, from: 2024-01-01, source: law}", "{value: 5, to: 2023-12-31, source: notice}"
    assert of_yunhu(f"{newer}, {older}") == [(date.min, "known"), (date(2024, 1, 1), "known")]


def test_figures(lines: Lines) -> None:
    [_, older, newer] = lines[Place("qingshan")]["ticket"]

    assert older.known.cells[0] == ({"group": "adult"}, (25_00,))
    assert newer.known.cells[0] == ({"hall": "north", "group": "adult"}, (30_00,))
