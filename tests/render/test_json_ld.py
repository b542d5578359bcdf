"""What pages say of themselves to search engines."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from site_src.addresses.page import Page
from site_src.assets import collect
from site_src.load import load
from site_src.model.library import Library
from site_src.pages import plan
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer
from tests.support import small
from tests.support.html import Element, read
from tests.support.linked_data import Thing, faults, things
from tests.support.site import DATE, ROOT

BASE = "https://example.org/x/"
DAY = date.fromisoformat(DATE)

Draw = Callable[[str, str | None], Element]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(small.CONTENT).library


@pytest.fixture(scope="module")
def pages(library: Library) -> Mapping[str, Page]:
    return {page.address: page for page in plan(Viewer(library, DAY))}


@pytest.fixture(scope="module")
def draw(library: Library, pages: Mapping[str, Page]) -> Draw:
    """Give a function: an address and a base address → the page as it is read."""
    templates = ROOT / "templates"
    assets = collect(templates)
    renderers = {base_url: Renderer(templates, library.site, assets, DAY, base_url) for base_url in (None, BASE)}
    return lambda address, base_url: read(renderers[base_url].render(pages[address]))


def one(page: Element, kind: str) -> Thing:
    (found,) = [each for each in things(page) if each["@type"] == kind]
    return found


@pytest.mark.parametrize("base_url", [None, BASE])
def test_every_page_says_what_is_asked_of_its_types(
    pages: Mapping[str, Page], draw: Draw, base_url: str | None
) -> None:
    wrong = {
        address: found
        for address in pages
        if (found := list(faults(things(draw(address, base_url)), hosted=base_url is not None)))
    }
    assert wrong == {}


def test_every_page_below_the_first_says_the_way_to_it(pages: Mapping[str, Page], draw: Draw) -> None:
    for address in pages:
        kinds = [each["@type"] for each in things(draw(address, BASE))]
        assert ("BreadcrumbList" in kinds) == (address != "" and not address.endswith(".html")), address


def test_the_way_is_that_of_the_crumbs(draw: Draw) -> None:
    page = draw("regions/qingshan/lending/", BASE)
    steps = one(page, "BreadcrumbList")["itemListElement"]
    assert steps == [
        {"@type": "ListItem", "position": 1, "name": "首页", "item": BASE},
        {"@type": "ListItem", "position": 2, "name": "各省", "item": f"{BASE}regions/"},
        {"@type": "ListItem", "position": 3, "name": "青山", "item": f"{BASE}regions/qingshan/"},
        {
            "@type": "ListItem",
            "position": 4,
            "name": "青山：借书规定",
            "item": f"{BASE}regions/qingshan/lending/",
        },
    ]
    assert page.one("nav", "crumbs").text.splitlines() == ["首页", "各省", "青山", "青山：借书规定"]


def test_a_question_comes_with_the_answer_a_reader_sees(draw: Draw) -> None:
    page = draw("questions/late-return/", None)
    assert one(page, "FAQPage")["mainEntity"] == [
        {
            "@type": "Question",
            "name": page.one("h1").text,
            "acceptedAnswer": {"@type": "Answer", "text": _description(page)},
        }
    ]


def _description(page: Element) -> str:
    (found,) = [each for each in page.all("meta") if each.attributes.get("name") == "description"]
    return found.attributes["content"]


def test_a_topic_is_a_data_set_with_its_files(draw: Draw) -> None:
    said = one(draw("topics/lending/", BASE), "Dataset")
    assert said["name"] == "借书对照：借书规定"
    assert said["dateModified"] == DATE
    assert said["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert said["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": f"{BASE}data/v1/topics/lending.json",
        },
        {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": f"{BASE}data/v1/topics/lending.csv"},
    ]


@pytest.mark.parametrize("address", ["data/", "regions/qingshan/"])
def test_other_pages_with_files_are_data_sets_too(draw: Draw, address: str) -> None:
    assert one(draw(address, BASE), "Dataset")["url"] == BASE + address


def test_the_first_page_says_how_to_search(draw: Draw) -> None:
    action = one(draw("", BASE), "WebSite")["potentialAction"]
    assert action == {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{BASE}search/index.html?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    assert "potentialAction" not in one(draw("", None), "WebSite")


def test_nothing_in_the_words_ends_the_script_or_breaks_it(library: Library, pages: Mapping[str, Page]) -> None:
    site = library.site.model_copy(update={"title": "</script><b>&\"'\u2028"})
    page = read(Renderer(ROOT / "templates", site, collect(ROOT / "templates"), DAY, BASE).render(pages[""]))
    assert one(page, "WebSite")["name"] == "</script><b>&\"'\u2028"


def test_the_judge_sees_what_is_wrong() -> None:
    wrong = [
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 2, "name": ""}]},
        {"@type": "Recipe"},
        {"@type": "WebSite", "name": "x", "description": "y", "inLanguage": "zh-CN", "url": "/", "colour": "red"},
    ]
    assert list(faults(wrong, hosted=False)) == [
        "[0]/BreadcrumbList/itemListElement[0]/ListItem/name: empty",
        "[0]/BreadcrumbList: the steps are not counted from 1",
        "[1]/Recipe: not one of our types",
        "[2]/WebSite: colour does not belong there",
        "[2]/WebSite: url does not belong there",
        "[2]/WebSite/url: '/'",
    ]
