"""Draws the pictures that stand for a page where it is sent on (`content/cards/`), and the icons for phones.

Run by `make cards` after the words on them have changed; needs Chromium and Noto Sans CJK. What comes of it is
committed: the build itself draws nothing. The words are those of the pages: see `content/site.yaml`.
"""

import sys
from datetime import date
from html import escape
from pathlib import Path
from string import Template

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser  # noqa: E402 - the path comes first

from site_src.load import load  # noqa: E402
from site_src.model.library import Library  # noqa: E402
from site_src.model.writing import Site  # noqa: E402
from site_src.pages import (  # noqa: E402
    calculators,
    claims,
    comparisons,
    data,
    pairs,
    questions,
    regions,
    topics,
)
from site_src.views.answers import Viewer  # noqa: E402
from tests.support import browser  # noqa: E402
from tools.png import smaller  # noqa: E402

TEMPLATES = ROOT / "templates" / "cards"
CARDS = ROOT / "content" / "cards"
ICONS = ROOT / "templates" / "static"
SECTIONS = (topics, regions, pairs, comparisons, questions, calculators, claims, data)
HEAVIEST = 30_000


def main() -> int:
    """Draw everything; 1 if a card has become too heavy."""
    library = load(ROOT / "content").library
    with browser.launch() as chromium:
        cards = {name: draw_card(chromium, library.site, words) for name, words in card_words(library).items()}
        for name, size, shape in icons():
            (ICONS / f"{name}.png").write_bytes(draw_icon(chromium, size, shape))
    CARDS.mkdir(exist_ok=True)
    for name, picture in cards.items():
        (CARDS / f"{name}.png").write_bytes(picture)
        print(f"{name}: {len(picture):,} bytes")
    return int(max(map(len, cards.values())) > HEAVIEST)


def card_words(library: Library) -> dict[str, tuple[str, str, str]]:
    """Title, sentence and foot of every card by its name, the first folder of the addresses it stands for."""
    viewer, site = Viewer(library, date.min), library.site
    # each list of pages begins with the page of its section; the others need not be planned for it
    first = [next(section.plan(viewer)) for section in SECTIONS]
    found = {page.address.partition("/")[0]: page for page in first}
    words = {name: (page.title, _parted(page.description)[0], site.tagline) for name, page in found.items()}
    return {"home": (*_parted(site.tagline), site.description), "scenarios": words["calculators"], **words}


def _parted(text: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    sentence, stop, rest = text.partition("。")
    return sentence + stop, rest


def icons() -> tuple[tuple[str, int, str], ...]:
    """Name, width and shape of every icon; a filled one has its sign where no phone cuts it off."""
    return (
        ("icon-192", 192, "bare"),
        ("icon-512", 512, "bare"),
        ("icon-maskable-512", 512, "filled"),
        ("apple-touch-icon", 180, "filled"),
    )


def draw_card(chromium: Browser, site: Site, words: tuple[str, str, str]) -> bytes:
    """One card."""
    told = dict(zip(("title", "words", "foot"), words, strict=True), language=site.language, site=site.title)
    drawn = _drawn(chromium, "card", {name: escape(text) for name, text in told.items()}, (1200, 630))
    return smaller(drawn, "\n".join(words))


def draw_icon(chromium: Browser, size: int, shape: str) -> bytes:
    """One icon from `templates/static/icon.svg`."""
    return smaller(_drawn(chromium, "icon", {"shape": shape}, (size, size)), "")


def _drawn(chromium: Browser, template: str, words: dict[str, str], size: tuple[int, int]) -> bytes:
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    drawing = TEMPLATES / ".drawing.html"  # beside its style sheet
    drawing.write_text(
        Template((TEMPLATES / f"{template}.html").read_text(encoding="utf-8")).substitute(words), encoding="utf-8"
    )
    try:
        page.goto(drawing.as_uri())
        return page.screenshot(omit_background=True)
    finally:
        drawing.unlink()
        page.close()


if __name__ == "__main__":
    sys.exit(main())
