"""The head of a page: title, canonical URL, Open Graph and JSON-LD."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_src.addresses.page import Page
from site_src.compact import compact
from site_src.render.json_ld import SiteContext, describe_page

_ARTICLES = ("question", "claim")


@dataclass(frozen=True, slots=True)
class Head:
    """`url` and `image` are absolute URLs, "" if the host is not known; `data` is JSON-LD, "" for none."""

    title: str
    kind: str
    locale: str
    url: str
    image: str
    data: Markup


def make_head(page: Page, context: SiteContext, cards: Mapping[str, str]) -> Head:
    """The head of `page`. `cards`: first folder of an address → its preview picture; `home` is for all others."""
    # served at other pages' addresses (404.html, offline.html), so without a canonical URL
    anywhere = page.address.endswith(".html")
    base, section = context.base_url, page.address.partition("/")[0]
    card = cards.get(section) or cards.get("home")
    return Head(
        title=page.title if page.address else context.site.title,
        kind="article" if page.kind in _ARTICLES else "website",
        locale=context.site.language.replace("-", "_"),
        url=f"{base}{page.address}" if base and not anywhere else "",
        image=f"{base}{card}" if base and card else "",
        data=_embed(describe_page(page, context)),
    )


def _embed(thing: Mapping[str, object] | None) -> Markup:
    """JSON for a script element: without `<`, so that nothing in it can end the element."""
    if thing is None:
        return Markup()
    text = compact(thing)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - made safe right here
