"""What holds however a page is read: without scripts, long after it was built, on paper, in forced colours, aloud."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support import kinds
from tests.support.browser import NewPage
from tests.support.html import read
from tests.support.site import DATE

pytestmark = [pytest.mark.browser, pytest.mark.server]

WITH_CARDS = (
    "topic with figures",
    "region and topic with areas",
    "comparison",
)
WITH_TABLES = (*WITH_CARDS, "coverage")

COUNTING = {"calculator"}
"""Kinds of pages that do with scripts what no text can."""

PICKING = {"place", "places to compare"}
"""Kinds of pages to which scripts add something to pick from."""
PICKERS = "[data-scripted], [data-pick]"
"""What scripts show or change on any other page before anything is picked."""


def address(kind: str) -> str:
    return kinds.file(kinds.KINDS[kind])


@pytest.fixture
def dated(page: Page, served: str) -> Callable[[str, str], Page]:
    """Give a function: a file of the site and a day → the page as it is on that day."""

    def open_on(file: str, day: str) -> Page:
        page.clock.set_fixed_time(f"{day}T09:00:00")
        page.goto(served + file)
        return page

    return open_on


# --- without scripts -----------------------------------------------------------------------------------------------


def test_everything_is_there_without_scripts(new_page: NewPage, served: str) -> None:
    scripted, plain = new_page(), new_page(scripts=False)
    scripted.clock.set_fixed_time(f"{DATE}T09:00:00")
    for kind in kinds.KINDS.keys() - COUNTING - PICKING:
        scripted.goto(served + address(kind))
        plain.goto(served + address(kind))
        for each in (scripted, plain):
            each.evaluate("selector => document.querySelectorAll(selector).forEach(each => each.remove())", PICKERS)
        assert plain.inner_text("main") == scripted.inner_text("main"), kind


@pytest.mark.parametrize("kind", sorted(COUNTING))
def test_what_cannot_count_without_scripts_says_so_and_shows_the_rule(
    kind: str, new_page: NewPage, served: str
) -> None:
    page = new_page(scripts=False)
    page.goto(served + address(kind))
    said = page.inner_text("main")
    assert "需要打开浏览器的 JavaScript" in said
    assert "怎么算的" in said
    assert not page.locator("main form").is_visible()


# --- long after it was built ---------------------------------------------------------------------------------------


def test_a_change_is_announced_then_in_force_then_over(dated: Callable[[str, str], Page]) -> None:
    file = address("attribute with changes to come")
    for day, words in {
        DATE: "即将变动：",
        "2029-12-31": "即将变动：",
        "2030-01-01": "现在已经是：",
        "2030-12-31": "现在已经是：",
        "2031-01-01": "已经过去：",
    }.items():
        expect(dated(file, day).locator("#pension_months .band strong").first).to_have_text(words)


def test_a_change_that_was_folded_as_far_off_unfolds_on_its_day(dated: Callable[[str, str], Page]) -> None:
    file = address("attribute with changes to come")
    later = "#pension_months .fold .band >> nth=0"
    expect(dated(file, "2030-06-01").locator(later)).not_to_be_visible()
    expect(dated(file, "2031-01-01").locator(later)).to_be_visible()
    expect(dated(file, "2031-01-01").locator(later)).to_contain_text("现在已经是：")


def test_a_rule_that_has_run_out_says_so_from_the_next_day(dated: Callable[[str, str], Page], built_site: Path) -> None:
    name, anchor, last = _first_note(built_site, "answer__ended")
    note = f"#{anchor} .answer__ended"
    expect(dated(name, last).locator(note)).not_to_be_visible()
    expect(dated(name, _next_day(last)).locator(note)).to_be_visible()
    expect(dated(name, _next_day(last)).locator(note)).to_contain_text(f"到 {last} 为止")


def test_a_check_that_grows_old_says_so_from_the_next_day(dated: Callable[[str, str], Page], built_site: Path) -> None:
    name, anchor, due = _first_note(built_site, "answer__stale")
    note = f"#{anchor} .answer__stale"
    expect(dated(name, due).locator(note)).not_to_be_visible()
    expect(dated(name, _next_day(due)).locator(note)).to_be_visible()
    expect(dated(name, _next_day(due)).locator(note)).to_contain_text("很久没有核对了")


def _first_note(site: Path, css_class: str) -> tuple[str, str, str]:
    """The first page with such a hidden note: its file, the answer's anchor, the last day without the note."""
    for name in kinds.pages(site):
        if css_class not in (site / name).read_text(encoding="utf-8"):
            continue  # reading it as text takes a hundredth of the time
        for answer in read(site / name).all("section", "answer"):
            for note in answer.all("p", css_class):
                if "hidden" in note.attributes:
                    return name, answer.attributes["id"], note.attributes["data-until"]
    raise AssertionError(f"no page has a hidden .{css_class}")


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


# --- on paper ------------------------------------------------------------------------------------------------------


def test_paper_shows_what_was_folded_and_leaves_out_what_can_only_be_pressed(page: Page, served: str) -> None:
    page.goto(served + address("region and topic with areas"))
    folded = page.locator("details:not([open]) .statement")
    assert folded.count() > 0
    assert not any(each.is_visible() for each in folded.all()[:5])

    page.emulate_media(media="print")
    assert all(each.is_visible() for each in folded.all())
    for gone in (".header__nav", ".crumbs", ".jump"):
        expect(page.locator(gone)).not_to_be_visible()
    expect(page.locator("h1")).to_be_visible()


def test_paper_is_white_even_in_the_dark(new_page: NewPage, served: str) -> None:
    page = new_page(scheme="dark")
    page.goto(served)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(22, 32, 29)"


# --- in forced colours ---------------------------------------------------------------------------------------------


def test_grades_stay_words_with_marks_in_forced_colours(page: Page, served: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(served + "coverage/index.html")
    badges = page.locator(".bars .badge")
    assert badges.all_inner_texts() == ["官方", "官方转载", "文号可查", "媒体报道", "网传未核实"]
    marks = badges.evaluate_all("all => all.map(each => getComputedStyle(each, '::before').content)")
    assert [re.findall("[●◐◔○△]", mark) for mark in marks] == [["●"], ["◐"], ["◔"], ["○"], ["△"]]
    assert badges.last.evaluate("each => getComputedStyle(each).borderTopStyle") == "dashed"


# --- tables --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", WITH_TABLES)
def test_tables_are_named_and_their_heads_say_what_they_head(kind: str, built_site: Path) -> None:
    tables = read(built_site / address(kind)).all("table")
    assert tables
    for table in tables:
        assert table.one("caption").text
        assert {head.attributes.get("scope") for head in table.one("thead").all("th")} == {"col"}
        assert {head.attributes.get("scope") for head in table.one("tbody").all("th")} == {"row"}


@pytest.mark.parametrize("kind", WITH_CARDS)
def test_a_phone_shows_cards_that_are_still_a_table_to_those_who_listen(kind: str, page: Page, served: str) -> None:
    page.goto(served + address(kind))
    table = page.locator("table").first
    assert table.evaluate("each => getComputedStyle(each).display") == "block"

    # the styles undo the table for the eye only, and need no role attribute for it (which HTML does not allow here)
    heard = table.aria_snapshot()
    for role in ("- table ", "- caption", "- rowgroup", "- row ", "- columnheader", "- rowheader", "- cell"):
        assert role in heard, role


@pytest.mark.parametrize("kind", WITH_CARDS)
def test_every_cell_of_a_card_shows_its_label(kind: str, page: Page, served: str) -> None:
    page.goto(served + address(kind))
    wrong = page.locator("table").evaluate_all("""tables => tables.flatMap(table => {
        const heads = [...table.tHead.rows[0].cells].map(head => head.textContent.trim());
        return [...table.tBodies[0].rows].flatMap(row => [...row.cells].slice(1)
            .filter(cell => cell.colSpan === 1)
            .filter(cell => getComputedStyle(cell, "::before").content !== JSON.stringify(heads[cell.cellIndex]))
            .map(cell => cell.textContent.trim().slice(0, 40)));
    })""")
    assert wrong == []


def test_a_table_too_wide_for_a_phone_moves_by_itself_and_keeps_its_places_in_sight(page: Page, served: str) -> None:
    page.goto(served + address("coverage"))
    page.locator(".survey").evaluate("each => each.scrollTo({left: 400, behavior: 'instant'})")
    assert page.locator(".survey").evaluate("each => each.scrollLeft") == 400
    box = page.locator(".survey tbody th").first.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 40
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_head_of_a_table_stays_in_sight_on_a_wide_screen(new_page: NewPage, served: str) -> None:
    page = new_page(width=1280, height=700)
    page.goto(served + address("comparison"))
    page.evaluate("document.querySelector('table').scrollIntoView(); scrollBy(0, 1500)")
    box = page.locator("thead th").first.bounding_box()
    assert box is not None
    assert box["y"] == pytest.approx(0, abs=2)
