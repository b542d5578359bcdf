"""A page of every kind on three screens, light and dark: it fits, it can be read and pressed, it asks nobody else."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.support import browser, kinds
from tests.support.axe import LOOKS, Violation

pytestmark = [pytest.mark.browser, pytest.mark.server]

Scheme = Literal["light", "dark"]
SCREENS: list[tuple[int, Scheme]] = [
    (320, "light"), (320, "dark"), (375, "light"), (375, "dark"), (1280, "light"), (1280, "dark"),
]  # fmt: skip

LOOKED_AT = {(320, "light"): (), (320, "dark"): LOOKS, (1280, "light"): LOOKS}
"""By which rules axe looks at a page on a screen (none named: all); with `--thorough` by all on every screen."""

FINGER = 44
"""The least height, in CSS pixels, of what is there to be pressed."""
PRESSED = """
    nav a, summary, .links a, .topics a, .summaries__title a, .areas__topics a, .tiles a, .guide a,
    .tilemap a, .index a, .letter__places a, .header__search,
    .sources > li > a, .footer__list a, .more > a, .files a, .survey a, .gaps a, .pairs a, .corrections__about a
"""
TOO_LOW = """([selector, least]) => [...document.querySelectorAll(selector)]
    .map(each => [each.textContent.trim(), each.getBoundingClientRect().height])
    .filter(([words, height]) => height && height < least)"""

BASE_FONT = 17
READING = 7.0
"""Contrast that WCAG asks for at its highest level (1.4.6)."""


@dataclass
class Screen:
    """One page of a given width and scheme, used again for every address."""

    page: Page
    guard: browser.Guard
    width: int
    scheme: Scheme


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: f"{screen[0]}-{screen[1]}")
def screen(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Screen]:
    width, scheme = request.param
    guard = browser.Guard()
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="zh-CN", service_workers="block"
    )
    guard.watch(context)
    yield Screen(context.new_page(), guard, width, scheme)
    context.close()


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_a_page_fits_can_be_used_and_asks_nobody_else(
    screen: Screen, kind: str, served: str, axe: Callable[..., list[Violation]], thorough: int
) -> None:
    page = screen.page
    screen.guard.offences.clear()
    page.goto(served + kinds.file(kinds.KINDS[kind]))
    rules = () if thorough > 1 else LOOKED_AT.get((screen.width, screen.scheme))

    found = {
        "wider than the screen": max(0, page.evaluate("document.documentElement.scrollWidth") - screen.width),
        "too low to press": page.evaluate(TOO_LOW, [PRESSED, FINGER - 0.5]),
        "what axe says": axe(page, rules) if rules is not None else [],
        "requests, errors, refusals": screen.guard.offences,
    }
    assert found == {
        "wider than the screen": 0,
        "too low to press": [],
        "what axe says": [],
        "requests, errors, refusals": [],
    }


def test_words_stand_out_from_their_ground(screen: Screen, served: str) -> None:
    screen.page.goto(served)
    grounds = {"paper": ("ink", "quiet", "accent", "notice", "dispute"), "wash": ("ink", "quiet", "accent")}
    grounds["notice-wash"] = ("ink", "quiet", "notice", "accent")
    weak = {
        f"{word} on {ground}": round(contrast(color(screen.page, word), color(screen.page, ground)), 2)
        for ground, words in grounds.items()
        for word in words
        if contrast(color(screen.page, word), color(screen.page, ground)) < READING
    }
    assert weak == {}
    # the tokens are those of this scheme
    assert (luminance(color(screen.page, "paper")) < luminance(color(screen.page, "ink"))) is (screen.scheme == "dark")


def test_running_text_is_large_enough(screen: Screen, served: str) -> None:
    screen.page.goto(served)
    size = screen.page.evaluate("getComputedStyle(document.querySelector('main')).fontSize")
    assert float(size.removesuffix("px")) >= BASE_FONT


def test_every_kind_of_page_is_looked_at(built_site: Path) -> None:
    looked_at = {kinds.shape(kinds.file(address)) for address in kinds.KINDS.values()}
    assert {kinds.shape(name) for name in kinds.pages(built_site)} - looked_at == set()


def test_the_guard_notices_what_the_csp_refuses_and_what_leaves(page: Page, guard: browser.Guard, served: str) -> None:
    page.goto(served)
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'no'";
        document.body.append(script);
        const image = document.createElement("img");
        image.src = "https://example.org/pixel.gif";
        document.body.append(image);
    }""")
    page.wait_for_timeout(100)
    refused = [line for line in guard.offences if "Content Security Policy" in line]
    assert any("inline script" in line for line in refused)
    assert any("example.org" in line for line in refused)
    assert page.title() != "no"
    guard.offences.clear()


def color(page: Page, token: str) -> tuple[int, int, int]:
    """A token of the style sheet as red, green and blue."""
    written = page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name)", f"--{token}")
    found = re.fullmatch(r"\s*#([0-9a-f]{6}|[0-9a-f]{3})\s*", written)
    assert found, f"--{token} is {written!r}"
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: tuple[int, int, int]) -> float:
    """The relative luminance of WCAG 2.2, from 0 to 1."""
    parts = [part / 255 for part in rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
