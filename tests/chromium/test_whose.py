"""Whose place and which day a page answers for: the reader's own and today, unless a hand asked for others."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support import browser
from tests.support.asking import ask, settle

pytestmark = [pytest.mark.browser, pytest.mark.server]

CALCULATOR = "calculators/outpatient/index.html"
COMPARE = "compare/index.html"
MATRIX = "topics/outpatient/index.html"
# a second before midnight in Shanghai, and midnight
BEFORE, MIDNIGHT = "2026-11-22T15:59:59Z", "2026-11-22T16:00:00Z"
ZONES = ("UTC", "Pacific/Kiritimati", "Asia/Shanghai", "America/New_York")


def choose(page: Page, slug: str, name: str) -> None:
    """Make a place the reader's own, from a page that is open."""
    page.evaluate("place => site.choose(...place)", [slug, name])


def day(page: Page) -> Locator:
    """Where the page says that it answers for another day."""
    return page.locator("[data-day]")


def elsewhere(page: Page) -> Locator:
    """Where the page says that it shows another place."""
    return page.locator("[data-elsewhere]")


# --- the day -------------------------------------------------------------------------------------------------------


def test_what_no_hand_set_is_not_kept_and_years_later_the_address_answers_for_that_day(page: Page, served: str) -> None:
    page.clock.set_fixed_time("2024-11-22T09:00:00Z")
    page.goto(served + CALCULATOR)
    page.select_option("#in-place", "hainan")
    page.select_option("#in-tier", "primary")
    page.fill("#in-cost", "4010")
    expect(page).to_have_url(f"{served}{CALCULATOR}#place=hainan&tier=primary&cost=4010")
    link = page.url
    page.goto("about:blank")
    page.clock.set_fixed_time("2026-11-30T09:00:00Z")
    page.goto(link)
    expect(page.locator("#in-day")).to_have_value("2026-11-30")
    expect(day(page)).not_to_be_visible()


def test_another_day_is_kept_said_beside_the_answer_and_led_back_from(page: Page, served: str) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    ask(page, served + CALCULATOR + "#place=hainan&cost=3000")
    today = page.inner_text("[data-answer]")
    page.get_by_text("更多条件").click()
    page.fill("#in-day", "2015-07-01")
    expect(day(page)).to_contain_text("按 2015-07-01 的规定算")
    expect(page).to_have_url(f"{served}{CALCULATOR}#place=hainan&cost=3000&day=2015-07-01")
    then = page.inner_text("[data-answer]")
    assert then != today
    page.reload()
    settle(page)
    expect(day(page)).to_be_visible()
    assert page.inner_text("[data-answer]") == then
    day(page).get_by_role("button", name="改回今天").click()
    expect(day(page)).not_to_be_visible()
    expect(page.locator("[data-answer]")).to_be_focused()
    assert page.inner_text("[data-answer]") == today
    expect(page).to_have_url(f"{served}{CALCULATOR}#place=hainan&cost=3000")
    page.get_by_text("更多条件").click()
    page.fill("#in-day", "")
    expect(day(page)).to_contain_text("没有填")
    day(page).get_by_role("button").click()
    assert page.inner_text("[data-answer]") == today
    page.fill("#in-day", "2026-11-22")
    expect(page).to_have_url(f"{served}{CALCULATOR}#place=hainan&cost=3000")


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_the_contents_own_day_wherever_the_reader_is(
    new_page: browser.NewPage, served: str, zone: str
) -> None:
    page = new_page(zone=zone)
    for moment, today in ((BEFORE, "2026-11-22"), (MIDNIGHT, "2026-11-23")):
        page.clock.set_fixed_time(moment)
        page.goto("about:blank")
        page.goto(served + CALCULATOR)
        assert page.evaluate("site.today()") == today
        expect(page.locator("#in-day")).to_have_value(today)
        expect(page.locator("[data-printed]")).to_contain_text(f"{today} 打印自")


@pytest.mark.parametrize("zone", ZONES)
def test_a_browser_without_zones_goes_by_how_far_ahead_the_zone_was(
    new_page: browser.NewPage, served: str, zone: str
) -> None:
    page = new_page(zone=zone)
    for moment, today in ((BEFORE, "2026-11-22"), (MIDNIGHT, "2026-11-23")):
        page.clock.set_fixed_time(moment)
        page.goto(served + "about/index.html")
        page.evaluate("site.zone = 'Nowhere/Known'")
        assert page.evaluate("site.today()") == today


def test_a_page_left_open_goes_on_with_the_day_unless_a_hand_set_it(page: Page, served: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(served + CALCULATOR + "#place=hainan&cost=3000")
    page.clock.set_fixed_time(MIDNIGHT)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#in-day")).to_have_value("2026-11-23")
    expect(day(page)).not_to_be_visible()
    page.locator("#in-day").evaluate(
        "field => { field.value = '2026-11-22'; field.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    expect(day(page)).to_be_visible()
    page.clock.set_fixed_time("2026-11-25T09:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#in-day")).to_have_value("2026-11-22")
    expect(day(page)).to_be_visible()


# --- the place -----------------------------------------------------------------------------------------------------


def test_a_calculator_follows_my_place_and_keeps_another(page: Page, served: str) -> None:
    page.goto(served + CALCULATOR)
    choose(page, "jiangsu", "江苏")
    expect(page.locator("#in-place")).to_have_value("jiangsu")
    page.fill("#in-cost", "4010")
    expect(page).to_have_url(f"{served}{CALCULATOR}#cost=4010")
    choose(page, "hainan", "海南")
    expect(page.locator("#in-place")).to_have_value("hainan")
    expect(elsewhere(page)).not_to_be_visible()
    settle(page)
    mine = page.inner_text("[data-answer]")

    page.select_option("#in-place", "jiangsu/nanjing")
    expect(elsewhere(page)).to_contain_text("您在这里看的是江苏南京市，不是您选的参保地海南。")
    choose(page, "hunan", "湖南")
    expect(page.locator("#in-place")).to_have_value("jiangsu/nanjing")
    expect(elsewhere(page)).to_contain_text("不是您选的参保地湖南。")
    choose(page, "hainan", "海南")
    elsewhere(page).get_by_role("button", name="换成海南").click()
    expect(page.locator("#in-place")).to_have_value("hainan")
    expect(elsewhere(page)).not_to_be_visible()
    assert page.inner_text("[data-answer]") == mine
    expect(page).to_have_url(f"{served}{CALCULATOR}#cost=4010")


def test_the_link_for_somebody_else_names_the_place(page: Page, served: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text }}})"
    )
    page.goto(served + CALCULATOR)
    choose(page, "jiangsu/nanjing", "江苏南京市")
    page.fill("#in-cost", "4010")
    page.get_by_role("button", name="复制网址").click()
    assert page.evaluate("window.copied") == f"{served}{CALCULATOR}#place=jiangsu%2Fnanjing&cost=4010"


def test_the_board_follows_my_place_and_names_that_it_is_not_there(page: Page, served: str) -> None:
    page.goto(served + COMPARE)
    choose(page, "jiangsu", "江苏")
    selects = page.locator("[data-slot] > select:first-of-type")
    expect(selects.first).to_have_value("jiangsu")
    selects.nth(1).select_option("jilin")
    expect(page).to_have_url(f"{served}{COMPARE}#,jilin")
    choose(page, "hainan", "海南")
    expect(selects.first).to_have_value("hainan")
    expect(selects.nth(1)).to_have_value("jilin")
    expect(page.locator(".compare caption").first).to_contain_text("海南、吉林")
    page.reload()
    expect(page.locator(".compare caption").first).to_contain_text("海南、吉林")
    expect(elsewhere(page)).not_to_be_visible()

    page.evaluate("location.hash = '#jiangsu,jilin'")
    expect(page.locator(".compare caption").first).to_contain_text("江苏、吉林")
    expect(elsewhere(page)).to_contain_text("这里比的地方里没有您选的参保地海南。")
    elsewhere(page).get_by_role("button", name="放到最前面").click()
    expect(page.locator(".compare caption").first).to_contain_text("海南、江苏、吉林")
    expect(page).to_have_url(f"{served}{COMPARE}#,jiangsu,jilin")
    choose(page, "", "")
    expect(page.locator(".compare caption").first).to_contain_text("江苏、吉林")


def test_a_comparison_from_which_my_place_was_left_out_says_so(page: Page, served: str) -> None:
    page.goto(f"{served}{MATRIX}#places=jiangsu,jilin")
    choose(page, "hainan", "海南")
    expect(page.locator(".sift__said")).to_contain_text("没有列出您选的海南。")
    choose(page, "jilin", "吉林")
    expect(page.locator(".sift__said")).not_to_contain_text("没有列出您选的")
    page.evaluate("location.hash = ''")
    expect(page.locator("data-matrix tbody tr").first).to_have_attribute("data-place", "jilin")


def test_the_place_is_changed_on_the_way_and_one_comes_back(page: Page, served: str) -> None:
    for file in (CALCULATOR, COMPARE):
        page.goto(served + file)
        choose(page, "jiangsu", "江苏")
        first = page.locator("#in-place, [data-slot] > select:first-of-type").first
        expect(first).to_have_value("jiangsu")
        page.locator(".header__place").click()
        page.get_by_role("button", name="换一个").click()
        page.get_by_role("link", name="海南", exact=True).click()
        page.get_by_role("link", name="回到刚才那一页").click()
        expect(page.locator(".header__place")).to_have_text("参保地：海南")
        expect(first).to_have_value("hainan")
        expect(elsewhere(page)).not_to_be_visible()


def test_another_window_changes_the_place_here_too(page: Page, served: str) -> None:
    other = page.context.new_page()
    other.goto(served)
    for file in (CALCULATOR, COMPARE, MATRIX):
        page.goto(served + file)
        choose(other, "jiangsu", "江苏")
        expect(page.locator(".header__place")).to_have_text("参保地：江苏")
        choose(other, "hainan", "海南")
        expect(page.locator(".header__place")).to_have_text("参保地：海南")
        mine = page.locator("#in-place, [data-slot] > select:first-of-type").first
        if file == MATRIX:
            expect(page.locator("data-matrix tbody tr").first).to_have_attribute("data-place", "hainan")
        else:
            expect(mine).to_have_value("hainan")
        other.evaluate("localStorage.clear()")
        expect(page.locator(".header__place")).to_have_text("选参保地")


@pytest.fixture
def returning(chromium: Browser, served: str) -> Iterator[Callable[[str], Page]]:
    """Give a function that opens a page of 江苏, chooses 海南 on another page, and comes back the way browsers do."""
    whole = shutil.which("chromium")
    assert whole, "no chromium on this machine: `make tools` installs it"
    started = chromium.browser_type.launch(
        executable_path=whole, args=browser.QUIET, ignore_default_args=["--disable-back-forward-cache"]
    )
    page = started.new_context(locale="zh-CN", service_workers="block").new_page()
    page.add_init_script("addEventListener('pageshow', (event) => { window.kept = event.persisted })")

    def come_back(file: str) -> Page:
        page.goto(served)
        choose(page, "jiangsu", "江苏")
        page.goto(served + file)
        expect(page.locator(".header__place")).to_have_text("参保地：江苏")
        page.goto(served + "about/index.html")
        choose(page, "hainan", "海南")
        page.evaluate("setTimeout(() => history.back())")
        page.wait_for_function("window.kept")
        return page

    yield come_back
    started.close()


def test_a_page_that_was_kept_whole_knows_the_place_chosen_since(returning: Callable[[str], Page]) -> None:
    page = returning(CALCULATOR)
    expect(page.locator(".header__place")).to_have_text("参保地：海南")
    expect(page.locator("#in-place")).to_have_value("hainan")
    page = returning(COMPARE)
    expect(page.locator(".header__place")).to_have_text("参保地：海南")
    expect(page.locator("[data-slot] select").first).to_have_value("hainan")
    page = returning(MATRIX)
    expect(page.locator("data-matrix tbody tr").first).to_have_attribute("data-place", "hainan")


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_place_and_day_fit_the_screen(
    new_page: browser.NewPage, served: str, faults: Callable[[Page], dict[str, list[str]]], width: int
) -> None:
    page = new_page(width=width)
    page.goto(served)
    choose(page, "hainan", "海南")
    page.goto(f"{served}{CALCULATOR}#place=jiangsu/nanjing&day=2024-07-01")
    expect(day(page)).to_be_visible()
    expect(elsewhere(page)).to_be_visible()
    assert faults(page) == {}


def test_from_a_disk_it_is_all_the_same(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(CALCULATOR))
    choose(page, "hainan", "海南")
    page.goto("about:blank")
    page.goto(file_url(CALCULATOR) + "#place=jiangsu&day=2024-07-01")
    expect(day(page)).to_be_visible()
    elsewhere(page).get_by_role("button").click()
    day(page).get_by_role("button").click()
    expect(page).to_have_url(file_url(CALCULATOR))
