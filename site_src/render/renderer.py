"""Planned page → minified HTML; the only module that uses Jinja."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.addresses.way import Way
from site_src.minify import minify_page
from site_src.model.writing import Site
from site_src.render.head import make_head
from site_src.render.json_ld import SiteContext
from site_src.views.facts import FactView
from site_src.wording.breaks import split_dates, split_phrases


class PageAssets(Protocol):
    """The files every page links to, as paths in the tree."""

    @property
    def style(self) -> str:
        """The style sheet."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts of every page."""

    @property
    def bundles(self) -> Mapping[str, str]:
        """Bundle name → script, for pages that ask for it."""

    @property
    def cards(self) -> Mapping[str, str]:
        """First folder of an address → preview picture."""


class Renderer:
    """Renders pages with the templates of one folder."""

    def __init__(self, templates: Path, site: Site, assets: PageAssets, day: date, base_url: str | None = None) -> None:
        """Prepare the environment; `base_url` (ending in a slash) enables canonical URLs and preview pictures."""
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,  # a misspelt field stops the build
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # a renderer lasts for one build; else every use of a template asks the disk for its age
        )
        # parts of prose are HTML or facts, and only a test can tell a template which
        self._environment.tests["fact"] = lambda part: isinstance(part, FactView)
        self._environment.filters.update(phrases=split_phrases, dates=split_dates)
        self._environment.globals.update(site=site, assets=assets, day=day.isoformat(), addresses=addresses)
        self._context = SiteContext(site, day, base_url)
        self._cards = assets.cards if base_url else {}  # preview pictures need absolute URLs

    def render(self, page: Page) -> bytes:
        """One page as minified HTML in UTF-8. The same page gives the same bytes."""
        # such a page is served at any address, so its relative links need a <base>
        anywhere = page.address.endswith(".html")
        base_url = self._context.base_url
        html = self._environment.get_template(page.template).render(
            page=page,
            view=page.view,
            to=Way(page.file),
            head=make_head(page, self._context, self._cards),
            anywhere=anywhere,
            base=f"{urlsplit(base_url).path}{page.address}" if base_url and anywhere else "",
        )
        return minify_page(html).encode()
