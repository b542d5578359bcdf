"""The page of one attribute as it is looked at: small and wide, with keys only, in forced colours, on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.support import screens
from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

FIGURES = "topics/outpatient/rate/index.html"
CHOICES = "topics/account-sharing/wallet/index.html"
SENTENCES = "topics/account-sharing/conditions/index.html"
LISTS = "topics/account-sharing/relatives/index.html"

SPILT = """() => [...document.querySelectorAll(".tilemap__link")]
    .filter(tile => tile.scrollWidth > tile.clientWidth + 1)
    .map(tile => tile.textContent)"""
"""The tiles whose words do not fit into them."""


@pytest.mark.parametrize("file", [FIGURES, CHOICES, LISTS])
def test_what_stands_in_a_tile_fits_into_it(file: str, tab: Page, served: str) -> None:
    tab.goto(served + file)
    for screen in screens.SCREENS:
        screens.show(tab, screen)
        assert tab.evaluate(SPILT) == [], str(screen)


def test_a_wide_screen_shows_a_map_and_a_phone_a_list_in_code_order(new_page: NewPage, served: str) -> None:
    wide, phone = new_page(width=1280), new_page(width=375)
    for page in (wide, phone):
        page.goto(served + FIGURES)

    def at(page: Page, name: str) -> tuple[float, float]:
        box = page.locator(f".tilemap__link[href='#{name}']").bounding_box()
        assert box is not None
        return box["x"], box["y"]

    assert at(wide, "xinjiang")[0] < at(wide, "shaanxi")[0] < at(wide, "jiangsu")[0]
    assert at(wide, "heilongjiang")[1] < at(wide, "jilin")[1] < at(wide, "hainan")[1]
    order = phone.locator(".tilemap__link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert order[:3] == ["#beijing", "#tianjin", "#hebei"]
    assert at(phone, "beijing")[1] == at(phone, "tianjin")[1] < at(phone, "hebei")[1]


@pytest.mark.parametrize("scripts", [True, False])
def test_with_keys_only_one_gets_from_a_tile_to_its_row_and_on_to_the_answer(
    *, scripts: bool, new_page: NewPage, served: str
) -> None:
    page = new_page(width=1280, scripts=scripts)
    page.goto(served + FIGURES)
    page.locator(".tilemap__link[href='#hunan']").press("Enter")
    assert page.url.endswith("#hunan")
    expect(page.locator("#hunan")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("#hunan a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(served + "regions/hunan/outpatient/index.html#rate")
    expect(page.locator("#rate")).to_be_in_viewport()


def test_a_province_without_a_row_is_found_in_its_sentence(page: Page, served: str) -> None:
    page.goto(served + SENTENCES)
    name = page.locator(".placerows__rest > a").first.get_attribute("id")
    page.locator(f".tilemap__link[href='#{name}']").press("Enter")
    expect(page.locator(f"a#{name}")).to_be_in_viewport()
    expect(page.locator(f"a#{name}")).to_be_focused()


def test_in_forced_colours_looks_differ_by_their_borders_and_bars_are_seen(page: Page, served: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(served + FIGURES)

    def border(look: str) -> str:
        tile = page.locator(f".tilemap__link.tilemap__look--{look}").first
        return str(tile.evaluate("each => getComputedStyle(each).borderTopStyle"))

    assert (border("unverified"), border("areas"), border("unknown")) == ("dashed", "solid", "dotted")
    fill = page.locator(".chart__drawing").first.evaluate("each => getComputedStyle(each).fill")
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert fill == ink


def test_paper_shows_the_map_and_what_is_folded(page: Page, served: str) -> None:
    page.goto(served + FIGURES)
    folded = page.locator("details.chart .chart__bar").first
    expect(folded).not_to_be_visible()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(page.locator(".tilemap")).to_be_visible()


def test_a_change_that_has_begun_says_so_on_the_readers_date(page: Page, served: str) -> None:
    file = "topics/flexible-employment/pension_months/index.html"
    for day, words in {"2029-12-31": "将要", "2030-01-01": "已经开始"}.items():
        page.clock.set_fixed_time(f"{day}T09:00:00")
        page.goto(served + file)
        expect(page.locator(".timeline__mark").first).to_have_text(words)
