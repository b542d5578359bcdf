"""Files of data: each is fetched once, whoever asks, and all who asked are answered."""

import pytest

from tests.support.scripts import Scripts

ASK = (
    "(name) => site.load('east', (sheet) => heard.push(`${name} ${sheet.region}`), () => heard.push(`${name} failed`))"
)


@pytest.fixture
def page() -> Scripts:
    made = Scripts("scripts/kept.js", "scripts/fetch.js")
    made.run("() => { globalThis.heard = []; }")
    return made


def state(page: Scripts) -> tuple[list[str], int]:
    """What was heard, and how many files were asked for."""
    heard, requests = page.run("() => [heard, requested.length]")
    return heard, requests


def test_two_who_ask_are_answered_by_one_file_and_a_third_at_once(page: Scripts) -> None:
    page.run(ASK, "one")
    page.run(ASK, "two")
    assert state(page) == ([], 1)
    assert page.run("() => requested[0].src") == "https://example.org/sub/data/places/east.js"
    page.run("() => takePlace({ region: 'east' })")
    page.run(ASK, "three")
    assert state(page) == (["one east", "two east", "three east"], 1)


def test_what_failed_is_told_to_all_and_asked_for_again(page: Scripts) -> None:
    page.run("() => site.load('east', () => {})")  # who does not mind
    page.run(ASK, "one")
    page.run("() => requested[0].onerror()")
    assert state(page) == (["one failed"], 1)
    page.run(ASK, "two")
    page.run("() => takePlace({ region: 'east' })")
    assert state(page) == (["one failed", "two east"], 2)


def test_one_that_throws_keeps_nobody_from_knowing(page: Scripts) -> None:
    page.run("() => site.load('east', () => { throw new Error('mine'); })")
    page.run(ASK, "two")
    page.run("() => takePlace({ region: 'east' })")
    assert state(page)[0] == ["two east"]
    assert page.run("() => thrown") == ["mine"]


def test_another_file_is_another_request_and_finds_who_asked_for_it(page: Scripts) -> None:
    page.run(ASK, "one")
    page.run("() => site.figures('late', 'east', (sheet) => heard.push(`figures ${sheet.of}`))")
    page.run("() => site.rows('east', (sheet) => heard.push('rows'))")
    page.run("() => site.comparing((rules) => heard.push('rules'))")
    page.run("() => site.fetch('search', (index) => heard.push(index))")
    assert page.run("() => requested.map(({ src }) => src.split('/data/')[1])") == [
        "places/east.js",
        "calculators/late/east.js",
        "rows/east.js",
        "comparing.js",
        "search.js",
    ]
    page.run("() => { takeComparing({}); takeFigures({ of: 'late', region: 'east' }); }")
    page.run("() => { takeRows({ region: 'east' }); site.deliver('search', 'index'); }")
    assert state(page)[0] == ["rules", "figures late", "rows", "index"]
