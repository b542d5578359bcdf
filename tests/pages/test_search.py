"""The search page as it stands without scripts."""

from datetime import date

import pytest

from site_src.load import load
from site_src.model.library import Library
from site_src.pages import search
from site_src.pages.search import LetterView, ListedPage, SearchView
from site_src.views.answers import Viewer
from site_src.views.page_kinds import find_city_address
from tests.support import small


@pytest.fixture(scope="module")
def library() -> Library:
    return load(small.CONTENT).library


@pytest.fixture(scope="module")
def view(library: Library) -> SearchView:
    (page,) = search.plan(Viewer(library, date(2026, 11, 22)))
    assert page.address == "search/"
    assert page.bundle == "search"
    assert isinstance(page.view, SearchView)
    return page.view


def letter(view: SearchView, name: str) -> LetterView:
    (found,) = [each for each in view.letters if each.letter == name]
    return found


def test_letters_come_in_order_and_only_those_that_begin_something(view: SearchView) -> None:
    assert [each.letter for each in view.letters] == ["B", "C", "D", "H", "J", "L", "N", "Q", "S", "X", "Y", "Z"]
    assert letter(view, "B").anchor == "letter-b"


def test_places_stand_apart_from_titles(view: SearchView) -> None:
    assert letter(view, "Y").places == (ListedPage("云湖省", "regions/yunhu/", ""),)
    assert ListedPage("办读者证", "topics/card/", "主题") in letter(view, "B").titles
    assert (
        ListedPage("“办读者证一律要交 100 元押金”", "claims/deposit-everywhere/", "说法核对")
        in letter(view, "B").titles
    )


def test_areas_and_cities_say_their_province_and_lead_there(view: SearchView) -> None:
    assert ListedPage("林溪市（青山）", "regions/qingshan/#linxi", "") in letter(view, "L").places
    assert ListedPage("白石（云湖）", "regions/yunhu/", "") in letter(view, "B").places


def test_a_city_is_sorted_by_the_pinyin_written_for_it(view: SearchView) -> None:
    assert ListedPage("长滩（青山）", "regions/qingshan/", "") in letter(view, "C").places


def test_a_city_that_is_an_area_is_listed_once(view: SearchView, library: Library) -> None:
    assert [each.label for each in letter(view, "L").places] == ["林溪市（青山）"]
    assert find_city_address(library, "qingshan", "林溪") is None
    assert find_city_address(library, "qingshan", "长滩") == "regions/qingshan/"
