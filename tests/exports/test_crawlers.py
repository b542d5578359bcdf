"""What search engines ask for."""

import re
from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from site_src.pipeline import make
from tests.support import small

BASE = "https://example.org/a/"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The small site where it is known where it will stand."""
    order = small.copy(tmp_path_factory.mktemp("hosted"))
    return make(replace(order, base_url=BASE), lambda *_: None).tree


def entries(tree: Mapping[str, bytes]) -> dict[str, str]:
    """Address → day of the last change, "" where none is given."""
    found = re.findall(r"<url><loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?</url>", tree["sitemap.xml"].decode())
    assert len(found) == tree["sitemap.xml"].count(b"<url>")
    return dict(found)


def test_without_an_address_there_is_no_sitemap(tree: Mapping[str, bytes]) -> None:
    assert "sitemap.xml" not in tree
    assert tree["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots_are_led_to_the_sitemap(hosted: Mapping[str, bytes]) -> None:
    assert hosted["robots.txt"] == b"User-agent: *\nAllow: /\nSitemap: https://example.org/a/sitemap.xml\n"


def test_the_sitemap_names_every_page_by_its_canonical_address(hosted: Mapping[str, bytes]) -> None:
    pages = {name.removesuffix("index.html") for name in hosted if name.endswith("/index.html") or name == "index.html"}
    assert set(entries(hosted)) == {BASE + page for page in pages}
    for page in pages:
        found = re.search(rb'<link[^>]*rel="?canonical"?[^>]*>', hosted[f"{page}index.html"])
        assert found
        assert f"{BASE}{page}".encode() in found[0]


def test_a_page_changed_when_what_it_shows_was_last_read_or_began(hosted: Mapping[str, bytes]) -> None:
    days = entries(hosted)
    assert days[f"{BASE}regions/qingshan/lending/"] == "2026-11-01"
    assert days[f"{BASE}questions/"] == ""
    # what is still to come has changed nothing yet
    assert max(days.values()) <= "2026-11-22"


def test_the_sitemap_is_xml(hosted: Mapping[str, bytes]) -> None:
    root = ET.fromstring(hosted["sitemap.xml"])  # noqa: S314 - our own file
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
