"""Running text that readers see, with the place of every character as far as it is known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.files import folder_of, inside
from site_src.checks.walks.scalars import scalars
from site_src.errors import Location
from site_src.model.library import Library

CJK = r"[\u3400-\u4dbf\u4e00-\u9fff]"
_CHINESE = re.compile(CJK)
_QUOTED = (("claims", "title"), ("claims", "seen"))  # the words of others stay as they are


@dataclass(frozen=True, slots=True)
class Passage:
    """One YAML value or one line of Markdown; `name` is the value's key, empty for Markdown."""

    path: str
    name: str
    text: str
    location: Location
    exact: bool

    def at(self, offset: int) -> Location:
        """Return where a character stands; in YAML, where quoting and folding hide it, where the value begins."""
        if not self.exact:
            return self.location
        return Location(self.location.path, self.location.line, self.location.column + offset)

    def around(self, offset: int) -> str:
        """Return a few characters on both sides, for a message."""
        return self.text[max(0, offset - 6) : offset + 7].strip()


def passages(library: Library) -> Iterator[Passage]:
    """Yield all Chinese text of our own: values in YAML, lines of Markdown; not the titles of sources and claims."""
    folders = {path: folder_of(library, path) for path in library.roots}
    skipped = {path for path in folders if _not_ours(library, path)}
    for each in scalars(library):
        text = each.scalar.text
        if each.path in skipped or text.isascii() or not _CHINESE.search(text):
            continue
        if (folders[each.path], each.name) not in _QUOTED:
            yield Passage(each.path, each.name, text, each.scalar.location, exact=False)
    yield from lines(library)


def _not_ours(library: Library, path: str) -> bool:
    """Whether a file is not written for readers: sources in the words of others, exemptions for ourselves."""
    folder = folder_of(library, path)
    return folder == "sources" or (not folder and inside(library, path) not in ("site.yaml", "corrections.yaml"))


def lines(library: Library) -> Iterator[Passage]:
    """Yield the lines of all Markdown texts."""
    for article in library.articles.values():
        for number, line in enumerate(article.text.split("\n"), article.first_line):
            if line.strip():
                yield Passage(article.path, "", line, Location(article.path, number, 1), exact=True)
