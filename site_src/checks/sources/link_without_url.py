"""`link` says whether the address may be linked; without an address it says nothing."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "link-without-url"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each source that has `link` and no address."""
    library = context.library
    for slug, source in library.sources.items():
        if "link" in source.model_fields_set and source.url is None:
            at = library.locate(library.source_paths[slug], (slug, "link"), key=True)
            yield Problem(at, ID, "没有网址，却写了 link", "删掉 link，或者补上 url。")
