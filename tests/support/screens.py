"""A page as it stands, on every screen people have: phone to desk, light, dark, 长辈版, text enlarged."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.support import axe

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
SWITCH = """large => {
    const button = document.querySelector("[data-large-switch]");
    if (button && large !== document.documentElement.hasAttribute("data-large")) button.click();
}"""
ENLARGE = "percent => { document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%` }"

FINGER, LARGE_FINGER = 44, 60
"""The least side, in CSS pixels, of what is there to be pressed."""
FONT, LARGE_FONT = 13, 18
"""CSS pixels below which no text may fall."""


@dataclass(frozen=True)
class Screen:
    """How somebody looks at a page: CSS pixels, colours, 长辈版, text size in percent."""

    width: int
    dark: bool = False
    large: bool = False
    text: int = 100

    def __str__(self) -> str:
        """Name it as a test does: 320, 1280 dark, 320 large 140 %."""
        text = "" if self.text == 100 else f"{self.text} %"
        return " ".join(filter(None, [str(self.width), "dark" * self.dark, "large" * self.large, text]))


Look = Callable[[Page], list[str]]
PLAIN = Screen(320)
SCREENS: dict[Screen, Look | None] = {
    PLAIN: axe.once,
    Screen(375): None,
    Screen(768): None,
    Screen(1280, dark=True): axe.colours,
    Screen(320, text=140): None,
    Screen(320, large=True): axe.sizes,
    Screen(1280, large=True): axe.sizes,
    Screen(320, large=True, text=140): None,
}
"""Every screen, and what axe looks at there: all of it once, then what colours and sizes can change."""
THOROUGH: dict[Screen, Look | None] = {
    Screen(width, dark=dark, large=large): axe.everything
    for width in (320, 1280)
    for dark in (False, True)
    for large in (False, True)
}


def faults(page: Page, *, thorough: bool = False) -> dict[str, list[str]]:
    """Say what is wrong with `page` on each screen; empty where all is well. Leaves it on the first screen."""
    found = {}
    for screen, look in (SCREENS | (THOROUGH if thorough else {})).items():
        show(page, screen)
        size = [LARGE_FINGER, LARGE_FONT] if screen.large else [FINGER, FONT]
        wrong: list[str] = page.evaluate(MEASURE, size)
        wrong += look(page) if look else []
        if wrong:
            found[str(screen)] = wrong
    show(page, PLAIN)
    return found


def show(page: Page, screen: Screen) -> None:
    """Turn a page that is open to another screen."""
    page.set_viewport_size({"width": screen.width, "height": 800})
    page.emulate_media(color_scheme="dark" if screen.dark else "light")
    page.evaluate(SWITCH, screen.large)
    page.evaluate(ENLARGE, screen.text)
