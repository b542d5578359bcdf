"""Search as a visitor does it: from any page, on any screen, with and without scripts, from a disk and below a path."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser import Guard, NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

WIDTHS = (320, 375, 768, 1280)
FORM_FROM = 1152
"""The width from which the head of a page has room for the form."""
PAGE = "search/index.html"
SOME = "topics/outpatient/index.html"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"


def ask(page: Page, text: str) -> None:
    """Type into the form of the search page and wait for what is found."""
    page.locator("main input[type=search]").fill(text)
    expect(page.get_by_role("status")).to_contain_text(re.compile("找到"))


def titles(page: Page) -> list[str]:
    """The titles of the results, in order."""
    return page.locator(".found__link").all_inner_texts()


# --- from any page to the right one --------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
def test_from_any_page_to_the_answer(new_page: NewPage, served: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(served + SOME)
    if width >= FORM_FROM:
        page.locator("header input[name=q]").fill("南京 门诊")
        page.locator("header").get_by_role("button", name="搜索").click()
        expect(page).to_have_url(re.compile(r"/search/index\.html\?q="))
    else:
        page.locator("header").get_by_role("link", name="搜索").click()
        expect(page).to_have_url(served + PAGE)
        ask(page, "南京 门诊")

    expect(page.locator("main input[type=search]")).to_have_value("南京 门诊")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"找到 \d+ 条"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator("ol.found > li").first).to_contain_text("江苏南京市 · 职工门诊统筹")
    assert page.locator(".found__link mark").first.inner_text() in ("南京", "门诊")
    page.locator(".found__link").first.click()
    expect(page).to_have_url(re.compile(r"/regions/jiangsu/outpatient/index\.html#nanjing"))


@pytest.mark.parametrize("scripts", ["on", "off"])
def test_the_form_in_the_head_works_from_a_disk(
    new_page: NewPage, file_url: Callable[[str], str], scripts: str
) -> None:
    page = new_page(width=1280, scripts=scripts == "on")
    page.goto(file_url(SOME))
    page.locator("header input[name=q]").fill("医保卡")
    page.locator("header input[name=q]").press("Enter")
    expect(page).to_have_url(re.compile(r"^file:///.*/search/index\.html\?q=%E5%8C%BB%E4%BF%9D%E5%8D%A1$"))
    if scripts == "on":
        expect(page.locator(".found__link").first).to_have_text("医保码激活")
        page.locator(".found__link").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("激活")
    else:
        assert "需要打开浏览器的 JavaScript" in page.inner_text("main")


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("江苏", "江苏省"),
        ("攀枝花", "攀枝花（四川）"),
        ("农保", "居民医保"),
        ("jsmz", "江苏 · 职工门诊统筹"),
        ("shaanxi", "陕西省"),
        ("江苏 吉林", "吉林和江苏"),
        ("国办发〔2024〕38号", "《国务院办公厅关于健全基本医疗保险参保长效机制的指导意见》（国办发〔2024〕38号）"),
        ("灵活就业只交医保、不交养老行吗?", "灵活就业只交医保、不交养老，行吗？"),
    ],
)
def test_what_people_type_is_found(page: Page, served: str, typed: str, title: str) -> None:
    page.goto(served + PAGE)
    ask(page, typed)
    assert titles(page)[0].replace("\n", "") == title


# --- while typing --------------------------------------------------------------------------------------------------


def test_results_follow_the_typing_and_the_address_says_what_was_asked(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    expect(page.locator("ol.found")).not_to_be_visible()
    field = page.locator("main input[type=search]")
    field.press_sequentially("停保")
    expect(page.locator(".found__link").first).to_have_text("停保")
    expect(page.locator("#all")).not_to_be_visible()
    expect(page).to_have_title(re.compile("^停保 - 搜索"))
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "停保"
    assert page.evaluate("history.length") == 2, "typing must not fill the way back"

    field.fill("")
    expect(page.locator("ol.found")).not_to_be_visible()
    expect(page.locator("#all")).to_be_visible()
    expect(page).to_have_url(served + PAGE)
    expect(page.get_by_role("status")).to_have_text("")


def test_what_an_input_method_is_still_composing_is_not_searched(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    field = page.locator("main input[type=search]")
    with page.expect_response("**/data/search.js"):  # comes while the word is being composed
        field.evaluate("""field => {
            field.focus();
            field.value = "tingbao";
            field.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
        }""")
    page.wait_for_timeout(400)
    assert page.evaluate("searchFor('停保', 1).length") == 1
    expect(page.locator("ol.found")).not_to_be_visible()
    field.evaluate("""field => {
        field.value = "停保";
        field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    }""")
    expect(page.locator(".found__link").first).to_have_text("停保")


def test_an_address_with_a_question_brings_the_answer_and_the_way_back_too(page: Page, served: str) -> None:
    page.goto(f"{served}{PAGE}?q=医保钱包")
    expect(page.locator("main input[type=search]")).to_have_value("医保钱包")
    expect(page.locator(".found__link").first).to_be_visible()
    page.locator(".found__link").first.click()
    page.go_back()
    expect(page.locator("main input[type=search]")).to_have_value("医保钱包")
    expect(page.locator(".found__link").first).to_be_visible()


def test_more_results_are_shown_when_asked_for(page: Page, served: str) -> None:
    page.goto(f"{served}{PAGE}?q=门诊")
    expect(page.locator(".found__item")).to_have_count(20)
    page.get_by_role("button", name="再看一些").click()
    expect(page.locator(".found__item")).to_have_count(40)
    expect(page.locator(".found__link").nth(20)).to_be_focused()


def test_where_nothing_is_found_the_page_says_what_to_do(page: Page, served: str) -> None:
    page.goto(f"{served}{PAGE}?q=zzqx")
    expect(page.get_by_role("status")).to_have_text("没有找到“zzqx”。")
    expect(page.get_by_text("换一个短一点的词试试")).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="12393")).to_have_attribute("href", "tel:12393")
    expect(page.locator("[data-none]").get_by_role("link", name="居民医保")).to_be_visible()
    expect(page.locator("#all")).to_be_visible()


def test_the_index_is_fetched_by_who_searches_and_by_nobody_else(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + SOME)
    page.goto(served + PAGE)
    assert not [url for url in asked if url.endswith("data/search.js")]
    with page.expect_response(re.compile(r"data/search\.js$")):
        page.locator("main input[type=search]").focus()
    assert len([url for url in asked if url.endswith("data/search.js")]) == 1


def test_a_missing_index_is_said_and_the_list_stays(page: Page, guard: Guard, served: str) -> None:
    page.route("**/data/search.js", lambda route: route.abort())
    page.goto(f"{served}{PAGE}?q=门诊")
    expect(page.get_by_role("status")).to_contain_text("没能打开搜索用的数据")
    expect(page.locator("#all")).to_be_visible()
    guard.offences.clear()


# --- what single provinces say comes when they are named ------------------------------------------------------------


def sheets(page: Page) -> list[str]:
    """The names of the sheets that a page fetches from now on; the list grows."""
    asked: list[str] = []
    page.on("request", lambda request: asked.extend(re.findall(r"data/search/([a-z]+)\.js$", request.url)))
    return asked


def test_a_sheet_is_fetched_for_the_place_that_is_named(page: Page, served: str) -> None:
    asked = sheets(page)
    page.goto(f"{served}{PAGE}?q=门诊")
    expect(page.locator(".found__link").first).to_be_visible()
    assert asked == []
    page.locator("main input[type=search]").fill("扬州起付线")
    expect(page.locator(".found__link").first).to_contain_text("江苏扬州市")
    assert asked == ["jiangsu"]


def test_the_sheet_of_the_chosen_place_comes_with_the_index(page: Page, served: str) -> None:
    page.add_init_script("localStorage.setItem('place', 'jiangsu/nanjing|江苏南京市')")
    asked = sheets(page)
    page.goto(f"{served}{PAGE}?q=门诊")
    expect(page.locator(".found__link").first).to_be_visible()
    assert asked == ["jiangsu"]


def test_from_a_disk_a_sheet_is_there_too(page: Page, file_url: Callable[[str], str]) -> None:
    page.goto(file_url(PAGE) + "?q=扬州起付线")
    expect(page.locator(".found__link").first).to_contain_text("江苏扬州市")


def test_a_sheet_that_comes_late_moves_nothing(page: Page, served: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/data/search/jiangsu.js", hold)
    page.goto(f"{served}{PAGE}?q=扬州起付线", wait_until="domcontentloaded")
    room = page.locator(".found__item").first
    expect(room).to_have_text("正在打开江苏自己的规定……")
    rows = page.locator(".found__item")
    where = "rows => rows.map(row => [row.textContent, row.getBoundingClientRect().top]).slice(1)"
    before = rows.evaluate_all(where)
    assert len(before) > 1
    held[0].continue_()
    expect(room).to_contain_text("江苏扬州市 · 职工门诊统筹")
    assert rows.evaluate_all(where)[: len(before)] == before


def test_a_sheet_that_fails_is_said_and_the_rest_is_shown(page: Page, guard: Guard, served: str) -> None:
    page.route("**/data/search/jiangsu.js", lambda route: route.abort())
    page.goto(f"{served}{PAGE}?q=江苏门诊")
    expect(page.locator(".found__item").first).to_have_text("没能打开江苏自己的规定，请刷新再试。")
    expect(page.locator(".found__link").first).to_contain_text("江苏 · 职工门诊统筹")
    guard.offences.clear()


def test_what_no_place_was_named_for_is_found_everywhere_when_asked(page: Page, served: str) -> None:
    page.goto(f"{served}{PAGE}?q=门诊")
    expect(page.locator(".found__item")).to_have_count(20)
    asked = sheets(page)
    page.get_by_role("button", name="在各地的规定里再找找").click()
    expect(page.locator(".found__item")).to_have_count(40)
    expect(page.locator(".found__link").nth(20)).to_be_focused()
    expect(page.get_by_role("button", name="在各地的规定里再找找")).not_to_be_visible()
    assert len(asked) > 20


# --- however it is read --------------------------------------------------------------------------------------------


def test_without_scripts_everything_is_listed_by_pinyin(new_page: NewPage, served: str) -> None:
    page = new_page(scripts=False)
    page.goto(served + PAGE)
    letters = page.locator(".letter h3").all_inner_texts()
    assert letters == sorted(letters)
    assert {"A", "J", "S", "Z"} <= set(letters)
    section = page.locator(".letter", has=page.locator("#letter-j"))
    for name in ("江苏省", "吉林省", "吉林市", "济南市（山东）", "家庭共济", "居民医保"):
        expect(section.get_by_role("link", name=name, exact=True)).to_be_visible()
    page.get_by_role("navigation", name="按拼音的首字母").get_by_role("link", name="S").click()
    expect(page.locator("#letter-s")).to_be_in_viewport()
    section.get_by_role("link", name="家庭共济", exact=True).click()
    expect(page).to_have_url(served + "topics/account-sharing/index.html")


def test_with_the_keyboard_alone(new_page: NewPage, served: str) -> None:
    page = new_page(width=1280)
    page.goto(served)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("家庭共济")
    page.keyboard.press("Enter")
    expect(page.locator(".found__link").first).to_have_text("家庭共济")
    page.locator("main input[type=search]").focus()
    page.keyboard.press("Tab")
    expect(page.locator("main").get_by_role("button", name="搜索")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".found__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("topics/account-sharing/"))


def test_it_needs_no_storage(page: Page, served: str) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(f"{served}{PAGE}?q=nanjing")
    expect(page.locator(".found__link").first).to_have_text("南京市（江苏）")


@pytest.mark.parametrize("query", ["?q=江苏 门诊", "?q=zzqx"], ids=["found", "nothing"])
def test_it_can_be_used_by_everyone(
    tab: Page, served: str, query: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    tab.goto(f"{served}{PAGE}{query}")
    expect(tab.get_by_role("status")).to_contain_text("找到")
    assert faults(tab) == {}


def test_the_results_are_valid_html(
    page: Page, served: str, tmp_path: Path, html_errors: Callable[..., list[str]]
) -> None:
    page.goto(f"{served}{PAGE}?q=江苏 门诊")
    expect(page.locator(".found__item").first).to_be_visible()
    file = tmp_path / "results.html"
    file.write_text(page.content(), encoding="utf-8")
    assert html_errors(file) == []
