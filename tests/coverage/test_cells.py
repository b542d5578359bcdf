"""How well one topic is known in one province."""

from datetime import date
from fractions import Fraction

import pytest

from site_src.coverage import Cell, Known, Survey
from site_src.model.place import Place
from tests.coverage.conftest import Written

GOOD = "{value: 5, source: official, verified: 2026-11-01}"
WEB = "{value: 5, source: aggregator, verified: 2026-11-01}"


def qingshan(found: Survey) -> Cell:
    return found.cells[0]


def standings(cell: Cell) -> dict[str, tuple[str, Fraction | int]]:
    return {each.attribute: (each.standing, each.lacking) for each in cell.known}


def test_the_matrix_has_every_province_and_topic_in_order(surveyed: Written) -> None:
    assert [(str(cell.place), cell.topic) for cell in surveyed().cells] == [
        ("qingshan", "loan"), ("qingshan", "plan"),
        ("yunhu", "loan"), ("yunhu", "plan"),
        ("shiqiao", "loan"), ("shiqiao", "plan"),
    ]  # fmt: skip


def test_a_topic_that_asks_nothing_of_provinces_is_not_applicable(surveyed: Written) -> None:
    cell = surveyed().cells[1]
    assert (cell.state, cell.known) == ("not_applicable", ())


def test_nothing_written_is_missing(surveyed: Written) -> None:
    cell = qingshan(surveyed())
    assert cell == Cell(
        topic="loan",
        place=Place("qingshan"),
        state="missing",
        known=(Known("books", "missing", Fraction(1)), Known("days", "missing", Fraction(1))),
        own=0,
        areas=0,
        leads=0,
        best=None,
    )
    assert cell.answered == 0


def test_all_key_attributes_from_good_sources_are_complete(surveyed: Written) -> None:
    cell = qingshan(surveyed(qingshan=f"whole: {{books: [{GOOD}], days: [{{none: yes, source: cited}}]}}"))
    assert (cell.state, cell.answered, cell.own, cell.best) == ("complete", 2, 2, "official")
    assert standings(cell) == {"books": ("settled", 0), "days": ("settled", 0)}


def test_what_holds_by_inheritance_is_known_too(surveyed: Written) -> None:
    """The nation's rule holds where the attribute inherits; where it does not, it says nothing about a province."""
    cell = qingshan(surveyed(national=f"whole: {{books: [{GOOD}], days: [{GOOD}]}}"))
    assert standings(cell) == {"books": ("settled", 0), "days": ("missing", 1)}
    assert (cell.state, cell.own, cell.best) == ("partial", 0, "official")


def test_only_unverified_pages_are_a_state_of_their_own(surveyed: Written) -> None:
    cell = qingshan(surveyed(qingshan=f"whole: {{books: [{WEB}]}}"))
    assert (cell.state, cell.answered, cell.best) == ("unverified", 0, "aggregator")
    assert standings(cell) == {"books": ("unverified", 1), "days": ("missing", 1)}


def test_an_unverified_answer_among_good_ones_makes_it_partial(surveyed: Written) -> None:
    cell = qingshan(surveyed(qingshan=f"whole: {{books: [{GOOD}], days: [{WEB}]}}"))
    assert (cell.state, cell.answered) == ("partial", 1)
    assert cell.of("unverified") == ("days",)


def test_something_beside_the_key_attributes_is_little_but_not_nothing(surveyed: Written) -> None:
    cell = qingshan(surveyed(qingshan="whole: {fee: [{none: yes, source: media, verified: 2026-11-01}]}"))
    assert (cell.state, cell.answered, cell.own, cell.best) == ("partial", 0, 1, "media")


@pytest.mark.parametrize(
    "written",
    [
        "{unknown: 没有问到}",
        "{value: 5, stance: disputed, why: 没有日期。, source: official, verified: 2026-11-01}",
        "{value: 5, to: 2020, source: aggregator, verified: 2026-11-01}",
    ],
    ids=["looked for, not found", "not adopted", "ended"],
)
def test_no_answer_is_an_answer_missing(surveyed: Written, written: str) -> None:
    cell = qingshan(surveyed(qingshan=f"whole: {{books: [{written}]}}"))
    assert cell.own == 1
    assert standings(cell)["books"] == ("missing", 1)


def test_looking_in_vain_leaves_it_missing(surveyed: Written) -> None:
    cell = qingshan(surveyed(qingshan="whole: {books: [{unknown: 没有问到, source: official, verified: 2026-11-01}]}"))
    assert (cell.state, cell.own, cell.best) == ("missing", 1, None)


def test_an_overdue_check_is_stale_only_where_nothing_else_is_lacking(surveyed: Written) -> None:
    both = f"whole: {{books: [{GOOD}], days: [{GOOD}]}}"
    late = date(2028, 1, 1)
    assert qingshan(surveyed(late, qingshan=both)).state == "stale"
    assert qingshan(surveyed(date(2027, 11, 1), qingshan=both)).state == "complete"
    one = f"whole: {{books: [{GOOD}], days: [{WEB}]}}"
    cell = qingshan(surveyed(late, qingshan=one))
    assert (cell.state, cell.of("stale")) == ("partial", ("books",))


class TestAreas:
    """Three areas and a county inside one of them, which is no share of its own."""

    def test_some(self, surveyed: Written) -> None:
        cell = qingshan(surveyed(qingshan=f"linhai: {{books: [{GOOD}]}}\nxiaohe: {{books: [{GOOD}]}}\n"))
        assert standings(cell)["books"] == ("partly", Fraction(2, 3))
        assert (cell.state, cell.answered, cell.areas) == ("partial", 0, 2)

    def test_all(self, surveyed: Written) -> None:
        written = "".join(f"{area}: {{books: [{GOOD}], days: [{GOOD}]}}\n" for area in ("linhai", "heping", "linxi"))
        cell = qingshan(surveyed(qingshan=written))
        assert (cell.state, cell.answered, cell.areas) == ("complete", 2, 3)
        assert qingshan(surveyed(date(2028, 1, 1), qingshan=written)).state == "stale"

    def test_only_a_county(self, surveyed: Written) -> None:
        cell = qingshan(surveyed(qingshan=f"xiaohe: {{books: [{GOOD}]}}"))
        assert standings(cell)["books"] == ("partly", 1)

    def test_unverified(self, surveyed: Written) -> None:
        cell = qingshan(surveyed(qingshan=f"linhai: {{books: [{WEB}]}}"))
        assert standings(cell)["books"] == ("unverified", 1)

    def test_better_than_the_province(self, surveyed: Written) -> None:
        """Where the province has only unverified pages, the areas with something better still count."""
        cell = qingshan(surveyed(qingshan=f"whole: {{books: [{WEB}]}}\nheping: {{books: [{GOOD}]}}\n"))
        assert standings(cell)["books"] == ("partly", Fraction(2, 3))

    def test_the_province_speaks_for_all(self, surveyed: Written) -> None:
        cell = qingshan(surveyed(qingshan=f"whole: {{books: [{GOOD}]}}\nheping: {{books: [{WEB}]}}\n"))
        assert standings(cell)["books"] == ("settled", 0)


def test_a_lead_leaves_an_attribute_missing_but_is_counted_beside(surveyed: Written) -> None:
    farm = "{value: 5, source: farm, verified: 2026-11-01}"
    cell = qingshan(surveyed(qingshan=f"whole: {{books: [{farm}]}}\nlinhai: {{days: [{farm}]}}"))
    assert (cell.state, cell.own, cell.areas, cell.leads, cell.best) == ("missing", 0, 0, 2, None)
    assert standings(cell) == {"books": ("missing", 1), "days": ("missing", 1)}


def test_a_list_counts_in_each_of_its_provinces(surveyed: Written) -> None:
    listing = f"whole: {{days: [{GOOD[:-1]}, places: [qingshan, yunhu]}}]}}"
    assert [cell.own for cell in surveyed(national=listing).cells if cell.topic == "loan"] == [1, 1, 0]
