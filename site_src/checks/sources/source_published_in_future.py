"""No source was published after today."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "source-published-in-future"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each source published after the day of the check."""
    library = context.library
    for slug, source in library.sources.items():
        if source.published is not None and source.published.first > context.day:
            at = library.locate(library.source_paths[slug], (slug, "published"))
            yield Problem(at, ID, f"公布的日子 {source.published} 还没有到", "查一下年份。")
