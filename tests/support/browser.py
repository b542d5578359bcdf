"""Debian's Chromium driven by Playwright, kept on this machine."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

QUIET = [
    "--no-sandbox",  # root, as in CI, cannot use Chromium's sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
LOCAL = ("http://127.0.0.1:", "file:", "data:", "blob:", "about:")


class NewPage(Protocol):
    """Opens an empty page in a context of its own; the default is a phone."""

    def __call__(
        self,
        *,
        width: int = 360,
        height: int = 740,
        scripts: bool = True,
        scheme: Literal["light", "dark"] = "light",
    ) -> Page:
        """Return the page; `scripts=False` turns JavaScript off."""


@contextmanager
def launch() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    chromium = shutil.which("chromium")
    assert chromium, "no chromium on this machine: `make tools` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


class Guard:
    """Stops every request that leaves this machine, and writes down what must not happen on a page.

    That is: such a request, a script error, a line on the console at the level of an error
    (Chromium reports there what the CSP refused and what was not found).
    """

    def __init__(self) -> None:
        self.offences: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Guard all pages of `context`."""
        context.route(lambda url: not url.startswith(LOCAL), self._stop)
        context.on("weberror", lambda error: self.offences.append(f"script error: {error.error}"))
        context.on(
            "console",
            lambda line: self.offences.append(f"console: {line.text}") if line.type == "error" else None,
        )

    def _stop(self, route: Route) -> None:
        self.offences.append(f"request: {route.request.url}")
        route.abort()
