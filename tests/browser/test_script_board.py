"""What the board of /compare/ is asked for, as its address says it."""

from typing import Any

import pytest

from tests.support.scripts import Scripts

PROVINCES = ["", "east", "west", "south", "north", "isle"]


@pytest.fixture(scope="module")
def page() -> Scripts:
    return Scripts("scripts/kept.js", "scripts/fetch.js", "scripts/place.js", "components/compare/board.js")


def parse(page: Scripts, fragment: str, own: str = "") -> dict[str, Any]:
    found: dict[str, Any] = page.run("(...asked) => site.board.parse(...asked)", fragment, PROVINCES, own)
    return found


@pytest.mark.parametrize(
    ("fragment", "own", "places"),
    [
        ("", "", []),
        ("east,west/port", "", ["east", "west/port"]),
        ("east,nowhere,west", "", ["east", "west"]),
        ("east,west,south,north,isle", "", ["east", "west", "south", "north"]),
        ("", "isle/bay", ["isle/bay"]),
        (",east", "isle", ["isle", "east"]),
        (",east,west,south,north", "isle", ["isle", "east", "west", "south"]),
        (",east,isle", "isle", ["isle", "east"]),
        (",east", "", ["east"]),
        ("east,west", "isle", ["east", "west"]),  # a link that names its places
        ("nowhere", "isle", ["isle"]),
    ],
)
def test_ones_own_place_comes_first_unless_the_address_names_all(
    page: Scripts, fragment: str, own: str, places: list[str]
) -> None:
    assert parse(page, fragment, own)["places"] == places


@pytest.mark.parametrize(
    ("fragment", "topics", "every"),
    [
        ("east", [], False),
        ("east;lending,card", ["lending", "card"], False),
        ("east;;all", [], True),
        ("east;lending;all", ["lending"], True),
        ("east;lending;ALL", ["lending"], False),
    ],
)
def test_topics_follow_and_whether_all_is_listed(page: Scripts, fragment: str, topics: list[str], every: bool) -> None:  # noqa: FBT001 - a case
    found = parse(page, fragment)
    assert (found["topics"], found["all"]) == (topics, every)


@pytest.mark.parametrize(
    ("fragment", "own"),
    [
        ("", ""),
        ("", "isle"),
        (",east", "isle"),
        ("east,isle", "isle"),
        ("east,west/port;lending", ""),
        (",east;lending,card;all", "isle/bay"),
        (";lending", "isle"),
        ("east;;all", ""),
    ],
)
def test_what_was_read_is_written_again(page: Scripts, fragment: str, own: str) -> None:
    assert page.run("(query, own) => site.board.serialise(query, own)", parse(page, fragment, own), own) == fragment


def test_a_link_for_others_names_every_place(page: Scripts) -> None:
    query = parse(page, ",east;lending", "isle")
    assert page.run("(query) => site.board.serialise(query, '')", query) == "isle,east;lending"


def test_sheets_and_rules_are_handed_on_once_all_are_there(page: Scripts) -> None:
    page.run("() => { globalThis.heard = []; }")
    page.run("""() => site.board.gather(
        ["east", "west"], (sheets, rules) => heard.push([...sheets.keys(), rules]), () => heard.push("failed")
    )""")
    page.run("() => takeComparing('rules')")
    page.run("() => takePlace({ region: 'west' })")
    assert page.run("() => heard") == []
    page.run("() => takePlace({ region: 'east' })")
    assert page.run("() => heard") == [["west", "east", "rules"]]
