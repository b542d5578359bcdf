"""Places, what each says on each topic, and the sources that are of use to one province only."""

from collections.abc import Iterator, Mapping

from site_src import compare
from site_src.browser.contract.search import SearchAnswers, SearchCity, SearchRegion
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.search import City
from site_src.model.statement import Statement
from site_src.views.answers import STATES, Viewer
from site_src.views.page_kinds import find_city_address


def places(library: Library) -> Iterator[SearchRegion]:
    """Every province."""
    for slug, region in library.regions.items():
        cities = [city for city in library.cities.get(slug, ()) if find_city_address(library, slug, city.name)]
        yield {
            "slug": slug,
            "name": region.name,
            "short": region.short,
            "abbr": region.abbr,
            "areas": [{"slug": area, "name": each.name} for area, each in region.areas.items()],
            "cities": [_city(each) for each in cities],
        }


def answers(viewer: Viewer) -> Iterator[tuple[str, SearchAnswers]]:
    """What each place itself says on each topic, with the province it belongs to.

    A text has a line for each statement the page shows, in its order, and says of each what it is worth: nobody may
    take what is over, to come or disputed for what holds, nor what the web says for what is official. What leads and
    drafts say is not repeated: where there is nothing else, that is said.
    """
    grouped: dict[tuple[str, Place], dict[str, str]] = {}
    for ref, statements in viewer.library.statements.items():
        grouped.setdefault((ref.topic, ref.place), {})[ref.attribute] = _text(viewer, statements)
    for (topic, place), texts in grouped.items():
        yield place.region, {"place": str(place), "topic": topic, "texts": texts}


def homes(library: Library) -> Mapping[str, str]:
    """The province, or the nation, of each source that only its own statements and those of its areas cite."""
    citing: dict[str, set[str]] = {}
    for ref, statements in library.statements.items():
        for cite in (cite for each in statements for cite in each.fields.source):
            citing.setdefault(cite.id, set()).add(ref.place.region)
    return {source: regions.pop() for source, regions in citing.items() if len(regions) == 1}


def _city(city: City) -> SearchCity:
    return {"name": city.name, "pinyin": city.pinyin} if city.pinyin else {"name": city.name}


def _text(viewer: Viewer, statements: tuple[Statement, ...]) -> str:
    proved = [each for each in statements if not compare.unproved(viewer.library, each)]
    if not proved:
        drafts = any(compare.basis(viewer.library, each) == "draft" for each in statements)
        return STATES["draft" if drafts else "lead"]
    ordered = sorted(proved, key=lambda each: _standing(viewer, each)[0])
    return "\n".join(_line(viewer, each) for each in ordered)


def _line(viewer: Viewer, statement: Statement) -> str:
    view = viewer.view_statement(statement)
    grade = f"（{view.badge.word}）" if view.badge and statement.value is not None else ""
    sentences = (f"{_standing(viewer, statement)[1]}{view.value.text}{grade}", view.note, view.why)
    return "。".join(each.removesuffix("。") for each in sentences if each)


def _standing(viewer: Viewer, statement: Statement) -> tuple[int, str]:
    """Where a statement's line comes, and what leads it."""
    if not statement.adopted:
        return 2, "没有采用："
    if statement.holds(viewer.day):
        return 0, ""
    return (1, f"{statement.fields.from_}起：") if statement.start > viewer.day else (3, "以前：")
