"""For old eyes and fingers: 长辈版, enlarged text, 200 % zoom, forced colours, strong contrast, paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import browser, kinds
from tests.support.axe import LOOKS, Violation
from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"

# A link in a sentence is as high as its line (WCAG 2.5.8 leaves those out); all else is there to be pressed. What
# covers its cell or row by `::after` is as large as that. A label belongs to its box.
MEASURE = """([finger, font]) => {
    const shown = each => each.checkVisibility({visibilityProperty: true}) && each.getClientRects().length > 0
        && !each.closest(".skip");
    const clipped = each => {
        for (let at = each; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
        return false;
    };
    const said = each => each.textContent.replace(/\\s/g, "");
    const inSentence = each => getComputedStyle(each).display === "inline" && said(each.parentElement) !== said(each);
    const area = each => {
        const cover = getComputedStyle(each, "::after");
        const spread = cover.position === "absolute" && cover.inset === "0px";
        return (spread ? each.offsetParent : each.closest("label") || each).getBoundingClientRect();
    };
    const pressed = "a[href], button, summary, select, textarea, input:not([type=hidden])";
    const low = new Set(), small = new Set();
    for (const each of document.querySelectorAll(pressed)) {
        if (!shown(each) || clipped(each) || inSentence(each)) continue;
        const {width, height} = area(each);
        if (Math.min(width, height) < finger - .5) {
            const size = `${Math.round(width)}×${Math.round(height)}`;
            low.add(`${each.tagName}.${each.className} ${size} ${said(each).slice(0, 9)}`);
        }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const each = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !shown(each) || clipped(each)) continue;
        const size = parseFloat(getComputedStyle(each).fontSize);
        if (size < font - .01) small.add(`${each.tagName}.${each.className} ${size}px`);
    }
    return {low: [...low], small: [...small], wide: document.documentElement.scrollWidth - innerWidth};
}"""
FINE = {"low": [], "small": [], "wide": 0}
READABLE = 13
"""CSS pixels below which no text may fall."""


class Measured(TypedDict):
    """What is too low to press, too small to read, and how much wider than the screen the page is."""

    low: list[str]
    small: list[str]
    wide: int


@dataclass
class Screen:
    """A page used again for every address."""

    page: Page
    guard: browser.Guard
    finger: int
    font: int

    def measured(self) -> Measured:
        """Measure the page as it stands."""
        found: Measured = self.page.evaluate(MEASURE, [self.finger, self.font])
        return {**found, "wide": max(0, found["wide"])}


@pytest.fixture(scope="module", params=[(320, False), (1280, False), (320, True), (1280, True)], ids=str)
def screen(chromium: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """A narrow and a wide screen, each as it comes and in 长辈版."""
    width, large = request.param
    guard = browser.Guard()
    context = chromium.new_context(viewport={"width": width, "height": 800}, locale="zh-CN", service_workers="block")
    guard.watch(context)
    page = context.new_page()
    page.goto(served)
    page.evaluate("large => localStorage.setItem('large', large)", "yes" if large else "no")
    yield Screen(page, guard, 60 if large else 44, 18 if large else READABLE)
    context.close()


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_everything_can_be_pressed_and_read(screen: Screen, kind: str, served: str) -> None:
    screen.page.goto(served + kinds.file(kinds.KINDS[kind]))
    assert screen.measured() == FINE


@pytest.mark.parametrize("kind", kinds.KINDS)
@pytest.mark.parametrize("screen", [(320, True)], indirect=True, ids=str)
def test_large_print_breaks_no_rule_of_access(
    screen: Screen, kind: str, served: str, axe: Callable[..., list[Violation]]
) -> None:
    screen.guard.offences.clear()
    screen.page.goto(served + kinds.file(kinds.KINDS[kind]))
    assert axe(screen.page, LOOKS) == []
    assert screen.guard.offences == []


# --- the switch ----------------------------------------------------------------------------------------------------


def test_the_switch_is_remembered_and_switched_off_again(page: Page, served: str) -> None:
    page.goto(served + "regions/hainan/outpatient/index.html")
    switch = page.get_by_role("button", name="长辈版")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.goto(served)
    expect(page.get_by_role("button", name="长辈版")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "21px"
    page.get_by_role("button", name="长辈版").click()
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "17px"


def test_what_can_wait_is_folded_and_nothing_is_left_out(page: Page, served: str) -> None:
    page.goto(served + "regions/hainan/outpatient/index.html")
    whole = words(page)
    switch, folds = page.get_by_role("button", name="长辈版"), page.locator("details[data-later]")
    assert folds.count() > 1
    switch.click()
    assert len(words(page)) < len(whole)
    expect(page.locator("#annual_cap")).to_be_visible()
    assert folds.evaluate_all("all => all.map(each => each.open)") == [False] * folds.count()
    folds.evaluate_all("all => all.forEach(each => { each.open = true })")
    assert words(page) == whole
    switch.click()
    assert folds.evaluate_all("all => all.every(each => each.open)")


def words(page: Page) -> list[str]:
    """What is to be read on the page, below the way that led to it."""
    shown: str = page.evaluate("""() => [...document.querySelectorAll("main > :not(.crumbs)")]
        .map(each => each.innerText).join(" ")""")
    return shown.split()


def test_a_link_to_what_is_folded_unfolds_it(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('large', 'yes')")
    page.goto(served + "regions/jiangsu/outpatient/index.html#nanjing-annual_cap")
    expect(page.locator("#nanjing-annual_cap")).to_be_visible()
    expect(page.locator("#wuxi-annual_cap")).not_to_be_visible()
    page.evaluate("location.hash = 'wuxi'")
    expect(page.locator("#wuxi-annual_cap")).to_be_visible()


def test_the_switch_works_where_nothing_may_be_remembered(page: Page, served: str) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(served)
    page.get_by_role("button", name="长辈版").click()
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "21px"


def test_a_page_is_large_before_it_is_first_seen(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('large', 'yes')")
    page.goto(served + "questions/index.html")
    shifts = page.evaluate("""() => new Promise(done => {
        new PerformanceObserver(list => done(list.getEntries().map(each => each.value)))
            .observe({type: "layout-shift", buffered: true});
        setTimeout(() => done([]), 200);
    })""")
    assert sum(shifts) < 0.01


def test_without_scripts_there_is_no_switch_that_does_nothing(new_page: NewPage, served: str) -> None:
    page = new_page(scripts=False)
    page.goto(served)
    expect(page.locator(".header__large")).not_to_be_visible()
    page.goto(served + "regions/hainan/outpatient/index.html")
    expect(page.locator("#sources + .sources")).to_be_visible()


# --- text enlarged by WeChat, pages enlarged by the browser --------------------------------------------------------


@pytest.mark.parametrize("kind", kinds.KINDS)
@pytest.mark.parametrize("screen", [(360, False), (360, True)], indirect=True, ids=str)
def test_text_two_fifths_larger_fits(screen: Screen, served: str, kind: str) -> None:
    screen.page.goto(served + kinds.file(kinds.KINDS[kind]))
    screen.page.evaluate("document.documentElement.style.fontSize = '140%'")
    assert screen.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert lost(screen.page) == []


def test_the_text_alone_is_enlarged_as_wechat_does(chromium: Browser, served: str) -> None:
    context = chromium.new_context(viewport={"width": 375, "height": 740}, is_mobile=True, service_workers="block")
    page = context.new_page()
    page.goto(served + "questions/sharing-reimbursement/index.html")
    before = page.locator("main").bounding_box()
    page.evaluate("document.body.style.webkitTextSizeAdjust = '140%'")
    after = page.locator("main").bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > 1.2 * before["height"], "the style sheet must leave the adjustment to the reader"
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert lost(page) == []
    context.close()


def lost(page: Page) -> list[str]:
    """What is cut off: boxes that hide what does not fit and hold more than they show, by class."""
    found: list[str] = page.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter(each => each.checkVisibility() && getComputedStyle(each).overflowY === "hidden"
            && getComputedStyle(each).clipPath === "none" && !each.closest("svg, .header__words, .topics__mine")
            && (each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2))
        .map(each => `${each.tagName}.${each.className}`)""")
    return found


# --- colours, paper, the keyboard ----------------------------------------------------------------------------------


def test_in_forced_colours_what_is_pressed_has_an_edge_and_focus_is_seen(page: Page, served: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(served)
    for selector in (".header__large", ".pick .button", ".pick select"):
        assert page.locator(selector).evaluate("each => getComputedStyle(each).borderTopStyle") == "solid", selector
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_strong_contrast_leaves_no_quiet_ink(page: Page, served: str) -> None:
    page.emulate_media(contrast="more")
    page.goto(served)
    colors = page.evaluate("""() => ["--ink", "--quiet", "--line"]
        .map(each => getComputedStyle(document.documentElement).getPropertyValue(each).trim())""")
    assert len(set(colors)) == 1


def test_paper_has_no_controls_and_says_where_links_lead(page: Page, served: str) -> None:
    page.goto(served)
    page.emulate_media(media="print")
    for gone in (".header__place", ".header__large", ".pick", ".skip"):
        expect(page.locator(gone)).not_to_be_visible()
    page.goto(served + "questions/sharing-reimbursement/index.html")
    for gone in (".report-link", ".here__choose"):
        expect(page.locator(gone).first).not_to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="长辈版").click()
    page.emulate_media(media="print")
    expect(page.locator(".basis__item").first).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "question", "place", "report", "region and topic with areas"])
def test_the_focus_is_seen_on_every_stop(page: Page, served: str, kind: str) -> None:
    page.goto(served + kinds.file(kinds.KINDS[kind]))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("""() => {
            const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
            return document.activeElement === document.body ? "" : `${outlineStyle} ${outlineWidth}`;
        }""")
        assert re.fullmatch(r"|solid [23]px", outline), outline
