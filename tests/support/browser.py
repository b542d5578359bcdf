"""Debian's Chromium driven by Playwright, kept on this machine.

The shell without a window: the same engine, and a new page costs it a quarter of what it costs the whole browser.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

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
        zone: str | None = None,
    ) -> Page:
        """Return the page; `scripts=False` turns JavaScript off, `zone` is where the reader's clock is set."""


@contextmanager
def launch() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    chromium = shutil.which("chromium-headless-shell")
    assert chromium, "no chromium-headless-shell on this machine: `make tools` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


class Guard:
    """Writes down what must not happen on a page.

    That is: a request that leaves this machine (QUIET lets none arrive), a script error, a line on the console at the
    level of an error (Chromium reports there what the CSP refused and what was not found). Only listens: to step in
    would turn off Chromium's cache, and hold up every request until Python has looked at it.
    """

    def __init__(self) -> None:
        self.offences: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Guard all pages of `context`."""
        context.on("request", self._asked)
        context.on("weberror", lambda error: self.offences.append(f"script error: {error.error}"))
        context.on(
            "console",
            lambda line: self.offences.append(f"console: {line.text}") if line.type == "error" else None,
        )

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(LOCAL):
            self.offences.append(f"request: {request.url}")
