"""The comparison of a topic as a visitor uses it: on any screen, without scripts, without storage, from a disk."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from site_src.pipeline import build
from tests.support import small
from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

LENDING = "topics/lending/index.html"
WIDTHS = (320, 375, 768, 1280)
TOPICS = sorted(path.stem for path in (small.CONTENT.parents[3] / "content" / "topics").glob("*.yaml"))
ELEMENTS = 1500
"""The most elements of a comparison at first view."""

WEB = """
    whole:
      loan_limit:
        - value: {book: {adult: 50, child: 50}, disc: {adult: 50, child: 50}}
          source: book-tips
          verified: 2026-11-01
      loan_days: [{value: 30, source: book-tips, verified: 2026-11-01}]
    zongchang:
      loan_days: [{value: 15, source: book-tips, verified: 2024-05-06}]
"""
ROWS = """table => [...table.rows].map(row => [row.className, ...[...row.cells].map(cell => [
    cell.className, cell.colSpan, cell.scope, cell.dataset.label, cell.textContent.replace(/[ \\n]+/g, " ").trim(),
    ...[...cell.querySelectorAll("*")].map(each => each.outerHTML.replace(/href="[^"]*"/, each.href)),
])])"""
STORAGE_BLOCKED = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError") },
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, in which one province's figure rests on unverified pages alone."""
    order = small.copy(tmp_path_factory.mktemp("matrix"))
    (order.content / "policies/lending/shiqiao.yaml").write_text(re.sub("(?m)^ {4}", "", WEB.lstrip("\n")), "utf-8")
    build(order, lambda *_: None)
    return order.out


@pytest.fixture(scope="module")
def host(nginx: Callable[[Path], str], site: Path) -> str:
    """The address of the small site under a sub-path."""
    return nginx(site)


def tool(page: Page, label: str) -> Locator:
    """A button of the toolbar; on a phone the toolbar must be unfolded first."""
    fold = page.get_by_role("button", name="筛选和排序")
    if fold.is_visible() and fold.get_attribute("aria-expanded") == "false":
        fold.click()
    return page.get_by_role("button", name=label, exact=True)


def column(page: Page, number: int = 0) -> list[str]:
    """What stands in one column of the table, cell by cell."""
    cells = page.locator(f"table tbody tr > :nth-child({number + 1})").all_inner_texts()
    return [" ".join(text.split()) for text in cells]


def places(page: Page) -> list[str]:
    """The first word of every row."""
    return [text.split()[0] for text in column(page)]


def heads(page: Page) -> list[str]:
    return [text.strip() for text in page.locator("thead th").all_text_contents()]


def said(page: Page) -> Locator:
    return page.locator(".sift__said")


# --- as it comes ----------------------------------------------------------------------------------------------


def test_without_scripts_the_table_is_whole_and_there_is_no_toolbar(new_page: NewPage, host: str) -> None:
    page = new_page(scripts=False)
    page.goto(host + LENDING)
    assert heads(page) == ["地方", "一次借几本", "一次借多久", "超期费"]
    assert places(page) == ["全国", "青山", "云湖", "石桥"]
    expect(page.get_by_role("button", name="选项目")).to_have_count(0)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_comparison_is_light_and_its_script_draws_it_as_it_was_built(
    topic: str, new_page: NewPage, served: str
) -> None:
    page = new_page(width=1280)
    page.goto(f"{served}topics/{topic}/index.html")
    assert page.evaluate("document.querySelectorAll('*').length") <= ELEMENTS
    built = page.locator("data-matrix table").evaluate(ROWS)
    tool(page, "报错").click()
    expect(page.locator(".matrix__report").first).to_be_attached()
    tool(page, "报错").click()
    expect(said(page)).to_have_text(re.compile("个地方"))
    assert page.locator("data-matrix table").evaluate(ROWS) == built


def test_whatever_is_open_or_asked_it_fits_and_can_be_used_on_every_screen(
    tab: Page, host: str, faults: Callable[[Page], dict[str, list[str]]]
) -> None:
    tab.goto(host + LENDING)
    tab.evaluate("site.choose('yunhu', '云湖')")
    for panel in ("选项目", "选地方", "排序", "看依据", "复制和下载"):
        tool(tab, panel).click()
        expect(tab.locator(".sift__panel")).to_be_visible()
        assert faults(tab) == {}, panel
    tab.goto(f"{host}{LENDING}#order=loan_limit.adult-book&grade=media&different=yes")
    tool(tab, "报错").click()
    expect(tab.locator(".matrix__report").first).to_be_visible()
    assert faults(tab) == {}
    tool(tab, "报错").click()
    tool(tab, "合并相同的").click()
    assert faults(tab) == {}


def test_a_panel_is_closed_as_it_was_opened(page: Page, host: str) -> None:
    page.goto(host + LENDING)
    tool(page, "复制和下载").click()
    expect(page.locator(".sift__panel")).to_be_visible()
    tool(page, "复制和下载").click()
    expect(page.locator(".sift__panel")).to_be_hidden()


# --- what is shown --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", WIDTHS)
def test_attributes_that_are_not_on_the_page_can_be_added_and_others_left_out(
    width: int, new_page: NewPage, host: str
) -> None:
    page = new_page(width=width)
    page.goto(host + LENDING)
    tool(page, "选项目").click()
    page.get_by_role("checkbox", name="丢了赔多少", exact=True).check()
    page.get_by_role("checkbox", name="一次借多久", exact=True).uncheck()
    expect(page.locator("thead th")).to_have_text(["地方", "一次借几本", "超期费", "丢了赔多少"])
    assert column(page, 3)[1] == "书的定价的 100% 官方 2025-01-01 起"
    expect(said(page)).to_contain_text("4 个地方，3 项。")
    assert page.url.endswith("#columns=loan_limit,overdue_fee,lost")
    page.get_by_role("button", name="恢复原样").click()
    expect(page.locator("thead th")).to_have_text(["地方", "一次借几本", "一次借多久", "超期费"])
    assert "#" not in page.url


def test_places_are_chosen_one_by_one_all_at_once_or_only_the_readers(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    tool(page, "选地方").click()
    expect(page.get_by_role("button", name="只看我选的省")).to_be_hidden()
    page.get_by_role("checkbox", name="云湖", exact=True).uncheck()
    expect(page.locator("tbody tr")).to_have_count(3)
    page.get_by_role("button", name="全不选").click()
    expect(page.locator("tbody tr")).to_have_count(0)
    expect(said(page)).to_contain_text("0 个地方")
    page.get_by_role("button", name="全选").click()
    expect(page.locator("tbody tr")).to_have_count(4)
    page.evaluate("site.choose('yunhu/nanwan', '云湖南湾市')")
    tool(page, "选地方").click()
    tool(page, "选地方").click()
    page.get_by_role("button", name="只看我选的省").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    assert places(page) == ["云湖"]


def test_columns_that_say_the_same_everywhere_are_hidden_and_counted(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(f"{host}{LENDING}#places=national,qingshan,shiqiao&columns=loan_limit,loan_days,reservation")
    expect(page.locator("thead th")).to_have_count(4)
    tool(page, "只看不同").click()
    expect(page.locator("thead th")).to_have_text(["地方", "一次借几本"])
    expect(said(page)).to_contain_text("2 项各地都一样，没有列出：一次借多久、能不能预约。")
    expect(tool(page, "只看不同")).to_have_attribute("aria-pressed", "true")


def test_equal_rows_become_one_with_all_names(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(f"{host}{LENDING}#columns=loan_days,reservation")
    expect(page.locator("thead th")).to_have_text(["地方", "一次借多久", "能不能预约"])
    tool(page, "合并相同的").click()
    expect(page.locator("tbody tr")).to_have_count(3)
    row = page.locator("tbody tr", has_text="2 个地方相同")
    expect(row.get_by_role("rowheader")).to_have_text("2 个地方相同：云湖、石桥")
    assert (
        row.get_by_role("link", name="石桥").evaluate("each => each.href")
        == f"{host}regions/shiqiao/lending/index.html"
    )
    assert column(page, 1)[1] == "30 天 官方 1、网传未核实 1 有的地方另有说明"
    # no single place has the answer in full
    address = row.get_by_role("link", name="30").first.evaluate("each => each.href")
    assert address == f"{host}topics/lending/loan_days/index.html"


def test_figures_are_sorted_the_better_first_and_what_is_not_verified_stands_apart(
    new_page: NewPage, host: str
) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    tool(page, "排序").click()
    page.get_by_role("combobox", name="按哪个数字排").select_option("一次借几本 · 成人 · 图书，高的在前")
    expect(page.locator("tbody tr")).to_have_count(5)
    assert column(page)[1].startswith("青山 第 1 位")
    assert column(page)[2].startswith("云湖 第 2 位")
    assert column(page)[3] == "以下不参加排序：没有核实的，或者不能比的。"
    assert column(page)[4].startswith("石桥")
    assert page.locator("thead th").nth(1).get_attribute("aria-sort") == "descending"
    expect(said(page)).to_contain_text("按“一次借几本 · 成人 · 图书，高的在前”排。")
    # what is no longer shown is not sorted by
    tool(page, "选项目").click()
    page.get_by_role("checkbox", name="一次借几本", exact=True).uncheck()
    expect(page.locator("[aria-sort]")).to_have_count(0)


def test_cells_below_the_asked_grade_say_why_they_are_empty(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    tool(page, "看依据").click()
    page.get_by_role("combobox", name="只看依据够好的").select_option("媒体报道以上")
    expect(page.locator("tr[data-place=shiqiao] td").first).to_have_text("只有网传")
    expect(said(page)).to_contain_text("依据只看媒体报道以上。")
    assert "50" not in page.locator("tr[data-place=shiqiao]").inner_text()
    page.get_by_role("combobox", name="只看依据够好的").select_option("全部")
    expect(page.locator("tr[data-place=shiqiao] td").first).to_contain_text("成人、")


def test_the_readers_place_comes_first_with_or_without_the_script_of_the_topic(new_page: NewPage, host: str) -> None:
    """Its area above it; what the row of an area says: `test_matrix_place.py`."""
    page = new_page(width=1280)
    page.goto(host + LENDING)
    page.evaluate("site.choose('shiqiao/zongchang', '石桥总场')")
    first = page.locator("table tbody tr").first
    expect(first).to_contain_text("石桥总场 您选的地方")
    assert column(page)[1] == "石桥 您选的省 1 个地方另有规定"
    assert places(page) == ["石桥总场", "石桥", "全国", "青山", "云湖"]
    page.reload()
    expect(first).to_contain_text("石桥总场")
    tool(page, "报错").click()
    expect(page.locator(".matrix__report").first).to_be_visible()
    assert column(page)[1] == "石桥 您选的省 1 个地方另有规定"
    page.evaluate("site.choose('', '')")
    assert places(page) == ["全国", "青山", "云湖", "石桥"]


def test_an_error_can_be_reported_from_every_cell(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    tool(page, "报错").click()
    link = page.get_by_role("link", name="报错：云湖，超期费", exact=True)
    expect(link).to_have_attribute("href", f"{host}report/index.html#lending.overdue_fee@yunhu")
    nation = page.get_by_role("link", name="报错：全国，一次借几本", exact=True)
    expect(nation).to_have_attribute("href", f"{host}report/index.html#lending.loan_limit@")
    assert page.locator(".matrix__report").count() == page.locator("tbody td").count()


def test_a_figure_leads_to_its_full_answer(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    page.locator("tr[data-place=qingshan] td a").first.click()
    assert page.url == f"{host}regions/qingshan/lending/index.html#loan_limit"
    expect(page.locator("#loan_limit")).to_be_visible()


# --- taken along ----------------------------------------------------------------------------------------------


def test_a_link_opens_the_same_view_elsewhere(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host}{LENDING}#columns=loan_limit,lost&order=loan_limit.adult-book&grade=media&grouped=yes")
    expect(page.locator("tbody tr")).to_have_count(5)
    tool(page, "复制和下载").click()
    page.get_by_role("button", name="复制链接").click()
    expect(page.get_by_role("status")).to_contain_text("已复制。")
    address = page.evaluate("navigator.clipboard.readText()")
    other = new_page(width=1280)
    other.goto(address)
    expect(other.locator("tbody tr")).to_have_count(5)
    assert other.locator("data-matrix table").evaluate(ROWS) == page.locator("data-matrix table").evaluate(ROWS)
    # the same page listens to another address
    other.evaluate("location.hash = '#columns=lost'")
    expect(other.locator("thead th")).to_have_text(["地方", "丢了赔多少"])


def test_an_address_that_asks_for_nothing_legal_shows_the_page_as_it_was_built(page: Page, host: str) -> None:
    page.goto(f"{host}{LENDING}#columns=gone&order=x&grade=best&places=atlantis")
    assert heads(page) == ["地方", "一次借几本", "一次借多久", "超期费"]
    assert places(page) == ["全国", "青山", "云湖", "石桥"]


def test_as_text_it_has_grades_and_the_address(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host}{LENDING}#places=shiqiao")
    tool(page, "复制和下载").click()
    page.get_by_role("button", name="复制成文字").click()
    expect(page.get_by_role("status")).to_contain_text("已复制。")
    text = page.evaluate("navigator.clipboard.readText()").replace("\u202f", " ")
    assert text.splitlines()[2:5] == [
        "石桥",
        "一次借几本：成人、少年儿童 50 册（网传未核实）",
        "一次借多久：30 天（网传未核实）",
    ]
    assert text.endswith(f"每一项的出处：{host}{LENDING}#places=shiqiao")


def test_as_a_sheet_and_as_data_it_is_what_is_seen(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(f"{host}{LENDING}#places=qingshan,yunhu&columns=loan_days,lost")
    tool(page, "复制和下载").click()
    with page.expect_download() as sheet:
        page.get_by_role("button", name="下载表格（CSV）").click()
    assert sheet.value.suggested_filename == "lending.csv"
    data = sheet.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["地方", "一次借多久", "一次借多久的依据", "丢了赔多少", "丢了赔多少的依据"]
    assert [row[0] for row in rows[1:]] == ["青山", "云湖"]
    with page.expect_download() as download:
        page.get_by_role("button", name="下载数据（JSON）").click()
    assert download.value.suggested_filename == "lending.json"
    read = json.loads(download.value.path().read_bytes())
    assert [[row["names"], row["answers"][1]["state"]] for row in read["rows"]] == [
        ["青山", "value"],
        ["云湖", "unrecorded"],
    ]


# --- anywhere -------------------------------------------------------------------------------------------------


def test_from_a_disk_all_of_it_works(new_page: NewPage, site: Path) -> None:
    page = new_page(width=375)
    page.goto((site / LENDING).as_uri())
    tool(page, "选项目").click()
    page.get_by_role("checkbox", name="丢了赔多少", exact=True).check()
    expect(page.locator("thead th")).to_have_count(5)
    assert page.url.endswith("#columns=loan_limit,loan_days,overdue_fee,lost")
    link = page.locator("tr[data-place=qingshan] td").last.locator("a")
    assert link.get_attribute("href") == (site / "regions/qingshan/lending/index.html").as_uri() + "#lost"
    tool(page, "复制和下载").click()
    with page.expect_download() as sheet:
        page.get_by_role("button", name="下载表格（CSV）").click()
    assert sheet.value.suggested_filename == "lending.csv"


def test_without_storage_all_of_it_works(new_page: NewPage, host: str) -> None:
    page = new_page(width=375)
    page.add_init_script(STORAGE_BLOCKED)
    page.goto(host + LENDING)
    page.evaluate("site.choose('yunhu', '云湖')")
    assert places(page)[0] == "云湖"
    tool(page, "只看不同").click()
    expect(said(page)).to_contain_text("个地方")
    assert places(page)[0] == "云湖"


def test_when_the_data_do_not_come_it_says_so_and_tries_again(new_page: NewPage, host: str, guard: object) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    page.route("**/data/topics/lending.js", lambda route: route.abort())
    tool(page, "只看不同").click()
    expect(said(page)).to_have_text("没有读到数据，请看看网络，再按一次。")
    page.unroute("**/data/topics/lending.js")
    tool(page, "只看不同").click()
    expect(said(page)).to_contain_text("4 个地方")
    guard.offences.clear()  # type: ignore[attr-defined]


def test_with_the_keyboard_alone(new_page: NewPage, host: str) -> None:
    page = new_page(width=1280)
    page.goto(host + LENDING)
    page.get_by_role("button", name="选项目").focus()
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "lost":
            break
    page.keyboard.press("Space")
    expect(page.locator("thead th")).to_have_text(["地方", "一次借几本", "一次借多久", "超期费", "丢了赔多少"])
    page.keyboard.press("Escape")
    expect(page.locator(".sift__panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "选项目"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # the panel stands behind the buttons: tabbing leads through them into it
    for _ in range(10):
        if page.evaluate("document.activeElement.name") == "order":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-sort]")).to_have_count(1)


def test_a_focus_in_the_hidden_head_of_a_phone_is_seen(new_page: NewPage, host: str) -> None:
    page = new_page(width=320)
    page.goto(host + LENDING)
    link = page.locator("thead a").first
    link.focus()
    box = link.bounding_box()
    assert box is not None
    assert box["width"] > 40
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("topic", ["outpatient", "account-sharing"])
def test_head_and_first_column_stay_in_sight(topic: str, new_page: NewPage, served: str) -> None:
    page = new_page(width=1280, height=700)
    page.goto(f"{served}topics/{topic}/index.html")
    page.evaluate("document.querySelector('tbody tr:nth-child(5)').scrollIntoView()")
    page.evaluate("scrollBy(0, 400)")
    box = page.locator("thead th").first.bounding_box()
    assert box is not None
    assert box["y"] == pytest.approx(0, abs=2)

    page = new_page(width=768, height=700)
    page.goto(f"{served}topics/{topic}/index.html#columns=nothing")
    page.locator(".matrix").evaluate("each => each.scrollBy(300, 500)")
    region, head, first = (page.locator(each).first.bounding_box() for each in (".matrix", "thead th", "tbody th"))
    assert region is not None
    assert head is not None
    assert first is not None
    assert head["y"] == pytest.approx(region["y"], abs=2)
    assert 0 <= first["x"] <= 40
