"""Values as scripts show them: the twin of what the templates do."""

import pytest

from tests.support.dated import DATED
from tests.support.scripts import Scripts


@pytest.fixture(scope="module")
def page() -> Scripts:
    return Scripts("scripts/said.js")


@pytest.mark.parametrize(("words", "parts"), DATED)
def test_a_date_stays_whole_with_what_belongs_to_it(page: Scripts, words: str, parts: list[tuple[str, str]]) -> None:
    between = [before for before, _ in parts]
    dates = [["span", "date", date] for _, date in parts if date]
    found = page.run("(words) => site.dated(words)", words)
    assert (found[::2], found[1::2]) == (between, dates)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ({"text": "60%"}, ["p", "said said--figure", "60%"]),
        ({"text": "2024 起"}, ["p", "said said--figure", "", ["span", "date", "2024 起"], ""]),
        ({"text": "一" * 16}, ["p", "said said--figure", "一" * 16]),
        ({"text": "一" * 17}, ["p", "said", "一" * 17]),
        ({"items": ["甲", "乙"]}, ["ul", "said said--items", ["li", "", "甲"], ["li", "", "乙"]]),
        ({"items": ["甲"], "ordered": True}, ["ol", "said said--items", ["li", "", "甲"]]),
        (
            {"rows": [["一级", "90%"]], "text": "一级 90%"},
            ["dl", "said said--rows", ["div", "said__row", ["dt", "", "一级"], ["dd", "", "90%"]]],
        ),
    ],
)
def test_a_value_is_labelled_rows_a_list_or_words(page: Scripts, cell: dict[str, object], shown: list[object]) -> None:
    assert page.run("(cell) => site.said(cell)", cell) == shown
