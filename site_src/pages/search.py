"""`/search/`: the form, and an index of all pages by pinyin, which works without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.pinyin import spell
from site_src.views.answers import Viewer
from site_src.views.page_kinds import KINDS, find_city_address

_QUOTES = "“”《》「」 "  # at the start of a title they would sort it under no letter


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page in the index; `kind` is its label, "" for places, whose names say it."""

    label: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """The entries of one letter; places, which are short, apart from titles, which are long."""

    letter: str
    anchor: str
    places: tuple[ListedPage, ...]
    titles: tuple[ListedPage, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page. `topics` are suggested if nothing matches."""

    letters: tuple[LetterView, ...]
    topics: tuple[tuple[str, str], ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The search page."""
    library = viewer.library
    topics = tuple((topic.title, addresses.topic(slug)) for slug, topic in library.topics.items())
    yield Page(
        addresses.SEARCH,
        "pages/search.html",
        "搜索",
        "按地名、城市、主题、问题、文件名找，也可以打拼音或首字母。",
        SearchView(_group_by_letter(library), topics),
        bundle="search",
    )


def _group_by_letter(library: Library) -> tuple[LetterView, ...]:
    # by pinyin alone: entries have no order, and those of one spelling keep theirs
    lines = sorted((*_list_places(library), *_list_titles(library)), key=lambda line: line[0])
    grouped = groupby(lines, key=lambda line: _find_letter(line[0]))
    return tuple(_make_letter(letter, [page for _, page in group]) for letter, group in grouped)


def _make_letter(letter: str, pages: list[ListedPage]) -> LetterView:
    places = tuple(page for page in pages if not page.kind)
    anchor = f"letter-{letter.lower()}" if letter.isalpha() else "letter-other"
    return LetterView(letter, anchor, places, tuple(page for page in pages if page.kind))


def _find_letter(key: str) -> str:
    return key[0].upper() if key[0].isalpha() and key[0].isascii() else "0–9"


def _list_places(library: Library) -> Iterator[tuple[str, ListedPage]]:
    """(pinyin, entry) of provinces, areas and cities."""
    for slug, region in library.regions.items():
        yield slug, ListedPage(region.name, addresses.region(slug), "")
        for area in library.areas(slug):
            name = region.areas[area.area].name
            # a name like 河北省本级 needs no province behind it, and is sorted right after its province
            inside = name.startswith(region.short)
            label = name if inside else f"{name}（{region.short}）"
            yield f"{slug} {area.area}" if inside else area.area, ListedPage(label, addresses.area(area), "")
        for city in library.cities.get(slug, ()):
            address = find_city_address(library, slug, city.name)
            if address:
                yield city.pinyin or spell(city.name), ListedPage(f"{city.name}（{region.short}）", address, "")


def _list_titles(library: Library) -> Iterator[tuple[str, ListedPage]]:
    """(pinyin, entry) of all other pages by title, without sources, which have a list of their own."""
    nouns = (
        ("topic", library.topics, addresses.topic),
        ("question", library.questions, addresses.question),
        ("claim", library.claims, addresses.claim),
        ("comparison", library.comparisons, addresses.comparison),
        ("calculator", library.calculators, addresses.calculator),
        ("scenario", library.scenarios, addresses.scenario),
    )
    for kind, entries, address in nouns:
        for slug, noun in entries.items():
            label = f"“{noun.title}”" if kind == "claim" else noun.title
            yield spell(noun.title.strip(_QUOTES)), ListedPage(label, address(slug), KINDS[kind])
