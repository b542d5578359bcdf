"""A planned page → bytes; the only module that knows Jinja."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import minify_html
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.addresses.way import Way
from site_src.model.writing import Site
from site_src.render.head import head
from site_src.render.structured import Standing
from site_src.views.facts import FactView
from site_src.wording.breaks import dates, phrases


class Linked(Protocol):
    """The files every page links to, as paths in the tree."""

    @property
    def style(self) -> str:
        """The style sheet."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts of every page."""

    @property
    def bundles(self) -> Mapping[str, str]:
        """The scripts that pages of some kinds share, by name."""

    @property
    def cards(self) -> Mapping[str, str]:
        """Pictures for those a page is sent to, by the first folder of its address."""


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
            auto_reload=False,  # a renderer lasts for one build; else every use of a template asks the disk for its age
        )
        self._environment.tests["fact"] = lambda part: isinstance(part, FactView)
        self._environment.filters.update(phrases=phrases, dates=dates)
        self._environment.globals.update(site=site, assets=assets, day=day.isoformat(), addresses=addresses)
        self._standing = Standing(site, day, base_url)
        self._cards = assets.cards if base_url else {}

    def render(self, page: Page) -> bytes:
        """Draw one page as minified HTML. The same page gives the same bytes."""
        # such a page is shown at any address, so its relative links need something firm to start from
        anywhere = page.address.endswith(".html")
        base_url = self._standing.base_url
        html = self._environment.get_template(page.template).render(
            page=page,
            view=page.view,
            to=Way(page.file),
            head=head(page, self._standing, self._cards),
            anywhere=anywhere,
            base=f"{urlsplit(base_url).path}{page.address}" if base_url and anywhere else "",
        )
        minified = minify_html.minify(
            html,
            keep_closing_tags=True,
            keep_html_and_head_opening_tags=True,
        )
        return minified.encode()
