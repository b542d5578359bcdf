"""`/search/`: a form, and everything there is by pinyin for whoever has no scripts or would rather look than type."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.pinyin import spelled
from site_src.views.answers import Viewer
from site_src.views.finding import KINDS, city_address

_QUOTES = "“”《》「」 "


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page in the list by pinyin, with the word for its kind; places have no word, their names say it."""

    label: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """What begins with one letter: places, which are short, apart from titles, which are long."""

    letter: str
    anchor: str
    places: tuple[ListedPage, ...]
    titles: tuple[ListedPage, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page. `topics` is where to go when nothing is found."""

    letters: tuple[LetterView, ...]
    topics: tuple[tuple[str, str], ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The one page."""
    library = viewer.library
    topics = tuple((topic.title, addresses.topic(slug)) for slug, topic in library.topics.items())
    yield Page(
        addresses.SEARCH,
        "pages/search.html",
        "搜索",
        "按地名、城市、主题、问题、文件名找，也可以打拼音或首字母。",
        SearchView(_letters(library), topics),
        bundle="search",
    )


def _letters(library: Library) -> tuple[LetterView, ...]:
    lines = sorted((*_places(library), *_titles(library)), key=lambda line: line[0])
    grouped = groupby(lines, key=lambda line: _letter(line[0]))
    return tuple(_letter_view(letter, [page for _, page in group]) for letter, group in grouped)


def _letter_view(letter: str, pages: list[ListedPage]) -> LetterView:
    places = tuple(page for page in pages if not page.kind)
    anchor = f"letter-{letter.lower()}" if letter.isalpha() else "letter-other"
    return LetterView(letter, anchor, places, tuple(page for page in pages if page.kind))


def _letter(key: str) -> str:
    return key[0].upper() if key[0].isalpha() and key[0].isascii() else "0–9"


def _places(library: Library) -> Iterator[tuple[str, ListedPage]]:
    """Provinces, areas and cities, each with how it is spelled."""
    for slug, region in library.regions.items():
        yield slug, ListedPage(region.name, addresses.region(slug), "")
        for area in library.areas(slug):
            name = region.areas[area.area].name
            # 河北省本级 says itself where it is, and stands beside 河北省
            inside = name.startswith(region.short)
            label = name if inside else f"{name}（{region.short}）"
            yield f"{slug} {area.area}" if inside else area.area, ListedPage(label, addresses.area(area), "")
        for city in library.cities.get(slug, ()):
            address = city_address(library, slug, city.name)
            if address:
                yield city.pinyin or spelled(city.name), ListedPage(f"{city.name}（{region.short}）", address, "")


def _titles(library: Library) -> Iterator[tuple[str, ListedPage]]:
    """Everything else that has a page of its own, each with how it is spelled; sources have a list of theirs."""
    nouns = (
        ("topic", library.topics, addresses.topic),
        ("question", library.questions, addresses.question),
        ("claim", library.claims, addresses.claim),
        ("comparison", library.comparisons, addresses.comparison),
        ("calculator", library.calculators, addresses.calculator),
        ("scenario", library.scenarios, addresses.scenario),
    )
    for kind, found, address in nouns:
        for slug, noun in found.items():
            label = f"“{noun.title}”" if kind == "claim" else noun.title
            yield spelled(noun.title.strip(_QUOTES)), ListedPage(label, address(slug), KINDS[kind])
