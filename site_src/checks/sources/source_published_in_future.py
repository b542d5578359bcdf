"""No source was published after today."""

from collections.abc import Iterator
from datetime import date

from site_src.errors import Problem
from site_src.model.library import Library

ID = "source-published-in-future"
NEEDS_ALL = False


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look at the date of every source."""
    for slug, source in library.sources.items():
        if source.published is not None and source.published.first > today:
            at = library.locate(library.source_paths[slug], (slug, "published"))
            yield Problem(at, ID, f"公布的日子 {source.published} 还没有到", "查一下年份。")
