"""A document's life ends after it was published, and so does the wait for its next review."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "expires-before-published"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each `expires` and `review` that lies before the day of publication."""
    library = context.library
    for slug, source in library.sources.items():
        for key, day in (("expires", source.expires), ("review", source.review)):
            if day and source.published and day.last < source.published.first:
                at = library.locate(library.source_paths[slug], (slug, key))
                yield Problem(at, ID, f"{key} 早于发表的日子 {source.published}", "检查这两个日期。")
