"""`robots.txt` and `sitemap.xml`, for search engines."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from xml.sax.saxutils import escape

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.model.statement import Statement

_SITEMAP = "sitemap.xml"


def make_files(library: Library, day: date, pages: Iterable[Page], base_url: str | None) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of both files. A sitemap needs absolute addresses, so there is none without `base_url`."""
    lines = ["User-agent: *", "Allow: /"]
    if base_url:
        lines.append(f"Sitemap: {base_url}{_SITEMAP}")
        yield _SITEMAP, _make_sitemap(base_url, pages, _find_last_changes(library, day))
    yield "robots.txt", ("\n".join(lines) + "\n").encode()


def _make_sitemap(base_url: str, pages: Iterable[Page], newest: Mapping[str, date]) -> bytes:
    # 404.html and offline.html are served at other pages' addresses and have none of their own
    listed = (page.address for page in pages if not page.address.endswith(".html"))
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
            *(_make_entry(base_url, address, newest.get(address)) for address in sorted(listed)),
            "</urlset>\n",
        )
    ).encode()


def _make_entry(base_url: str, address: str, changed: date | None) -> str:
    lastmod = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"<url><loc>{escape(base_url + address)}</loc>{lastmod}</url>\n"


def _find_last_changes(library: Library, day: date) -> Mapping[str, date]:
    """Address → the last day on which a statement on the page was verified or took effect; other pages are left out."""
    newest: dict[str, date] = {}
    # a list of places is on the page of each of them
    for statement in (each for group in library.statements.values() for each in group):
        changed = max(_list_days(statement, day), default=None)
        for address in _list_pages(statement) if changed else ():
            newest[address] = max(newest.get(address, date.min), changed or date.min)
    return newest


def _list_days(statement: Statement, day: date) -> Iterator[date]:
    """The days up to `day` on which the statement was verified and took effect: later ones have changed nothing yet."""
    for known in (statement.fields.verified, statement.since):
        if known and known.first <= day:
            yield known.first


def _list_pages(statement: Statement) -> Iterator[str]:
    place = statement.place
    yield addresses.topic(statement.topic)
    yield addresses.attribute(statement.topic, statement.attribute)
    if place.level != "nation":
        yield addresses.region(place.region)
        yield f"{addresses.region(place.region)}{statement.topic}/"
