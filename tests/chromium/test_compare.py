"""Places side by side: picked on /compare/, and two provinces on a page of their own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import Guard, NewPage
from tests.support.html import read
from tests.support.site import DATE

pytestmark = [pytest.mark.browser, pytest.mark.server]

WIDTHS = (320, 375, 768, 1280)
PICKER = "compare/index.html"
PAIRS = ("jilin-vs-jiangsu", "beijing-vs-shanghai", "hunan-vs-hainan")
THREE = "#jiangsu,jilin,hainan/haikou;outpatient,resident"
# what stands under a line is counted with it
BENEATH = """() => {
    for (const under of document.querySelectorAll(".compare__beneath")) {
        under.previousElementSibling.append(under.firstElementChild);
        under.remove();
    }
}"""
BLOCKED = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError") },
})"""


def picked(page: Page) -> list[list[str]]:
    """What every visible slot says: province, and area where there are any."""
    return [
        [select.evaluate("each => each.selectedOptions[0].text") for select in slot.locator("select:visible").all()]
        for slot in page.locator("[data-slot]:visible").all()
    ]


def heads(page: Page) -> list[str]:
    """The places above the first table."""
    return page.locator(".compare table").first.locator("thead th").all_text_contents()


def told(page: Page) -> Locator:
    return page.locator("[data-told]")


def counted(page: Page) -> list[int]:
    """How many attributes differ, are the same, are open, as the page says it."""
    expect(told(page)).to_contain_text("项不同")
    return [int(number) for number in re.findall(r"\d+", told(page).inner_text())]


def ending(fragment: str) -> re.Pattern[str]:
    """An address that ends so: what a script writes there arrives a moment later."""
    return re.compile(f"{re.escape(fragment)}$")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus; it must not take long."""
    for _ in range(40):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached")


def pick(page: Page, slot: int, name: str, *, area: bool = False) -> None:
    page.locator("[data-slot]").nth(slot).locator("select").nth(int(area)).select_option(label=name)


# --- the page of two provinces -------------------------------------------------------------------------------------


@pytest.mark.parametrize("pair", PAIRS)
def test_two_provinces_fit_every_screen_with_everything_open(
    tab: Page, pair: str, served: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    tab.goto(f"{served}compare/{pair}/index.html")
    tab.locator("main details").evaluate_all("all => all.forEach(each => each.open = true)")
    assert faults(tab) == {}


def test_the_pages_say_the_same_without_scripts(new_page: NewPage, served: str) -> None:
    scripted, plain = new_page(), new_page(scripts=False)
    for page in (scripted, plain):
        page.clock.set_fixed_time("2026-11-22T09:00:00")
        page.goto(f"{served}compare/jilin-vs-jiangsu/index.html")
    assert plain.inner_text("main") == scripted.inner_text("main")


def test_every_page_of_two_provinces_is_small(built_site: Path) -> None:
    pages = sorted((built_site / "compare").glob("*/index.html"))
    assert len(pages) == 32 * 31 // 2
    # one that is not compressed; what a host sends is about a sixth of it
    assert [page.parent.name for page in pages if page.stat().st_size > 200_000] == []


def test_two_provinces_differ_in_as_many_points_wherever_one_looks(page: Page, served: str, built_site: Path) -> None:
    for pair in PAIRS:
        main = read(built_site / "compare" / pair / "index.html").one("main")
        intro = main.one(css_class="page__intro").text
        written = [int(number) for number in re.findall(r"(\d+) 项", intro)]
        page.goto("about:blank")
        page.goto(f"{served}{PICKER}#{pair.replace('-vs-', ',')}")
        assert counted(page) == written


# --- without scripts, from a disk, with nothing to remember by ------------------------------------------------------


def test_without_scripts_one_finds_two_provinces_in_two_steps(new_page: NewPage, served: str) -> None:
    page = new_page(scripts=False)
    page.goto(served + PICKER)
    expect(page.locator("[data-compare]")).not_to_be_visible()
    page.get_by_text("江苏和……").click()
    page.locator("details[open]").get_by_role("link", name="吉林").click()
    expect(page.locator("h1")).to_have_text("吉林和江苏：医保规定有什么不同")


def test_scripts_take_nothing_away(new_page: NewPage, served: str) -> None:
    scripted, plain = new_page(), new_page(scripts=False)
    for page in (scripted, plain):
        page.goto(served + PICKER)
    assert set(plain.inner_text("main").splitlines()) <= set(scripted.inner_text("main").splitlines())


def test_from_a_disk_places_are_compared_and_links_lead_on(page: Page, file_url: Callable[[str], str]) -> None:
    page.goto(file_url(PICKER) + THREE)
    expect(page.locator(".compare table").first).to_be_visible()
    assert heads(page) == ["江苏", "吉林", "海南海口市"]
    page.locator(".compare td a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/regions/" in page.url
    page.go_back()
    assert heads(page) == ["江苏", "吉林", "海南海口市"]


def test_with_storage_blocked_places_are_compared_all_the_same(page: Page, served: str) -> None:
    page.add_init_script(BLOCKED)
    page.goto(served + PICKER)
    pick(page, 0, "湖南")
    pick(page, 1, "海南")
    assert counted(page)[0] > 0


# --- one judge -----------------------------------------------------------------------------------------------------


def warnings(page: Page, line: str, label: str, marks: str) -> dict[str, list[str]]:
    """Label → what a reader is warned of there, as it is seen; lines without warnings are left out."""
    found: dict[str, list[str]] = {}
    for each in page.locator(line).all():
        words = [mark.inner_text().strip() for mark in each.locator(marks).all() if mark.is_visible()]
        found.setdefault(each.locator(label).first.inner_text(), []).extend(words)
    return {name: sorted(words) for name, words in found.items() if words}


@pytest.mark.parametrize("day", [f"{DATE}T12:00:00", "2029-03-01T12:00:00"])
@pytest.mark.parametrize("pair", ["shanxi-vs-hainan", "fujian-vs-guangdong"])
def test_the_board_warns_of_what_the_page_warns_of(page: Page, pair: str, day: str, served: str) -> None:
    page.clock.set_fixed_time(day)
    page.goto(f"{served}compare/{pair}/index.html")
    there = warnings(page, ".pair__item", ".pair__label", ".pair__mark, .pair__caution")
    assert there
    page.goto(f"{served}{PICKER}#{pair.replace('-vs-', ',')}")
    counted(page)
    page.evaluate(BENEATH)
    assert warnings(page, ".compare tbody tr", "th", ".compare__mark") == there


def test_figures_that_are_not_to_be_compared_are_so_marked_on_the_board(page: Page, served: str) -> None:
    incomparable = "数字不能直接比大小"
    page.goto(f"{served}compare/shanxi-vs-hainan/index.html")
    there = page.locator(".pair__item :is(.pair__mark, .pair__caution)", has_text=incomparable).count()
    assert there
    page.goto(f"{served}{PICKER}#shanxi,hainan")
    counted(page)
    assert page.locator(".compare__mark", has_text=incomparable).count() == there
    expect(page.locator("[data-more]")).to_contain_text("只见于网上的说法，没有核实")


# --- picking -------------------------------------------------------------------------------------------------------


def test_three_places_fit_every_screen(tab: Page, served: str, faults: Callable[[Page], dict[str, list[str]]]) -> None:
    tab.goto(f"{served}{PICKER}{THREE};all")
    expect(tab.locator(".compare table").first).to_be_visible()
    tab.locator("main .fold").evaluate_all("all => all.forEach(each => each.open = true)")
    assert faults(tab) == {}


def test_places_are_picked_one_after_another_down_to_an_area(page: Page, served: str) -> None:
    page.goto(served + PICKER)
    expect(told(page)).to_have_text("再选两个地方，就列出它们哪里不同。")
    pick(page, 0, "湖南")
    expect(told(page)).to_have_text("再选一个地方，就列出它们哪里不同。")
    assert len(picked(page)) == 2
    pick(page, 1, "海南")
    assert counted(page)[0] > 0
    pick(page, 1, "海口市", area=True)
    counted(page)
    assert picked(page) == [["湖南", "全省"], ["海南", "海口市"], ["请选"]]
    expect(page).to_have_url(ending("#hunan,hainan/haikou"))
    pick(page, 2, "北京")
    counted(page)
    assert picked(page)[2:] == [["北京"], ["请选"]]
    assert heads(page) == ["湖南", "海南海口市", "北京"]
    pick(page, 0, "请选")
    counted(page)
    expect(page).to_have_url(ending("#hainan/haikou,beijing"))
    assert heads(page) == ["海南海口市", "北京"]


def test_the_address_holds_places_and_topics_and_brings_them_back(page: Page, served: str) -> None:
    page.goto(served + PICKER + THREE)
    assert picked(page) == [["江苏", "全省"], ["吉林", "全省"], ["海南", "海口市"], ["请选"]]
    page.get_by_text("只看哪些主题").click()
    chosen = page.locator("[data-topic-picked]:checked")
    assert chosen.evaluate_all("all => all.map(each => each.value)") == ["outpatient", "resident"]
    page.get_by_label("居民医保").uncheck()
    expect(page).to_have_url(ending("#jiangsu,jilin,hainan/haikou;outpatient"))
    page.get_by_label("只看不同").uncheck()
    expect(page).to_have_url(ending("#jiangsu,jilin,hainan/haikou;outpatient;all"))
    page.reload()
    assert heads(page) == ["江苏", "吉林", "海南海口市"]
    assert page.get_by_label("只看不同").is_checked() is False
    page.evaluate("location.hash = '#hunan,hainan'")
    expect(page.locator(".compare table").first.locator("thead th").first).to_have_text("湖南")
    assert page.get_by_label("只看不同").is_checked() is True


def test_an_address_that_means_nothing_does_no_harm(page: Page, served: str) -> None:
    page.goto(f"{served}{PICKER}#nowhere,hunan/nowhere,hainan,hainan,%20;nothing;what")
    counted(page)
    assert picked(page)[:2] == [["湖南", "全省"], ["海南", "全省"]]
    assert heads(page) == ["湖南", "海南"]


def test_only_what_differs_is_shown_until_one_asks_for_all_and_it_stays_first(page: Page, served: str) -> None:
    page.goto(f"{served}{PICKER}#hunan,hainan;outpatient")
    different, same, one_sided = counted(page)
    rows = page.locator(".compare tbody tr:has(th)")  # but for what stands under a line
    assert rows.count() == different
    first = rows.first.locator("th").inner_text()
    assert first == "起付线"
    page.get_by_label("只看不同").uncheck()
    assert rows.count() == different + same + one_sided
    assert rows.first.locator("th").inner_text() == first
    silent = page.locator(".compare td").filter(has_text=re.compile("^未收录$"))
    assert silent.count() > 0
    # each cell says how far to trust it, and where it stands in full
    cell = rows.first.locator("td").first
    expect(cell.locator(".badge")).to_be_visible()
    expect(cell.get_by_role("link", name="湖南的起付线：全文")).to_be_visible()


def test_two_provinces_lead_to_their_page_and_an_area_does_not(page: Page, served: str) -> None:
    page.goto(f"{served}{PICKER}#hainan,hunan;outpatient")
    link = page.get_by_role("link", name="看湖南和海南的整页对照")
    expect(link).to_be_visible()
    pick(page, 0, "海口市", area=True)
    counted(page)
    expect(page.locator("[data-pair]")).not_to_be_visible()
    pick(page, 0, "全省", area=True)
    link.click()
    expect(page.locator("h1")).to_have_text("湖南和海南：医保规定有什么不同")
    page.get_by_role("link", name="换地方比，或者比到市").click()
    counted(page)
    assert picked(page)[:2] == [["湖南", "全省"], ["海南", "全省"]]


def test_my_place_is_the_first_place(page: Page, served: str) -> None:
    page.goto(served + PICKER)
    page.evaluate("site.choose('hainan/haikou', '海南海口市')")
    page.reload()
    expect(page.locator("[data-slot] select:visible").nth(1)).to_have_value("hainan/haikou")
    assert picked(page) == [["海南", "海口市"], ["请选"]]
    page.goto("about:blank")
    page.goto(f"{served}{PICKER}#hunan,jilin")
    counted(page)
    assert picked(page)[:2] == [["湖南", "全省"], ["吉林", "全省"]]


def test_a_province_brings_itself_along(page: Page, served: str) -> None:
    page.goto(f"{served}regions/hunan/index.html")
    page.get_by_role("link", name="选别的地方来比").click()
    expect(page.locator("[data-slot] select").first).to_have_value("hunan")


def test_on_a_phone_every_cell_names_its_place(page: Page, served: str) -> None:
    page.goto(f"{served}{PICKER}{THREE}")
    table = page.locator(".compare table").first
    expect(table).to_be_visible()
    assert table.evaluate("each => getComputedStyle(each).display") == "block"
    names = table.locator("td[data-label]").evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)")
    assert names[:3] == ['"江苏"', '"吉林"', '"海南海口市"']


def test_with_the_keyboard_alone_places_are_picked_and_the_link_is_copied(page: Page, served: str) -> None:
    page.goto(served + PICKER)
    tab_to(page, "[data-slot]:nth-child(1) select")
    page.keyboard.press("ArrowDown")
    assert picked(page)[0] == ["北京"]
    tab_to(page, "[data-slot]:nth-child(2) select")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert picked(page)[1][0] == "天津"
    counted(page)
    tab_to(page, ".compare summary")
    page.keyboard.press("Enter")
    tab_to(page, "[data-topic-picked]")
    page.keyboard.press("Space")
    expect(page).to_have_url(ending("#beijing,tianjin;family-account"))
    tab_to(page, "[data-different]")
    page.keyboard.press("Space")
    expect(page).to_have_url(ending("#beijing,tianjin;family-account;all"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab_to(page, "[data-copy-link]")
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text("链接已经复制。")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_where_nothing_may_be_copied_the_link_is_there_to_take(page: Page, served: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{served}{PICKER}#hunan,hainan")
    counted(page)
    page.get_by_role("button", name="复制这一页的链接").click()
    expect(page.get_by_label("这一页的链接", exact=True)).to_have_value(page.url)


def test_to_skip_to_the_text_loses_nothing(page: Page, served: str) -> None:
    page.goto(f"{served}{PICKER}#hunan,hainan;outpatient")
    counted(page)
    page.evaluate("location.hash = '#main'")
    page.wait_for_timeout(100)
    assert heads(page) == ["湖南", "海南"]


def test_a_province_that_cannot_be_read_says_so(page: Page, guard: Guard, served: str) -> None:
    page.route("**/data/places/hainan.js", lambda route: route.abort())
    page.goto(f"{served}{PICKER}#hunan,hainan")
    expect(told(page)).to_have_text("没有读到，请刷新这一页再试。")
    guard.offences.clear()
