"""The same page, or the same document, is described once.

Two entries for one address or one document split what rests on it, count as two sources, and give two pages of one
title. A document known by number that has been found is one entry, with the address.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem
from site_src.model.source import Source

ID = "source-twin"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source whose address, or title and number, an earlier one has."""
    library = context.library
    seen: dict[tuple[str, str], str] = {}
    for slug, source in library.sources.items():
        for field, same, mark in _walk_marks(source):
            if mark in seen:
                at = library.locate(library.source_paths[slug], (slug, field))
                message = f"和来源“{seen[mark]}”是同一个{same}"
                yield Problem(at, ID, message, "留一个，规定里的 source 都写那一个。")
            seen.setdefault(mark, slug)


def _walk_marks(source: Source) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Yield what only the same source has: the field, its name in a message, and the mark itself."""
    if source.url is not None:
        yield "url", "网址", ("", source.url)
    if source.doc_number is not None:
        yield "doc_number", "文件", (source.title, source.doc_number)
