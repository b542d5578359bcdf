"""What a page says of itself to search engines, in the words of schema.org.

Where the site will stand is known only with a base address; without it, whatever needs a whole address is left out.
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
class Standing:
    """What every page shares: the site, the day it was built for, and where it stands (`base_url` ends in a slash)."""

    site: Site
    day: date
    base_url: str | None

    def url(self, address: str, name: str = "url") -> Thing:
        """The whole address under `name`; nothing where it is not known."""
        return {name: f"{self.base_url}{address}"} if self.base_url else {}


def structured(page: Page, standing: Standing) -> Thing | None:
    """Everything to say of a page, as one JSON-LD object; None where there is nothing."""
    things = tuple(_things(page, standing))
    return {"@context": "https://schema.org", "@graph": things} if things else None


def _things(page: Page, standing: Standing) -> Iterator[Thing]:
    if not page.address:
        yield _website(standing)
    elif not page.address.endswith(".html"):  # such a page is shown at any address
        yield _breadcrumbs(page, standing)
    if page.kind == "question":
        yield _faq(page)
    if page.data:
        yield _dataset(page, standing)


def _website(standing: Standing) -> Thing:
    site = standing.site
    about = {"@type": "WebSite", "name": site.title, "description": site.description, "inLanguage": site.language}
    if not standing.base_url:
        return about
    search = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            **standing.url(f"{FROM_ROOT(addresses.SEARCH)}?q={{search_term_string}}", "urlTemplate"),
        },
        "query-input": "required name=search_term_string",
    }
    return {**about, **standing.url(""), "potentialAction": search}


def _breadcrumbs(page: Page, standing: Standing) -> Thing:
    way = (Crumb(_HOME, ""), *page.crumbs, Crumb(page.title, page.address))
    steps = [
        {"@type": "ListItem", "position": position, "name": crumb.label, **standing.url(crumb.address, "item")}
        for position, crumb in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _faq(page: Page) -> Thing:
    """A question's description is its short answer in bare text."""
    answer = {"@type": "Answer", "text": page.description}
    question = {"@type": "Question", "name": page.title, "acceptedAnswer": answer}
    return {"@type": "FAQPage", "mainEntity": [question]}


def _dataset(page: Page, standing: Standing) -> Thing:
    site = standing.site
    files = [
        {"@type": "DataDownload", "encodingFormat": _MEDIA[file.rpartition(".")[2]], **standing.url(file, "contentUrl")}
        for file in page.data
    ]
    return {
        "@type": "Dataset",
        "name": f"{site.title}：{page.title}",
        "description": f"{page.description}{site.description}",
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "dateModified": standing.day.isoformat(),
        "creator": {"@type": "Organization", "name": site.title, **standing.url("")},
        **({"license": site.licence.url} if site.licence.url else {}),
        **standing.url(page.address),
        **({"distribution": files} if standing.base_url else {}),
    }
