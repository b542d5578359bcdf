"""Links that work from anywhere, and text that stays text."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup

from site_src.addresses.page import Crumb, Page
from site_src.addresses.way import Way
from site_src.load import load
from site_src.model.library import Library
from site_src.model.writing import Site
from site_src.pages import plan
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer
from tests.support.html import Element, read
from tests.support.site import ROOT

DAY = date(2026, 11, 22)
NASTY = '<b>&"'
# closed lists, numbers and the page's own place, by which templates choose
CLOSED = {"state", "grade", "verdict", "code", "template", "address", "bundle"}


@dataclass(frozen=True)
class Files:
    style: str = "assets/site.css"
    scripts: tuple[str, ...] = ("assets/site.js",)
    bundles: Mapping[str, str] = field(
        default_factory=lambda: {name: f"assets/{name}.js" for name in ("calculator", "comparing", "search")}
    )
    cards: Mapping[str, str] = field(default_factory=lambda: {"home": "assets/card-home.12345678.png"})


@pytest.fixture(scope="module")
def library() -> Library:
    loaded = load(ROOT / "tests" / "sites" / "small" / "content")
    assert loaded.problems == ()
    return loaded.library


def renderer(library: Library, templates: Path = ROOT / "templates", base_url: str | None = None) -> Renderer:
    return Renderer(templates, library.site, Files(), DAY, base_url)


# --- the way from one page to another ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "address", "way"),
    [
        ("index.html", "", "index.html"),
        ("index.html", "topics/", "topics/index.html"),
        ("index.html", "regions/jilin/#x", "regions/jilin/index.html#x"),
        ("index.html", "assets/site.css", "assets/site.css"),
        ("topics/index.html", "", "../index.html"),
        ("topics/index.html", "topics/", "index.html"),
        ("topics/index.html", "topics/a/", "a/index.html"),
        ("topics/a/index.html", "regions/jilin/#x", "../../regions/jilin/index.html#x"),
        ("topics/a/index.html", "topics/a/#x", "#x"),
        ("topics/a/index.html", "topics/b/", "../b/index.html"),
        ("topics/a/index.html", "#x", "#x"),
        ("regions/jilin/outpatient/index.html", "", "../../../index.html"),
        ("regions/jilin/outpatient/index.html", "regions/jilin/outpatient/#changchun-rate", "#changchun-rate"),
        ("regions/jilin/outpatient/index.html", "assets/icon.svg", "../../../assets/icon.svg"),
        ("404.html", "", "index.html"),
        ("404.html", "regions/", "regions/index.html"),
        ("topics/a/index.html", "404.html", "../../404.html"),
        ("topics/a/index.html", "comparisons/x/#", "../../comparisons/x/index.html#"),
    ],
)
def test_the_way_is_relative_and_names_the_file(file: str, address: str, way: str) -> None:
    assert Way(file)(address) == way


FOLDERS = st.lists(st.sampled_from(["regions", "jilin", "topics", "a"]), max_size=4).map(
    lambda names: "".join(f"{name}/" for name in names)
)


@given(here=FOLDERS, there=FOLDERS, fragment=st.sampled_from(["", "#x"]))
def test_every_way_arrives(here: str, there: str, fragment: str) -> None:
    assume(there or not fragment)  # a bare fragment means this page, not the home page
    way = Way(f"{here}index.html")(there + fragment)
    path, _, _ = way.partition("#")
    arrived = posixpath.normpath(posixpath.join(here, path)) if path else f"{here}index.html"
    assert arrived == f"{there}index.html"
    assert way.endswith(fragment)
    assert not way.startswith("/")


# --- pages ---------------------------------------------------------------------------------------------------------


def test_a_word_a_template_does_not_know_stops_the_build(library: Library, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ view.no_such_thing }}", encoding="utf-8")
    page = Page("", "page.html", "", "", object())
    with pytest.raises(UndefinedError, match="no_such_thing"):
        renderer(library, tmp_path).render(page)


def test_a_canonical_address_stands_only_where_the_host_is_known(library: Library) -> None:
    page = next(page for page in plan(Viewer(library, DAY)) if page.address == "topics/card/")
    assert b"canonical" not in renderer(library).render(page)
    found = read(renderer(library, base_url="https://example.org/x/").render(page))
    (canonical,) = [each for each in found.all("link") if each.attributes["rel"] == "canonical"]
    assert canonical.attributes["href"] == "https://example.org/x/topics/card/"


def test_the_page_for_a_wrong_address_starts_its_links_from_the_root_of_the_site(library: Library) -> None:
    page = next(page for page in plan(Viewer(library, DAY)) if page.address == "404.html")
    assert read(renderer(library).render(page)).all("base") == []
    found = read(renderer(library, base_url="https://example.org/x/y/").render(page))
    assert found.one("base").attributes["href"] == "/x/y/404.html"
    assert found.one("main").links["回首页"] == "index.html"
    assert b"canonical" not in renderer(library, base_url="https://example.org/x/y/").render(page)
    (policy,) = [each.attributes["content"] for each in found.all("meta") if "http-equiv" in each.attributes]
    assert "base-uri 'self'" in policy


def test_the_same_page_gives_the_same_bytes(library: Library) -> None:
    one, other = renderer(library), renderer(library)
    for page in plan(Viewer(library, DAY)):
        assert one.render(page) == other.render(page)


def test_the_crumbs_lead_up(library: Library) -> None:
    page = Page("a/b/", "pages/missing.html", "此页", "", None, (Crumb("上面", "a/"),))
    crumbs = read(renderer(library).render(page)).one("nav", "crumbs")
    assert crumbs.links == {"首页": "../../index.html", "上面": "../index.html"}
    assert crumbs.text.splitlines()[-1] == "此页"


# --- every text slot -----------------------------------------------------------------------------------------------


def spoilt(thing: object) -> object:
    """The same view with `<b>&"` before every text in it that a template could write; closed words stay."""
    if isinstance(thing, Markup) or thing is None:
        return thing
    if isinstance(thing, str):
        return f"{NASTY}{thing}" if thing else thing
    if isinstance(thing, tuple):
        return tuple(spoilt(each) for each in thing)
    if isinstance(thing, Site):
        return thing.model_copy(update={name: spoilt(value) for name, value in thing if isinstance(value, str)})
    if is_dataclass(thing) and not isinstance(thing, type):
        changes = {each.name: spoilt(getattr(thing, each.name)) for each in fields(thing) if each.name not in CLOSED}
        return replace(thing, **changes)
    return thing


def shape(page: Element) -> list[tuple[str, list[str]]]:
    """The page without its words: every element with the names of its attributes."""
    return [(each.tag, sorted(each.attributes)) for each in page.walk()]


def test_markup_in_the_content_is_shown_as_text(library: Library) -> None:
    site = spoilt(library.site)
    assert isinstance(site, Site)
    plain, spoiling = renderer(library), Renderer(ROOT / "templates", site, Files(), DAY)
    for page in plan(Viewer(library, DAY)):
        nasty = spoilt(page)
        assert isinstance(nasty, Page)
        before, after = read(plain.render(page)), read(spoiling.render(nasty))
        assert shape(after) == shape(before), page.file
        assert NASTY in after.one("main").text or page.address.endswith(".html")
        assert NASTY in after.title
