"""Every way through the site leads somewhere: served under a sub-path, and opened from a disk."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from site_src.pipeline import build
from tests.support import kinds, small
from tests.support.browser import Guard

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",  # read in the encoding of its page
    ".js": "application/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",  # always UTF-8, so nobody says so
    ".csv": "text/plain; charset=utf-8",  # nginx does not know it by itself
}


@dataclass(frozen=True)
class Visitor:
    """Asks one server, over one connection."""

    home: str
    connection: HTTPConnection

    def get(self, address: str) -> tuple[int, str, bytes]:
        """Status, content type and body of an address."""
        self.connection.request("GET", urlsplit(address).path)
        answer = self.connection.getresponse()
        return answer.status, answer.getheader("content-type", ""), answer.read()


@pytest.fixture
def visitor(served: str) -> Iterator[Visitor]:
    with closing(HTTPConnection(urlsplit(served).netloc, timeout=10)) as connection:
        yield Visitor(served, connection)


def referred(page: bytes, address: str) -> set[str]:
    """What a page refers to, without fragments: links, styles, scripts, images."""
    found = LexborHTMLParser(page.decode()).css("[href], [src]")
    written = (each.attributes.get("href") or each.attributes.get("src") for each in found)
    return {urljoin(address, each).partition("#")[0] for each in written if each}


@pytest.mark.server
def test_from_the_first_page_every_page_is_reached_under_a_sub_path(visitor: Visitor, built_site: Path) -> None:
    waiting, seen, wrong = {f"{visitor.home}index.html"}, set[str](), []
    while waiting:
        address = waiting.pop()
        seen.add(address)
        status, content_type, body = visitor.get(address)
        expected = TYPES[Path(urlsplit(address).path).suffix]
        if (status, content_type) != (200, expected):
            wrong.append((address, status, content_type))
        if content_type.startswith("text/html"):
            inside = {each for each in referred(body, address) if each.startswith(visitor.home)}
            waiting |= inside - seen
    assert wrong == []
    reached = {address.removeprefix(visitor.home) for address in seen}
    assert set(kinds.pages(built_site)) - reached == {"404.html", "offline.html"}


@pytest.mark.server
def test_a_folder_is_answered_with_its_page(visitor: Visitor) -> None:
    assert visitor.get(visitor.home)[:2] == (200, TYPES[".html"])
    assert visitor.get(f"{visitor.home}topics/outpatient/")[:2] == (200, TYPES[".html"])


@pytest.mark.server
@pytest.mark.browser
def test_a_wrong_address_shows_our_page_at_any_depth(
    page: Page, nginx: Callable[[Path], str], guard: Guard, tmp_path: Path
) -> None:
    order = small.copy(tmp_path)
    home = nginx(order.out)
    build(replace(order, base_url=home), lambda *_: None)
    for wrong in ("no-such-page.html", "regions/no-such-place/", "a/b/c/d/"):
        answer = page.goto(home + wrong)
        assert answer is not None
        assert answer.status == 404
        expect(page.locator("h1")).to_have_text("没有这一页")
        assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
        page.locator("main a").first.click()
        page.wait_for_url(f"{home}index.html")
    # the wrong addresses themselves, and nothing else
    assert len(guard.offences) == 3
    guard.offences.clear()


@pytest.mark.browser
def test_from_a_disk_one_can_click_through_and_back(page: Page, file_url: Callable[[str], str]) -> None:
    page.goto(file_url("index.html"))
    way = [
        (".links--large a >> nth=1", "/questions/sharing-reimbursement/index.html"),
        (".links a[href*='topics/']", "/topics/account-sharing/index.html"),
        (".matrix__row th a[href*='regions/hainan']", "/regions/hainan/account-sharing/index.html"),
        (".sources a >> nth=0", "/sources/"),
    ]
    for link, arrived in way:
        page.locator(link).first.click()
        page.wait_for_url(re.compile(re.escape(arrived)))
        expect(page.locator("h1")).to_be_visible()
    for _, arrived in reversed(way[:-1]):
        page.go_back()
        assert arrived in page.url
    page.locator(".header__brand").click()
    page.wait_for_url(file_url("index.html"))


@pytest.mark.browser
def test_from_a_disk_a_fragment_leads_to_the_answer_and_styles_and_scripts_work(
    page: Page, file_url: Callable[[str], str]
) -> None:
    page.clock.set_fixed_time("2040-01-01T09:00:00")
    page.goto(file_url("topics/flexible-employment/pension_months/index.html") + "#pension_months")
    expect(page.locator("#pension_months")).to_be_in_viewport()
    expect(page.locator("#pension_months .answer__stale").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
