"""JSON-LD of a page for search engines, in the vocabulary of schema.org.

Absolute URLs need a base URL; without one, every property that requires them is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from site_src.addresses import table as addresses
from site_src.addresses.page import Crumb, Page
from site_src.addresses.way import FROM_ROOT
from site_src.model.writing import Site

Thing = Mapping[str, object]
_MEDIA = {"json": "application/json", "csv": "text/csv"}
_HOME = "首页"


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What all pages share: the site, the day it is built for, its base URL (ending in a slash; None: not known)."""

    site: Site
    day: date
    base_url: str | None

    def url(self, address: str, name: str = "url") -> Thing:
        """`{name: absolute URL}`, empty without a base URL."""
        return {name: f"{self.base_url}{address}"} if self.base_url else {}


def describe_page(page: Page, context: SiteContext) -> Thing | None:
    """All JSON-LD of a page as one object; None if there is none."""
    things = tuple(_list_things(page, context))
    return {"@context": "https://schema.org", "@graph": things} if things else None


def _list_things(page: Page, context: SiteContext) -> Iterator[Thing]:
    if not page.address:
        yield _make_website(context)
    elif not page.address.endswith(".html"):  # others are served at any address
        yield _make_breadcrumbs(page, context)
    if page.kind == "question":
        yield _make_faq(page)
    if page.data:
        yield _make_dataset(page, context)


def _make_website(context: SiteContext) -> Thing:
    site = context.site
    about = {"@type": "WebSite", "name": site.title, "description": site.description, "inLanguage": site.language}
    if not context.base_url:
        return about
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            **context.url(f"{FROM_ROOT(addresses.SEARCH)}?q={{search_term_string}}", "urlTemplate"),
        },
        "query-input": "required name=search_term_string",
    }
    return {**about, **context.url(""), "potentialAction": search}


def _make_breadcrumbs(page: Page, context: SiteContext) -> Thing:
    way = (Crumb(_HOME, ""), *page.crumbs, Crumb(page.title, page.address))
    steps = [
        {"@type": "ListItem", "position": position, "name": crumb.label, **context.url(crumb.address, "item")}
        for position, crumb in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _make_faq(page: Page) -> Thing:
    """The page's description serves as the answer: it is the short answer without markup."""
    answer = {"@type": "Answer", "text": page.description}
    question = {"@type": "Question", "name": page.title, "acceptedAnswer": answer}
    return {"@type": "FAQPage", "mainEntity": [question]}


def _make_dataset(page: Page, context: SiteContext) -> Thing:
    site = context.site
    files = [
        {"@type": "DataDownload", "encodingFormat": _MEDIA[file.rpartition(".")[2]], **context.url(file, "contentUrl")}
        for file in page.data
    ]
    return {
        "@type": "Dataset",
        "name": f"{site.title}：{page.title}",
        "description": f"{page.description}{site.description}",
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "dateModified": context.day.isoformat(),
        "creator": {"@type": "Organization", "name": site.title, **context.url("")},
        **({"license": site.licence.url} if site.licence.url else {}),
        **context.url(page.address),
        **({"distribution": files} if context.base_url else {}),
    }
