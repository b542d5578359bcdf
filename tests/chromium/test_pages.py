"""A page of every kind on every screen: it fits, it can be read and pressed, it asks nobody else."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.support import browser, kinds

pytestmark = [pytest.mark.browser, pytest.mark.server]

Scheme = Literal["light", "dark"]

BASE_FONT = 17
READING = 7.0
"""Contrast that WCAG asks for at its highest level (1.4.6)."""


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_a_page_fits_and_can_be_used_on_every_screen(
    tab: Page, kind: str, served: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    """What it asks of others, and errors of its scripts, are the business of `tab`'s guard."""
    tab.goto(served + kinds.file(kinds.KINDS[kind]))
    assert faults(tab) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(new_page: browser.NewPage, served: str, scheme: Scheme) -> None:
    page = new_page(scheme=scheme)
    page.goto(served)
    grounds = {"paper": ("ink", "quiet", "accent", "notice", "dispute"), "wash": ("ink", "quiet", "accent")}
    grounds["notice-wash"] = ("ink", "quiet", "notice", "accent")
    weak = {
        f"{word} on {ground}": round(contrast(color(page, word), color(page, ground)), 2)
        for ground, words in grounds.items()
        for word in words
        if contrast(color(page, word), color(page, ground)) < READING
    }
    assert weak == {}
    # the tokens are those of this scheme
    assert (luminance(color(page, "paper")) < luminance(color(page, "ink"))) is (scheme == "dark")


@pytest.mark.parametrize("width", [320, 1280])
def test_running_text_is_large_enough(new_page: browser.NewPage, served: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(served)
    size = page.evaluate("getComputedStyle(document.querySelector('main')).fontSize")
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
