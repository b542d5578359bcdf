"""What tests in Chromium share. Such a test file says `pytestmark = pytest.mark.browser`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.support import browser, screens


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, started once a worker; tests take a `page` or `new_page`, which are guarded."""
    with browser.launch() as started:
        yield started


@pytest.fixture
def guard() -> Iterator[browser.Guard]:
    """Fail the test if a page asks anything of another machine, or logs an error.

    A test that provokes an offence on purpose looks at `guard.offences` and clears it.
    """
    guard = browser.Guard()
    yield guard
    assert guard.offences == []


@pytest.fixture
def new_page(chromium: Browser, guard: browser.Guard) -> Iterator[browser.NewPage]:
    """Give a function that opens a guarded page of a given size, without scripts, or dark."""
    contexts = []

    def open_page(
        *,
        width: int = 360,
        height: int = 740,
        scripts: bool = True,
        scheme: Literal["light", "dark"] = "light",
        zone: str | None = None,
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            color_scheme=scheme,
            locale="zh-CN",
            timezone_id=zone,
            service_workers="block",
        )
        contexts.append(context)
        guard.watch(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: browser.NewPage) -> Page:
    """One guarded page, the size of a phone."""
    return new_page()


@pytest.fixture(scope="module")
def kept_tab(chromium: Browser) -> Iterator[tuple[Page, browser.Guard]]:
    """The page behind `tab`."""
    guard = browser.Guard()
    context = chromium.new_context(viewport={"width": 360, "height": 740}, locale="zh-CN", service_workers="block")
    guard.watch(context)
    yield context.new_page(), guard
    context.close()


@pytest.fixture
def tab(kept_tab: tuple[Page, browser.Guard]) -> Iterator[Page]:
    """One guarded page for the many short looks of a module, which keeps what it stored; saves opening a new one."""
    page, guard = kept_tab
    page.goto("about:blank")
    guard.offences.clear()
    yield page
    assert guard.offences == []


@pytest.fixture(scope="session")
def served(nginx: Callable[[Path], str], built_site: Path) -> str:
    """The real site under a sub-path; its address ends in a slash."""
    return nginx(built_site)


@pytest.fixture(scope="session")
def file_url(built_site: Path) -> Callable[[str | Path], str]:
    """Give a function: a path in the built site (or any absolute one) → its `file://` address."""
    return lambda path: (built_site / path).as_uri()


@pytest.fixture(scope="session")
def faults(thorough: int) -> Callable[[Page], dict[str, list[str]]]:
    """Give a function that returns what is wrong with a page on each screen: `assert faults(page) == {}`."""
    return lambda page: screens.faults(page, thorough=thorough > 1)
