"""Running text that readers see, with the place of every character as far as it is known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_src.checks.walks.files import folder_of, strip_folder
from site_src.checks.walks.scalars import Written
from site_src.errors import Location
from site_src.model.library import Library

CJK = r"[\u3400-\u4dbf\u4e00-\u9fff]"
_CHINESE = re.compile(CJK)
_QUOTED = (("claims", "title"), ("claims", "seen"))  # the words of others stay as they are
_AROUND = 6  # characters before and after the one a message is about: enough to find it, short enough for one line


@dataclass(frozen=True, slots=True)
class Passage:
    """One YAML value or one line of Markdown; `name` is the value's key, empty for Markdown."""

    path: str
    folder: str
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
        return self.text[max(0, offset - _AROUND) : offset + _AROUND + 1].strip()


def walk_passages(library: Library, scalars: Iterable[Written]) -> Iterator[Passage]:
    """Yield the Chinese text of our own among YAML values; the titles of sources and claims are the words of others."""
    skipped = {path for path in library.roots if not _is_ours(library, path)}
    for each in scalars:
        text = each.scalar.text
        # most values are ASCII, and `isascii` costs far less than a search
        if each.path in skipped or text.isascii() or not _CHINESE.search(text):
            continue
        if (each.folder, each.name) not in _QUOTED:
            yield Passage(each.path, each.folder, each.name, text, each.scalar.location, exact=False)


def _is_ours(library: Library, path: str) -> bool:
    """True if a file is written for readers: not sources, in the words of others, nor exemptions, for ourselves."""
    folder = folder_of(library, path)
    return folder != "sources" if folder else strip_folder(library, path) in ("site.yaml", "corrections.yaml")


def walk_lines(library: Library) -> Iterator[Passage]:
    """Yield the lines of all Markdown texts that are not blank."""
    for article in library.articles.values():
        folder = folder_of(library, article.path)
        for number, line in enumerate(article.text.split("\n"), article.first_line):
            if line.strip():
                yield Passage(article.path, folder, "", line, Location(article.path, number, 1), exact=True)
