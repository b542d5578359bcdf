"""`link` says whether the address may be linked; without an address it says nothing."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "link-without-url"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every source with `link`."""
    for slug, source in library.sources.items():
        if "link" in source.model_fields_set and source.url is None:
            at = library.locate(library.source_paths[slug], (slug, "link"), key=True)
            yield Problem(at, ID, "没有网址，却写了 link", "删掉 link，或者补上 url。")
