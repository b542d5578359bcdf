"""The reader's place: chosen once, remembered on this device only, said first wherever it matters."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

WIDTHS = (320, 375, 768, 1280)
QUESTION = "questions/sharing-reimbursement/index.html"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"


def choose(page: Page, home: str, *names: str) -> None:
    """Choose a province, and an area of it, as a visitor would: from the head of the first page."""
    page.goto(home)
    page.locator(".header__place").click()
    for name in names:
        page.locator(".places").get_by_role("link", name=name, exact=True).click()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_place_is_chosen_once_and_every_page_knows_it(new_page: NewPage, served: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(served + QUESTION)
    expect(page.locator(".header__place")).to_have_text("选参保地")
    page.locator(".header__place").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("选参保地")
    page.get_by_role("link", name="江苏", exact=True).click()
    expect(page.locator("#chosen")).to_be_focused()
    expect(page.locator("#chosen")).to_have_text("参保地：江苏")
    expect(page.locator(".chosen__kept")).to_have_text("已经记在这台设备上。")
    page.get_by_role("link", name="南京市", exact=True).click()
    expect(page.locator("#chosen")).to_have_text("参保地：江苏南京市")
    expect(page.get_by_role("link", name="南京市", exact=True)).to_have_attribute("aria-current", "true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.get_by_role("link", name="回到刚才那一页").click()
    expect(page).to_have_url(served + QUESTION)
    for file in ("index.html", "topics/index.html", "regions/jilin/index.html"):
        page.goto(served + file)
        expect(page.locator(".header__place")).to_have_text("参保地：江苏南京市")
    assert page.evaluate("localStorage.place") == "jiangsu/nanjing|江苏南京市"


def test_a_place_is_changed_and_given_up(page: Page, served: str) -> None:
    choose(page, served, "江苏")
    page.get_by_role("button", name="换一个").click()
    expect(page.get_by_role("link", name="北京", exact=True)).to_be_focused()
    page.get_by_role("link", name="海南", exact=True).click()
    expect(page.locator("#chosen")).to_have_text("参保地：海南")
    page.get_by_role("button", name="不选了").click()
    expect(page.locator(".chosen")).not_to_be_visible()
    expect(page.locator(".header__place")).to_have_text("选参保地")
    assert page.evaluate("localStorage.getItem('place')") is None


def test_a_province_without_areas_asks_for_nothing_more(page: Page, served: str) -> None:
    choose(page, served, "北京")
    expect(page.locator("#chosen")).to_have_text("参保地：北京")
    expect(page.locator(".places")).not_to_be_visible()
    page.get_by_role("link", name="看北京的规定").click()
    expect(page).to_have_url(served + "regions/beijing/index.html")


def test_the_whole_choice_is_made_with_the_keyboard(page: Page, served: str) -> None:
    page.goto(served + "place/index.html#back=about/index.html")
    page.get_by_role("link", name="北京", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#chosen")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="回到刚才那一页")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(served + "about/index.html")


@pytest.mark.parametrize(
    "back",
    [
        "https://example.org/", "//example.org/", "/etc/", "javascript:alert(1)", "../../../../", "..%2f..%2f..%2f",
        "data:text/html,x", r"\\example.org", "//[", "",
    ],
)  # fmt: skip
def test_the_way_back_stays_within_the_site(page: Page, served: str, back: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('place', 'jilin|吉林')")
    page.goto(f"{served}place/index.html#back={back}")
    expect(page.locator("#chosen")).to_have_text("参保地：吉林")
    expect(page.get_by_role("link", name="回到刚才那一页")).not_to_be_visible()


def test_what_was_stored_by_somebody_else_is_no_place(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('place', '../../x|<b>x</b>')")
    page.reload()
    expect(page.locator(".header__place")).to_have_text("选参保地")


# --- where it is used ----------------------------------------------------------------------------------------------


def test_the_first_page_picks_a_province_and_says_a_line_for_each_topic(page: Page, served: str) -> None:
    page.goto(served)
    page.locator(".pick select").select_option("江苏")
    expect(page.locator(".pick__note")).to_have_text("下面的主题先说：江苏")
    expect(page.locator(".header__place")).to_have_text("参保地：江苏")
    lines = page.locator(".topics__mine")
    expect(lines).to_have_count(page.locator(".topics__item").count())
    sharing = page.locator("[data-topic=account-sharing]")
    expect(sharing.locator(".topics__mine")).to_have_text(
        re.compile("^(官方转载|官方|媒体报道|文号可查|网传未核实)哪些家人能用：")
    )
    expect(page.locator("[data-topic=outpatient] .topics__mine")).to_have_text(re.compile("各地不同|元"))
    sharing.get_by_role("link").click()
    expect(page).to_have_url(served + "regions/jiangsu/account-sharing/index.html")

    page.goto(served)
    expect(page.locator(".pick select")).to_have_value("jiangsu")
    page.locator(".pick select").select_option("")
    expect(lines.first).not_to_be_visible()
    expect(sharing.get_by_role("link")).to_have_attribute("href", re.compile("/topics/account-sharing/"))


def test_the_answer_of_ones_own_place_comes_first_on_a_question(page: Page, served: str) -> None:
    page.goto(served + QUESTION)
    here = page.locator("[data-here]")
    expect(here.get_by_role("link", name="选参保地")).to_be_visible()
    assert here.bounding_box()["y"] < page.locator("#basis").bounding_box()["y"]  # type: ignore[index]
    here.get_by_role("link", name="选参保地").click()
    page.get_by_role("link", name="江苏", exact=True).click()
    page.get_by_role("link", name="南京市", exact=True).click()
    page.get_by_role("link", name="回到刚才那一页").click()

    cap = here.locator(".here__item", has=page.locator("[data-asks='outpatient.annual_cap']"))
    expect(cap).to_contain_text("元")
    expect(cap.locator(".badge")).to_have_text(re.compile("官方|文号可查|媒体报道|网传未核实"))
    expect(cap).to_contain_text("出处：《")
    expect(cap).to_contain_text("看过。")
    cap.get_by_role("link", name="看江苏南京市的全文和出处").click()
    expect(page).to_have_url(served + "regions/jiangsu/outpatient/index.html#nanjing-annual_cap")


def test_a_place_without_an_answer_says_so_and_whom_to_ask(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('place', 'xizang|西藏')")
    page.goto(served + "questions/jiangsu-pharmacy-elsewhere/index.html")
    expect(page.locator("[data-here] .here__answer", has_text="没有收录不等于没有这项规定")).to_be_visible()


def test_a_topic_leads_to_what_it_says_of_ones_own_place(page: Page, served: str) -> None:
    page.goto(served + "topics/outpatient/index.html")
    mine = page.locator(".jump [data-my-topic]")
    expect(mine).not_to_be_visible()
    page.evaluate("localStorage.setItem('place', 'jiangsu/nanjing|江苏南京市')")
    page.reload()
    mine.get_by_role("link", name="看江苏南京市的").click()
    expect(page).to_have_url(served + "regions/jiangsu/outpatient/index.html#nanjing")


def test_a_calculator_begins_with_ones_own_place_unless_its_address_names_one(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('place', 'jiangsu/nanjing|江苏南京市')")
    page.goto(served + "calculators/outpatient/index.html")
    expect(page.locator("#in-place")).to_have_value("jiangsu/nanjing")
    page.goto("about:blank")
    page.goto(served + "calculators/outpatient/index.html#place=hainan")
    expect(page.locator("#in-place")).to_have_value("hainan")


def test_a_calculator_keeps_what_was_typed_when_the_place_is_chosen_in_between(page: Page, served: str) -> None:
    page.goto(served + "calculators/outpatient/index.html")
    page.locator("#in-cost").fill("3000")
    page.locator(".header__place").click()
    page.get_by_role("link", name="海南", exact=True).click()
    page.get_by_role("link", name="回到刚才那一页").click()
    expect(page.locator("#in-cost")).to_have_value("3000")
    expect(page.locator("#in-place")).to_have_value("hainan")


def test_a_province_can_be_taken_from_its_own_page(page: Page, served: str) -> None:
    page.goto(served + "regions/hainan/index.html")
    page.get_by_role("button", name="设为我的参保地").click()
    expect(page.locator(".header__place")).to_have_text("参保地：海南")
    page.get_by_role("button", name="这是您的参保地，不选了").click()
    expect(page.locator(".header__place")).to_have_text("选参保地")


def test_a_choice_made_in_another_window_is_known_here(page: Page, served: str) -> None:
    page.goto(served)
    other = page.context.new_page()
    other.goto(served)
    other.locator(".pick select").select_option("湖南")
    expect(page.locator(".header__place")).to_have_text("参保地：湖南")
    expect(page.locator(".pick select")).to_have_value("hunan")


# --- wherever the site stands --------------------------------------------------------------------------------------


def test_nothing_is_lost_without_scripts(new_page: NewPage, served: str) -> None:
    page = new_page(scripts=False)
    page.goto(served + QUESTION)
    page.locator("[data-here]").get_by_role("link", name="各地的报销比例").click()
    expect(page).to_have_url(served + "topics/outpatient/rate/index.html")
    page.goto(served)
    expect(page.locator(".pick select")).not_to_be_visible()
    page.locator(".header__place").click()
    page.wait_for_url("**/place/**")
    assert "需要打开浏览器的 JavaScript" in page.inner_text("main")
    page.get_by_role("link", name="南京市", exact=True).click()
    expect(page).to_have_url(served + "regions/jiangsu/index.html#nanjing")
    expect(page.locator("#nanjing")).to_contain_text("南京市")


def test_where_nothing_may_be_remembered_it_lasts_as_long_as_the_page_and_says_so(page: Page, served: str) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(served)
    page.locator(".pick select").select_option("江苏")
    expect(page.locator(".header__place")).to_have_text("参保地：江苏")
    expect(page.locator(".topics__mine").first).not_to_be_empty()
    page.locator(".header__place").click()
    expect(page.locator(".header__place")).to_have_text("选参保地")
    page.get_by_role("link", name="江苏", exact=True).click()
    expect(page.locator(".chosen__kept")).to_contain_text("不让网页记住，换一页就忘了")
    expect(page.get_by_role("link", name="回到刚才那一页")).not_to_be_visible()
    page.get_by_role("link", name="看江苏的规定").click()
    expect(page).to_have_url(served + "regions/jiangsu/index.html")


def test_it_works_from_a_disk(page: Page, file_url: Callable[[str | Path], str]) -> None:
    page.goto(file_url(QUESTION))
    page.locator("[data-here]").get_by_role("link", name="选参保地").click()
    page.get_by_role("link", name="海南", exact=True).click()
    page.get_by_role("link", name="回到刚才那一页").click()
    expect(page).to_have_url(file_url(QUESTION))
    expect(page.locator("[data-asks='outpatient.annual_cap']")).to_contain_text("元")


def test_nothing_jumps_when_the_answers_arrive(page: Page, served: str) -> None:
    page.goto(served)
    page.evaluate("localStorage.setItem('place', 'jiangsu|江苏')")
    for file in ("", "topics/outpatient/index.html", "regions/jiangsu/index.html"):
        page.goto("about:blank")
        page.goto(served + file)
        page.wait_for_timeout(300)
        shifts = page.evaluate("""() => new Promise(done => {
            new PerformanceObserver(list => done(list.getEntries().map(each => each.value)))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done([]), 200);
        })""")
        assert sum(shifts) < 0.01, file


# --- for everyone --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", ["index.html", "place/index.html", QUESTION, "regions/jiangsu/index.html"])
def test_a_page_with_a_place_fits_and_can_be_used_on_every_screen(
    tab: Page, served: str, file: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    tab.goto(served)
    tab.evaluate("localStorage.setItem('place', 'jiangsu/nanjing|江苏南京市')")
    tab.goto(served + file)
    expect(tab.locator(".header__place")).to_have_text("参保地：江苏南京市")
    tab.wait_for_timeout(100)
    assert faults(tab) == {}
