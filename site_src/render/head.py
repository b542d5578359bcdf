"""What stands in a page's head for others than its reader: search engines, and whoever the page is sent to."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_src.addresses.page import Page
from site_src.compact import compact
from site_src.render.json_ld import SiteContext, describe_page

_ARTICLES = ("question", "claim")


@dataclass(frozen=True, slots=True)
class Head:
    """`url` and `image` are whole addresses, "" where the host is not known; `data` is JSON-LD, "" where none."""

    title: str
    kind: str
    locale: str
    url: str
    image: str
    data: Markup


def make_head(page: Page, standing: SiteContext, cards: Mapping[str, str]) -> Head:
    """`cards`: pictures for those the page is sent to, by the first folder of an address; `home` is for the rest."""
    anywhere = page.address.endswith(".html")
    base, section = standing.base_url, page.address.partition("/")[0]
    card = cards.get(section) or cards.get("home")
    return Head(
        title=page.title if page.address else standing.site.title,
        kind="article" if page.kind in _ARTICLES else "website",
        locale=standing.site.language.replace("-", "_"),
        url=f"{base}{page.address}" if base and not anywhere else "",
        image=f"{base}{card}" if base and card else "",
        data=_embed(describe_page(page, standing)),
    )


def _embed(thing: Mapping[str, object] | None) -> Markup:
    """JSON that may stand inside a script element: no `<` in it can end the element."""
    if thing is None:
        return Markup()
    text = compact(thing)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - made safe right here
