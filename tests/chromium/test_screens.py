"""What is wrong with a page is noticed, on the screens where it is wrong and on no other."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="zh-CN"><head><title>页</title><style>
    body {{ font-size: 1.0625rem }}
    [data-large] body {{ font-size: 1.3125rem }}
    a, button {{ display: inline-block; min-width: 60px; min-height: 60px; font: inherit }}
    {style}
</style></head><body><main><h1>页</h1><button data-large-switch
    onclick="document.documentElement.toggleAttribute('data-large')">长辈版</button>{body}</main></body></html>"""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a page, how that is called, and on which screens it is so."""

    style: str
    body: str
    said: str
    screens: set[str]


NARROW = {"320", "320 140 %", "320 large", "320 large 140 %"}
LARGE = {"320 large", "1280 large", "320 large 140 %"}
COMMON = {"320", "375", "768", "1280 dark", "320 140 %"}
FAULTS = [
    Fault("p { width: 330px }", "<p>宽", "wider than the screen", NARROW),
    Fault("a { min-height: 50px }", "<p><a href=#a>低</a>", "too low to press", LARGE),
    Fault(":not([data-large]) > body p { font-size: 12px }", "<p>小", "too small to read", COMMON),
    Fault(":not([data-large]) > body p { height: 26px; overflow: hidden }", "<p>长", "cut off", {"320 140 %"}),
    Fault(
        "@media (prefers-color-scheme: dark) { p { color: #bbb } }", "<p>浅色的字", "axe color-contrast", {"1280 dark"}
    ),
    Fault("p { color: #bbb }", "<p>浅色的字", "axe color-contrast", {"320", "1280 dark"}),
    Fault("", "<p><input value=空>", "axe label", {"320"}),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.said} {fault.style}".strip())
def test_a_fault_is_found_where_it_is(
    fault: Fault, tab: Page, faults: Callable[[Page], dict[str, list[str]]], thorough: int
) -> None:
    tab.set_content(PAGE.format(style=fault.style, body=fault.body))
    found = {screen for screen, wrong in faults(tab).items() if any(fault.said in each for each in wrong)}
    assert found == fault.screens if thorough == 1 else found >= fault.screens


def test_nothing_is_found_where_all_is_well(tab: Page, faults: Callable[[Page], dict[str, list[str]]]) -> None:
    tab.set_content(PAGE.format(style="", body="<p>好</p>"))
    assert faults(tab) == {}
