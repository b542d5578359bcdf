"""A source's address can be opened by a reader, and does not look invented.

It begins with http, has a public host and no spaces; a straight run of digits such as 12345 at its end is how made-up
addresses look.
"""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.addresses import fault
from site_src.errors import Problem
from site_src.model.library import Library

ID = "source-url"
NEEDS_ALL = False
_HINT = "从浏览器的地址栏整个复制过来；真的是这样，就在 exceptions.yaml 里写明。"


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the address of every source."""
    for slug, source in library.sources.items():
        wrong = fault(source.url) if source.url is not None else None
        if wrong:
            at = library.locate(library.source_paths[slug], (slug, "url"))
            yield Problem(at, ID, f"网址{wrong}", _HINT)
