"""What to find out next: people × gaps, and what stands behind where people are not known."""

from fractions import Fraction

from site_src.coverage import Survey
from tests.coverage.conftest import Written

GOOD = "{value: 5, source: official, verified: 2026-11-01}"
WEB = "{value: 5, source: aggregator, verified: 2026-11-01}"


def listed(found: Survey) -> list[tuple[str, Fraction | int, int | None]]:
    return [(str(gap.cell.place), gap.gaps, gap.people) for gap in found.gaps]


def test_most_people_first_and_the_uncounted_last(surveyed: Written) -> None:
    """青山 10 million, 云湖 30 million; nobody counted 石桥. Two key attributes each."""
    assert listed(surveyed()) == [
        ("yunhu", 2, 60_000_000),
        ("qingshan", 2, 20_000_000),
        ("shiqiao", 2, None),
    ]


def test_an_unverified_answer_is_as_much_a_gap_as_none(surveyed: Written) -> None:
    found = surveyed(yunhu=f"whole: {{books: [{WEB}], days: [{GOOD}]}}")
    assert listed(found)[0] == ("yunhu", 1, 30_000_000)


def test_few_people_with_many_gaps_can_come_before_many_with_few(surveyed: Written) -> None:
    found = surveyed(yunhu=f"whole: {{books: [{GOOD}], days: [{GOOD}]}}")
    assert listed(found) == [("qingshan", 2, 20_000_000), ("shiqiao", 2, None)]


def test_areas_take_away_their_share_of_a_gap(surveyed: Written) -> None:
    """Of three areas one is answered: two thirds of one gap, and the whole of the other."""
    found = surveyed(qingshan=f"linhai: {{books: [{GOOD}]}}")
    assert listed(found)[1] == ("qingshan", Fraction(5, 3), 16_666_667)


def test_the_uncounted_go_by_gaps_alone(surveyed: Written) -> None:
    found = surveyed(shiqiao=f"whole: {{books: [{GOOD}]}}")
    assert listed(found)[-1] == ("shiqiao", 1, None)
