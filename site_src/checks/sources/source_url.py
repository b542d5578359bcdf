"""A source's address can be opened by a reader, and does not look invented.

It begins with http, has a public host and no spaces; a straight run of digits such as 12345 at its end is how made-up
addresses look.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.addresses import find_fault
from site_src.errors import Problem

ID = "source-url"
NEEDS_ALL = False
_HINT = "从浏览器的地址栏整个复制过来；真的是这样，就在 exceptions.yaml 里写明。"


def check(context: Context) -> Iterator[Problem]:
    """Report each address of a source that cannot be opened or looks invented."""
    library = context.library
    for slug, source in library.sources.items():
        wrong = find_fault(source.url) if source.url is not None else None
        if wrong:
            at = library.locate(library.source_paths[slug], (slug, "url"))
            yield Problem(at, ID, f"网址{wrong}", _HINT)
