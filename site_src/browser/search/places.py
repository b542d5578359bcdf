"""Places, and what each says on each topic."""

from collections.abc import Iterator

from site_src.model.library import Library
from site_src.model.place import NATION, WHOLE, Place
from site_src.model.statement import Statement
from site_src.views.answers import Viewer
from site_src.views.page_kinds import find_city_address

Json = object


def places(library: Library) -> Iterator[Json]:
    """Every province: [slug, name, short, abbreviation, [[area, name]…], [[city, pinyin where it is unusual]…]]."""
    for slug, region in library.regions.items():
        areas = [[area, each.name] for area, each in region.areas.items()]
        cities = [
            [city.name, city.pinyin] if city.pinyin else [city.name]
            for city in library.cities.get(slug, ())
            if find_city_address(library, slug, city.name)
        ]
        yield [slug, region.name, region.short, region.abbr, areas, cities]


def said(viewer: Viewer) -> Iterator[Json]:
    """What a place itself says on a topic: [province, area, topic, [attribute, text, attribute, text…]].

    All but the texts are numbers in the lists of the index, -1 for the nation and for a whole province. A text has a
    line for each statement the page shows, in its order, and says of each what it is worth: nobody may take what is
    over, to come or disputed for what holds, nor what the web says for what is official.
    """
    library = viewer.library
    grouped: dict[tuple[str, Place], list[tuple[str, tuple[Statement, ...]]]] = {}
    for (topic, attribute, place), statements in library.statements.items():
        grouped.setdefault((topic, place), []).append((attribute, statements))
    topics, regions = list(library.topics), list(library.regions)
    for (topic, place), answers in grouped.items():
        names = list(library.topics[topic].attributes)
        areas = list(library.regions[place.region].areas) if place.region != NATION else []
        texts = [part for name, found in answers for part in (names.index(name), _text(viewer, found))]
        yield [
            regions.index(place.region) if place.region != NATION else -1,
            areas.index(place.area) if place.area != WHOLE else -1,
            topics.index(topic),
            texts,
        ]


def _text(viewer: Viewer, statements: tuple[Statement, ...]) -> str:
    ordered = sorted(statements, key=lambda each: _standing(viewer, each)[0])
    return "\n".join(_line(viewer, each) for each in ordered)


def _line(viewer: Viewer, statement: Statement) -> str:
    view = viewer.view_statement(statement)
    grade = f"（{view.badge.word}）" if view.badge and statement.value is not None else ""
    sentences = (f"{_standing(viewer, statement)[1]}{view.said.text}{grade}", view.note, view.why)
    return "。".join(each.removesuffix("。") for each in sentences if each)


def _standing(viewer: Viewer, statement: Statement) -> tuple[int, str]:
    """Where a statement's line comes, and what leads it."""
    if not statement.adopted:
        return 2, "没有采用："
    if statement.holds(viewer.day):
        return 0, ""
    return (1, f"{statement.fields.from_}起：") if statement.start > viewer.day else (3, "以前：")
