from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support import serving, small
from tests.support.browser import Guard

pytestmark = pytest.mark.browser

PATIENCE = 30_000  # milliseconds a reload may take, build and all


def test_an_open_page_reloads_by_itself_after_a_save_a_mistake_and_its_mending(
    tmp_path: Path, page: Page, guard: Guard
) -> None:
    with serving.serve(tmp_path) as served:
        page.goto(served.url)
        expect(page.locator("h1")).to_be_visible()

        small.spoil(served.content, "site.yaml", "title: ", "title: 新的")
        page.wait_for_function("document.title.includes('新的')", timeout=PATIENCE)

        small.spoil(served.content, "site.yaml", "title: ", "titel: ")
        expect(page.locator("h1")).to_contain_text("个问题", timeout=PATIENCE)

        small.spoil(served.content, "site.yaml", "titel: ", "title: ")
        page.wait_for_function("document.title.includes('新的')", timeout=PATIENCE)
        page.goto("about:blank")
    # the page of problems is an answer with status 500, which the console names
    assert [offence for offence in guard.offences if "500" not in offence] == []
    guard.offences.clear()
