"""The same page is described once: two entries for one address split what rests on it, and count as two sources."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "source-twin"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second source with an address."""
    seen: dict[str, str] = {}
    for slug, source in library.sources.items():
        if source.url is None:
            continue
        if source.url in seen:
            at = library.locate(library.source_paths[slug], (slug, "url"))
            message = f"和来源“{seen[source.url]}”是同一个网址"
            yield Problem(at, ID, message, "留一个，规定里的 source 都写那一个。")
        seen.setdefault(source.url, slug)
