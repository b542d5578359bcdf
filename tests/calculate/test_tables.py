"""Every place's parameters through time."""

from datetime import date

from site_src.calculate.tables import timelines
from site_src.model.place import Place
from tests.support.pool import BATH, library, rule

LINES = timelines(rule(BATH), library(BATH))


def spans(place: str, name: str) -> list[tuple[date, str]]:
    """From when on a parameter is known, and how."""
    return [(span.first, span.known.state) for span in LINES[Place.parse(place)][name]]


def test_every_place() -> None:
    """The nation, then each province before its areas."""
    assert [str(place) for place in LINES] == ["national", "yunhu", "qingshan", "qingshan/linhai", "qingshan/heshi"]


def test_changes() -> None:
    """Missing before the first statement; one span for each rule since."""
    assert spans("qingshan", "ticket") == [
        (date.min, "missing"),
        (date(2022, 1, 1), "known"),
        (date(2024, 1, 1), "known"),
    ]


def test_own_statement_on_top_of_the_province() -> None:
    assert spans("qingshan/linhai", "top") == [
        (date.min, "missing"),
        (date(2024, 1, 1), "known"),  # the province's
        (date(2025, 1, 1), "known"),  # its own: none
    ]


def test_the_same_as_above() -> None:
    """An area that says nothing of its own has its province's line itself."""
    assert LINES[Place("qingshan", "heshi")]["back"] is LINES[Place("qingshan")]["back"]
    assert LINES[Place("yunhu")]["back"] is LINES[Place()]["back"]


def test_no_change_no_span() -> None:
    """The last statement's end and a statement that is not adopted begin no span of their own."""
    assert spans("yunhu", "ticket") == [(date.min, "missing")]
    assert spans("qingshan/heshi", "ticket") == spans("qingshan", "ticket")


def test_figures() -> None:
    [_, older, newer] = LINES[Place("qingshan")]["ticket"]

    assert older.known.cells[0] == ({"group": "adult"}, (25_00, 25_00))
    assert newer.known.cells[0] == ({"hall": "north", "group": "adult"}, (30_00, 30_00))
