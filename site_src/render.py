"""A planned page → bytes; the only module that knows Jinja."""

import posixpath
from datetime import date
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import minify_html
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_src.model.writing import Site
from site_src.pages.page import Page
from site_src.pages.questions import FactView


class Linked(Protocol):
    """The files every page links to, as paths in the tree."""

    @property
    def style(self) -> str:
        """The style sheet."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts."""


class Renderer:
    """Draws pages with the templates of one folder."""

    def __init__(self, templates: Path, site: Site, assets: Linked, day: date, base_url: str | None = None) -> None:
        """Prepare the templates; `base_url` (ending in a slash) adds what only a known host allows."""
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.tests["fact"] = lambda part: isinstance(part, FactView)
        self._environment.globals.update(site=site, assets=assets, day=day.isoformat())
        self._base_url = base_url

    def render(self, page: Page) -> bytes:
        """Draw one page as minified HTML. The same page gives the same bytes."""
        # a host shows this one page at any address, so its relative links need something firm to start from
        anywhere = page.address == "404.html"
        html = self._environment.get_template(page.template).render(
            page=page,
            view=page.view,
            to=Way(page.file),
            canonical=f"{self._base_url}{page.address}" if self._base_url and not anywhere else "",
            base=f"{urlsplit(self._base_url).path}{page.address}" if self._base_url and anywhere else "",
        )
        minified = minify_html.minify(
            html,
            keep_closing_tags=True,
            keep_html_and_head_opening_tags=True,
        )
        return minified.encode()


class Way:
    """The way from one file of the tree to an address: relative, and with the file's name.

    `regions/jilin/#x` seen from `topics/a/index.html` is `../../regions/jilin/index.html#x`: so the same tree works at
    the root of a host, under any path, and opened from disk, where nobody looks for an index file.
    """

    def __init__(self, file: str) -> None:
        """Start from `file`."""
        self._folder = posixpath.dirname(file)
        self._name = posixpath.basename(file)

    def __call__(self, address: str) -> str:
        """The reference to write into a link; a bare `#fragment` stays on the page."""
        if address.startswith("#"):
            return address
        path, mark, fragment = address.partition("#")
        file = f"{path}index.html" if not path or path.endswith("/") else path
        relative = posixpath.relpath(file, self._folder or ".")
        return f"{mark}{fragment}" if relative == self._name and mark else f"{relative}{mark}{fragment}"
