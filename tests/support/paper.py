"""A page as Chromium prints it: the PDF's words and where they stand, read by Debian's pdftotext."""

import html
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">\n(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
_SPACE = re.compile(r"\s+")
# every piece of text that paper shows in the main part; what clip-path hides is read aloud only, and what stands in a
# control is not text
_SHOWN = """() => {
    const gone = (each) => {
        for (let at = each; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
        return each.closest("select, textarea, script") || !each.checkVisibility({ visibilityProperty: true });
    };
    const found = [], texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode;
        if (data.trim() && !gone(parentElement)) found.push(data);
    }
    return found;
}"""
_EDGE = 36.0
"""Points that stay white on every side: half an inch, which any printer can leave out."""
_LINE = 4.0
"""Points between the middles of two words that stand on one line; lines are at least twice as far apart."""
_TOUCH = 0.6
"""How much of the narrower of two neighbours may share its room: half of a full-width bracket is white."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands without a space between, and where: points from the left, and of its middle from the top."""

    sheet: int
    left: float
    right: float
    middle: float
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What came out of the printer: the size of its sheets, and every word in the order of the page."""

    sheets: tuple[tuple[float, float], ...]
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """All words, without any space."""
        return plain("".join(word.text for word in self.words))

    def overprinted(self) -> list[tuple[str, str]]:
        """Pairs of words that stand on top of each other."""
        ordered = sorted(filter(_is_ink, self.words), key=lambda word: (word.sheet, word.middle))
        return [pair for at, word in enumerate(ordered) for pair in _on_top(word, ordered[at + 1 :])]

    def beyond_the_edge(self) -> list[str]:
        """Words that a printer would cut off."""
        return [word.text for word in self.words if not self._fits(word)]

    def _fits(self, word: Word) -> bool:
        width, height = self.sheets[word.sheet]
        return word.left >= _EDGE and word.right <= width - _EDGE and _EDGE <= word.middle <= height - _EDGE


def printed(page: Page, scratch: Path) -> Paper:
    """Print a page that is open on A4."""
    reader = shutil.which("pdftotext")
    assert reader, "no pdftotext on this machine: `make tools` installs it"
    file = scratch / "printed.pdf"
    page.pdf(path=file, format="A4")
    told = subprocess.run([reader, "-raw", "-bbox", file, "-"], capture_output=True, encoding="utf-8", check=True)
    sheets = _PAGE.findall(told.stdout)
    words = tuple(word for number, (_, _, body) in enumerate(sheets) for word in _words(number, body))
    return Paper(tuple((float(width), float(height)) for width, height, _ in sheets), words)


def lost(page: Page, paper: Paper) -> list[str]:
    """Pieces of the page's text that stand on paper less often than on the page."""
    page.emulate_media(media="print")
    pieces = Counter(plain(piece) for piece in page.evaluate(_SHOWN))
    page.emulate_media(media="null")
    text = paper.text
    return [piece for piece, times in pieces.items() if text.count(piece) < times]


def plain(text: str) -> str:
    """A text as two that look alike are equal: without spaces, a letter always by the same code."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text))


def _words(sheet: int, body: str) -> Iterator[Word]:
    for left, top, right, bottom, text in _WORD.findall(body):
        yield Word(sheet, float(left), float(right), (float(top) + float(bottom)) / 2, html.unescape(text))


def _is_ink(word: Word) -> bool:
    """Quotation marks and the like may stand in the white half of a bracket beside them."""
    return any(letter.isalnum() for letter in word.text)


def _on_top(word: Word, others: list[Word]) -> Iterator[tuple[str, str]]:
    """`others` stand below each other, from `word` on."""
    for other in others:
        if other.sheet != word.sheet or other.middle - word.middle >= _LINE:
            return
        shared = min(word.right, other.right) - max(word.left, other.left)
        if shared > _TOUCH * min(word.right - word.left, other.right - other.left):
            yield word.text, other.text
