"""The reader's own area in the comparison of a topic: above its province, in its own words, without anything moving."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.server]

OUTPATIENT = "topics/outpatient/index.html"
NANJING = "localStorage.place = 'jiangsu/nanjing|江苏南京市'"
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def chosen(page: Page) -> Page:
    """A page of a reader who chose 南京, which adds up what moves."""
    page.add_init_script(SHIFTS)
    page.add_init_script(NANJING)
    return page


def rows(page: Page) -> Locator:
    """The rows of the table."""
    return page.locator("data-matrix tbody tr")


def heads(page: Page) -> list[str]:
    """The heads of the first two rows."""
    return [rows(page).nth(at).locator("th").inner_text().replace("\n", " ") for at in range(2)]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_area_stands_above_its_province_and_nothing_moves(chosen: Page, served: str, width: int) -> None:
    chosen.set_viewport_size({"width": width, "height": 800})
    chosen.goto(served + OUTPATIENT)
    expect(rows(chosen).first).to_have_attribute("data-place", "jiangsu/nanjing")
    area, province = heads(chosen)
    assert area.split() == ["江苏南京市", "您选的地方"]
    assert province.split()[:2] == ["江苏", "您选的省"]
    expect(rows(chosen).first).to_be_visible()
    cap = rows(chosen).first.locator("[data-label=一年最多报]")
    expect(cap).to_contain_text("元/年")
    expect(cap).to_contain_text(" 起")
    assert (cap.locator("a").get_attribute("href") or "").endswith(
        "regions/jiangsu/outpatient/index.html#nanjing-annual_cap"
    )
    chosen.wait_for_timeout(300)
    assert chosen.evaluate("window.shifted") <= 0.01
    assert chosen.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_disk_it_is_there_too(chosen: Page, file_url: Callable[[str | Path], str]) -> None:
    chosen.goto(file_url(OUTPATIENT))
    expect(rows(chosen).first.locator("th")).to_contain_text("江苏南京市")


def test_what_is_asked_of_the_table_is_asked_of_the_area_too(chosen: Page, served: str) -> None:
    chosen.goto(f"{served}{OUTPATIENT}#columns=annual_cap,pharmacy_cap&grade=official")
    expect(rows(chosen).first.locator("td")).to_have_count(2)
    area, province = heads(chosen)
    assert area.startswith("江苏南京市")
    assert province.startswith("江苏 您选的省")
    chosen.evaluate("location.hash = '#places=hainan'")
    expect(rows(chosen)).to_have_count(1)


def test_an_area_that_says_nothing_of_its_own_has_no_row(page: Page, served: str) -> None:
    page.add_init_script("localStorage.place = 'jilin/changchun|吉林长春市'")
    with page.expect_response("**/data/rows/jilin.js"):
        page.goto(f"{served}topics/family-account/index.html")
    expect(page.locator(".matrix__table--waiting")).to_have_count(0)
    expect(rows(page).first).to_have_attribute("data-place", "jilin")


def test_where_the_sheet_does_not_come_everything_is_as_it_was(chosen: Page, served: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    chosen.route("**/data/rows/jiangsu.js", hold)
    chosen.goto(served + OUTPATIENT, wait_until="domcontentloaded")
    expect(rows(chosen).first).to_be_visible()
    expect(rows(chosen).first).to_have_attribute("data-place", "jiangsu")
    # too late: what is being read stays where it is, and the area comes with what is asked next
    chosen.evaluate("document.querySelector('data-matrix table').scrollIntoView()")
    held[0].continue_()
    chosen.wait_for_timeout(300)
    expect(rows(chosen).first).to_have_attribute("data-place", "jiangsu")
    chosen.evaluate("location.hash = '#columns=annual_cap'")
    expect(rows(chosen).first).to_have_attribute("data-place", "jiangsu/nanjing")
