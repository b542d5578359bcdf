"""The reader's place as every page knows it."""

import pytest

from tests.support.scripts import Scripts

WHOSE = "() => [site.place(), site.placeName()]"


@pytest.fixture
def page() -> Scripts:
    return Scripts("scripts/kept.js", "scripts/fetch.js", "scripts/place.js")


@pytest.mark.parametrize(
    ("kept", "place"),
    [
        ("east|东", ["east", "东"]),
        ("east/port-2|东港", ["east/port-2", "东港"]),
        ("east", ["", ""]),
        ("east|", ["", ""]),
        ("East|东", ["", ""]),
        ("../x|东", ["", ""]),
        ("east/port/x|东", ["", ""]),
        ("east\n|东", ["", ""]),
    ],
)
def test_what_somebody_else_kept_is_no_place(page: Scripts, kept: str, place: list[str]) -> None:
    page.run("(kept) => { stored.place = kept; }", kept)
    assert page.run(WHOSE) == place


def test_who_listens_knows_now_and_at_each_change(page: Scripts) -> None:
    page.run("() => { globalThis.heard = []; site.onPlace(() => { heard.push(site.place()); }); }")
    page.run("() => site.choose('east', '东')")
    page.run("() => { stored.place = 'west|西'; happen('storage', { key: 'place' }); }")
    page.run("() => happen('storage', { key: 'place' })")  # nothing new
    page.run("() => site.choose('', '')")
    assert page.run("() => [heard, stored]") == [["", "east", "west", ""], {}]


def test_where_nothing_may_be_kept_a_choice_lasts_as_long_as_the_page(page: Scripts) -> None:
    page.run("() => { localStorage.blocked = true; site.choose('east', '东'); }")
    page.run("() => happen('pageshow', { persisted: true })")
    assert page.run(WHOSE) == ["east", "东"]


@pytest.mark.parametrize(
    ("place", "page_of_it"),
    [("east", "regions/east/lending/index.html"), ("east/port", "regions/east/lending/index.html#port")],
)
def test_a_topic_of_ones_place_is_told_on_the_page_of_its_province(page: Scripts, place: str, page_of_it: str) -> None:
    page.run("(place) => site.choose(place, '东')", place)
    assert page.run("() => site.page('lending')") == f"https://example.org/sub/{page_of_it}"
