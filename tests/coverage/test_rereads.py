"""What to read again first: key attributes, then most people, then the oldest source."""

from datetime import date

from site_src.coverage import Survey, words
from tests.coverage.conftest import Written


def cited(value: str, source: str, more: str = "") -> str:
    return f"{{value: {value}, source: {source}, verified: 2026-11-01{more}}}"


def listed(found: Survey) -> list[tuple[str, str, str, int | None]]:
    return [(str(each.statement.place), each.statement.attribute, each.age, each.people) for each in found.rereads]


def test_key_attributes_first_then_most_people_then_the_oldest(surveyed: Written) -> None:
    """青山 10 million in three areas, 云湖 30 million; nobody counted 石桥."""
    found = surveyed(
        national=f"whole: {{books: [{cited('5', 'old')}]}}",
        qingshan=f"whole: {{books: [{cited('5', 'old')}], days: [{cited('5', 'older')}], fee: [{cited('5', 'media')}]}}"
        "\n"
        f"linhai: {{days: [{cited('5', 'official')}]}}",
        yunhu=f"whole: {{days: [{cited('5', 'old')}]}}",
        shiqiao=f"whole: {{days: [{cited('5', 'media')}]}}",
    )
    assert listed(found) == [
        ("national", "books", "old", 40_000_000),
        ("yunhu", "days", "old", 30_000_000),
        ("qingshan", "days", "old", 10_000_000),
        ("qingshan", "books", "old", 10_000_000),
        ("qingshan/linhai", "days", "undated", 3_333_333),
        ("shiqiao", "days", "undated", None),
        ("qingshan", "fee", "undated", 10_000_000),
    ]
    assert [words.why_again(each) for each in found.rereads[:3]] == [
        "出处是 2020 年的", "出处是 2020 年的", "出处是 2019 年的",
    ]  # fmt: skip
    assert words.why_again(found.rereads[-1]) == "出处没写日期"


def test_only_adopted_rules_in_force_are_read_again(surveyed: Written) -> None:
    statements = ", ".join(
        (
            cited("5", "new", ", from: 2026-01-01"),
            cited("4", "old", ", from: 2020-01-01, to: 2025-12-31"),
            cited("3", "old", ", stance: disputed, why: 没有日期。"),
        )
    )
    assert listed(surveyed(qingshan=f"whole: {{books: [{statements}], days: [{cited('7', 'farm')}]}}")) == []


def test_a_source_grows_old_on_a_day(surveyed: Written) -> None:
    written = f"whole: {{books: [{cited('5', 'old')}]}}"
    assert [len(surveyed(day, qingshan=written).rereads) for day in (date(2022, 5, 30), date(2022, 5, 31))] == [0, 1]


def test_a_list_concerns_the_people_of_all_its_places(surveyed: Written) -> None:
    listing = f"whole: {{fee: [{cited('5', 'media', ', places: [qingshan, yunhu, shiqiao]')}]}}"
    assert [each.people for each in surveyed(national=listing).rereads] == [40_000_000]
