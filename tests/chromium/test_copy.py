"""Copying, wherever it is offered: to the clipboard, by the old command, or by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.server]

REFUSED = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});"
GONE = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_COMMAND = "document.execCommand = () => false;"
SELECTED = """() => {
  const box = document.activeElement;
  return box.value.slice(box.selectionStart, box.selectionEnd);
}"""


@dataclass(frozen=True)
class Offer:
    """Where copying is offered; `said` is the line that tells how it went, with `part` of what is copied."""

    page: str
    buttons: tuple[str, ...]
    said: str
    done: str
    by_hand: str
    part: str

    def press(self, page: Page) -> None:
        """Press the buttons that lead there."""
        for name in self.buttons:
            page.get_by_role("button", name=name, exact=True).click()


SELECTED_BELOW = "请长按下面选中的文字来复制。"
OFFERS = [
    pytest.param(
        Offer(
            "compare/index.html#hunan,hainan;outpatient",
            ("复制这一页的链接",),
            "[data-told]",
            "链接已经复制。",
            "请长按下面的链接来复制。",
            "#hunan,hainan;outpatient",
        ),
        id="compare",
    ),
    pytest.param(
        Offer(
            "topics/outpatient/index.html#columns=annual_cap",
            ("筛选和排序", "复制和下载", "复制成文字"),
            ".sift__said",
            "已复制。",
            SELECTED_BELOW,
            "每一项的出处：",
        ),
        id="matrix",
    ),
    pytest.param(
        Offer(
            "calculators/outpatient/index.html#place=hainan&cost=1000",
            ("复制结果",),
            "[data-done]",
            "已复制结果。",
            SELECTED_BELOW,
            "place=hainan",
        ),
        id="calculator",
    ),
    pytest.param(
        Offer(
            "report/index.html#outpatient.annual_cap@hainan",
            ("复制",),
            ".report__done",
            "已复制。",
            "已选中，请长按复制。",
            "地方：",
        ),
        id="report",
    ),
]


@pytest.mark.parametrize("offer", OFFERS)
def test_where_the_clipboard_is_refused_the_old_command_copies(page: Page, served: str, offer: Offer) -> None:
    page.add_init_script(REFUSED)
    page.goto(served + offer.page)
    offer.press(page)
    expect(page.locator(offer.said)).to_have_text(offer.done)
    expect(page.locator(".copied")).to_have_count(0)
    expect(page.get_by_role("button", name=offer.buttons[-1], exact=True)).to_be_focused()


@pytest.mark.parametrize("offer", OFFERS)
def test_where_nothing_copies_the_text_stands_there_selected(page: Page, served: str, offer: Offer) -> None:
    page.add_init_script(GONE + NO_COMMAND)
    page.goto(served + offer.page)
    offer.press(page)
    page.get_by_role("button", name=offer.buttons[-1], exact=True).click()
    expect(page.locator(offer.said)).to_have_text(offer.by_hand)
    assert page.locator(".copied").count() <= 1, "a second time leaves no second field"
    assert offer.part in page.evaluate(SELECTED)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_from_a_disk_it_copies(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(f"{file_url('report/index.html')}#outpatient.annual_cap@hainan")
    page.get_by_role("button", name="复制").click()
    expect(page.locator(".report__done")).to_have_text("已复制。")
