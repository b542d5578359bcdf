"""A source with an address is at hand, so it is not `cited`: read it and grade it by where it stands."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "cited-with-url"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each cited source that has an address."""
    library = context.library
    for slug, source in library.sources.items():
        if source.kind == "cited" and source.url is not None:
            at = library.locate(library.source_paths[slug], (slug, "kind"))
            hint = "打开读一下，按那是谁的网页改 kind；打不开就删掉 url。"
            yield Problem(at, ID, "有网址的来源不是 cited", hint)
