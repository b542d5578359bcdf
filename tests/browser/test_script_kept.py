"""The address and the device's memory as scripts have them: others mistype the one, a browser may refuse the other."""

import pytest

from tests.support.scripts import ADDRESS, Scripts


@pytest.fixture
def page() -> Scripts:
    return Scripts("scripts/kept.js")


def fields(page: Scripts, fragment: str) -> dict[str, str]:
    """What an address says after its #."""
    found: dict[str, str] = page.run(
        "(address) => { location.href = address; return Object.fromEntries(site.address.fields()); }",
        f"{ADDRESS}#{fragment}",
    )
    return found


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("", {}),
        ("place=hainan&day=2026-11-22", {"place": "hainan", "day": "2026-11-22"}),
        ("place=a&place=b", {"place": "b"}),  # the last one holds
        ("main", {}),  # a place on the page
        ("place&day=1", {"day": "1"}),
        ("place=", {"place": ""}),
        ("back=x?a=b", {"back": "x?a=b"}),
        ("name=a+b%2Bc", {"name": "a b+c"}),
        ("%E5%90%8D=%e5%80%bc", {"名": "值"}),
        # cut off: within an escape, and within a letter
        ("name=%E5%80%BC%E", {"name": "值"}),
        ("name=%E5%80%BC%", {"name": "值"}),
        ("name=%E5%80%BC%E5%80", {"name": "值"}),
        ("name=100%&x=%zz", {"name": "100", "x": "%zz"}),
        ("name=%FF%41", {"name": "A"}),
        ("a#b=c", {"a#b": "c"}),
    ],
)
def test_what_an_address_says_is_read_as_far_as_it_can_be(
    page: Scripts, fragment: str, expected: dict[str, str]
) -> None:
    assert fields(page, fragment) == expected


def test_what_is_asked_of_the_search_is_read_in_the_same_way(page: Scripts) -> None:
    asked = "(address) => { location.href = address; return [site.address.query('q'), site.address.query('x')]; }"
    assert page.run(asked, f"{ADDRESS}?q=%E5%8C%BB+%E4%BF%9D%E#here") == ["医 保", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b&c", "a%20b%26c"),
        ("医", "%E5%8C%BB"),
        ("\U0001f600", "%F0%9F%98%80"),
        ("\ud83d", "%EF%BF%BD"),
        ("a\ude00b\ud83d", "a%EF%BF%BDb%EF%BF%BD"),
        ("\ud83d\ud83d\ude00", "%EF%BF%BD%F0%9F%98%80"),
    ],
)
def test_half_a_character_is_encoded_too(page: Scripts, text: str, expected: str) -> None:
    assert page.run("(text) => site.address.encoded(text)", text) == expected


def test_an_address_that_the_browser_refuses_is_still_the_one_that_is_meant(page: Scripts) -> None:
    def meant() -> list[str]:
        found: list[str] = page.run("() => [site.address.whole(), location.href]")
        return found

    page.run("() => site.address.write('place=hainan')")
    assert meant() == [f"{ADDRESS}#place=hainan"] * 2
    page.run("() => { history.refuses = true; site.address.write('place=hunan'); }")
    assert meant() == [f"{ADDRESS}#place=hunan", f"{ADDRESS}#place=hainan"]
    assert page.run("() => site.address.withFragment('')") == ADDRESS
    # somebody went elsewhere in between
    page.run("() => { site.address.onChange(() => {}); happen('hashchange'); }")
    assert meant() == [f"{ADDRESS}#place=hainan"] * 2


def test_what_is_kept_is_forgotten_when_it_is_empty(page: Scripts) -> None:
    assert page.run("() => site.store('place')") == ""
    assert page.run("() => [site.store('place', 'hainan'), site.store('place')]") == ["hainan", "hainan"]
    assert page.run("() => [site.store('place', ''), site.store('place'), 'place' in stored]") == ["", "", False]


def test_where_nothing_may_be_kept_nothing_throws(page: Scripts) -> None:
    page.run("() => { localStorage.blocked = true; }")
    assert page.run("() => [site.store('place', 'hainan'), site.store('place')]") == ["hainan", ""]


def test_what_may_have_changed_elsewhere_is_asked_for_again(page: Scripts) -> None:
    page.run("() => { globalThis.count = 0; site.onKept('place', () => { count += 1; }); }")
    heard = {
        "happen('storage', { key: 'place' })": 1,
        "happen('storage', { key: null })": 1,  # all was cleared
        "happen('storage', { key: 'large' })": 0,
        "happen('pageshow', { persisted: true })": 1,
        "happen('pageshow', { persisted: false })": 0,
    }
    for event, times in heard.items():
        assert page.run(f"() => {{ count = 0; {event}; return count; }}") == times
