"""For old eyes and fingers: the switch to 长辈版, enlarged text, forced colours, strong contrast, paper.

That every page fits, can be read and pressed in 长辈版 and with enlarged text: `test_pages.py`.
"""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import kinds, screens
from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"


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


# --- text enlarged by WeChat ---------------------------------------------------------------------------------------


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
    assert page.evaluate(screens.MEASURE, [screens.FINGER, screens.FONT]) == []
    context.close()


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
