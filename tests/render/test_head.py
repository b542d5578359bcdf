"""What stands in the head of a page for those it is sent to."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_src.addresses.page import Page
from site_src.assets import Assets, add_cards, collect
from site_src.load import load
from site_src.model.library import Library
from site_src.pages import plan
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer
from tests.support import small
from tests.support.html import Element, read
from tests.support.site import DATE, ROOT

BASE = "https://example.org/x/"
DAY = date.fromisoformat(DATE)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(small.CONTENT).library


@pytest.fixture(scope="module")
def pages(library: Library) -> Mapping[str, Page]:
    return {page.address: page for page in plan(Viewer(library, DAY))}


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Assets:
    """Those of the real site, with two pictures."""
    folder = tmp_path_factory.mktemp("cards")
    (folder / "home.png").write_bytes(b"home")
    (folder / "questions.png").write_bytes(b"questions")
    return add_cards(collect(ROOT / "templates"), folder)


def drawn(library: Library, page: Page, assets: Assets, base_url: str | None = None) -> Element:
    return read(Renderer(ROOT / "templates", library.site, assets, DAY, base_url).render(page))


def metas(page: Element) -> dict[str, str]:
    """What the head says under each name or property."""
    named = ((each.attributes.get("name") or each.attributes.get("property"), each) for each in page.all("meta"))
    return {name: each.attributes["content"] for name, each in named if name and name != "theme-color"}


def test_a_page_sent_on_says_what_it_is(library: Library, pages: Mapping[str, Page], assets: Assets) -> None:
    page = pages["questions/late-return/"]
    said = metas(drawn(library, page, assets, BASE))
    assert {name: said[name] for name in said if name.startswith(("og:", "twitter:"))} == {
        "og:site_name": "借书对照",
        "og:title": page.title,
        "og:description": page.description,
        "og:type": "article",
        "og:locale": "zh_CN",
        "og:url": f"{BASE}questions/late-return/",
        "og:image": f"{BASE}{assets.cards['questions']}",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }


def test_without_an_address_nothing_is_said_that_needs_one(
    library: Library, pages: Mapping[str, Page], assets: Assets
) -> None:
    page = drawn(library, pages["questions/late-return/"], assets)
    said = metas(page)
    assert not {"og:url", "og:image", "og:image:width", "og:image:height"} & said.keys()
    assert said["twitter:card"] == "summary"
    assert [each for each in page.all("link") if each.attributes["rel"] == "canonical"] == []


def test_a_section_without_a_picture_takes_that_of_the_first_page(
    library: Library, pages: Mapping[str, Page], assets: Assets
) -> None:
    for address in ("", "regions/qingshan/"):
        assert metas(drawn(library, pages[address], assets, BASE))["og:image"] == f"{BASE}{assets.cards['home']}"


def test_a_site_without_pictures_has_none(library: Library, pages: Mapping[str, Page], assets: Assets) -> None:
    assert "og:image" not in metas(drawn(library, pages[""], replace(assets, cards={}), BASE))


def test_the_first_page_is_called_as_the_site(library: Library, pages: Mapping[str, Page], assets: Assets) -> None:
    page = drawn(library, pages[""], assets)
    assert metas(page)["og:title"] == page.title == "借书对照"
    assert metas(page)["og:type"] == "website"


@pytest.mark.parametrize("address", ["404.html", "offline.html"])
def test_what_is_shown_in_place_of_a_page_is_not_for_search_engines(
    library: Library, pages: Mapping[str, Page], assets: Assets, address: str
) -> None:
    said = metas(drawn(library, pages[address], assets, BASE))
    assert said["robots"] == "noindex"
    assert "og:url" not in said
    assert "robots" not in metas(drawn(library, pages[""], assets, BASE))


def test_pictures_are_named_after_their_bytes(assets: Assets) -> None:
    assert assets.files[assets.cards["home"]] == b"home"
    assert re.fullmatch(r"assets/card-home\.[0-9a-f]{8}\.png", assets.cards["home"])


def test_the_frame_of_a_phone_has_the_colour_of_the_paper(
    library: Library, pages: Mapping[str, Page], assets: Assets
) -> None:
    tokens = (ROOT / "templates" / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"--paper: (#\w+);", tokens)[:2]
    frame = [each.attributes for each in drawn(library, pages[""], assets).all("meta") if _is_frame(each)]
    assert [(each["media"], each["content"]) for each in frame] == [
        ("(prefers-color-scheme: light)", light),
        ("(prefers-color-scheme: dark)", dark),
    ]


def _is_frame(element: Element) -> bool:
    return element.attributes.get("name") == "theme-color"


def test_a_folder_of_pictures_may_be_missing(tmp_path: Path) -> None:
    assets = collect(ROOT / "templates")
    assert add_cards(assets, tmp_path / "none") == assets
