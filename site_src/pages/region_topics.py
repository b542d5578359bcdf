"""`/regions/<province>/<topic>/`: one province's answers on one topic, and its areas side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Crumb, Page
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.pages import crumbs
from site_src.views.answers import AnswerView, Viewer
from site_src.views.cells import Column, Row, has_statements, make_cell, make_column
from site_src.views.groups import AnswerGroup, group_answers
from site_src.views.links import LinkLine, link_questions
from site_src.views.sources import SourceLine


@dataclass(frozen=True, slots=True)
class AreaView:
    """One area's own statements on a topic."""

    slug: str
    name: str
    note: str
    groups: tuple[AnswerGroup, ...]


@dataclass(frozen=True, slots=True)
class RegionTopicView:
    """One province and topic; `silent_areas` are the names of areas without statements."""

    place: str
    question: str
    summary: str
    topic_title: str
    topic_address: str
    key: tuple[AnswerView, ...]
    groups: tuple[AnswerGroup, ...]
    unrecorded: tuple[str, ...]
    columns: tuple[Column, ...]
    area_rows: tuple[Row, ...]
    areas: tuple[AreaView, ...]
    silent_areas: tuple[str, ...]
    next: tuple[AnswerView, ...]
    sources: tuple[SourceLine, ...]
    questions: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every province × topic."""
    for slug, region in viewer.library.regions.items():
        steps = (crumbs.REGIONS, Crumb(region.short, addresses.region(slug)))
        for topic, declared in viewer.library.topics.items():
            title = f"{region.short}：{declared.title}"
            description = f"{region.short}{declared.question}写明数字、生效日期、出处，和我们哪天看过。"
            address = addresses.answers(topic, Place(slug))
            view = _make_view(viewer, topic, slug)
            yield Page(address, "pages/region_topic.html", title, description, view, steps)


def _make_view(viewer: Viewer, topic: str, slug: str) -> RegionTopicView:
    library, place = viewer.library, Place(slug)
    declared = library.topics[topic]
    groups = group_answers(viewer, topic, place)
    recorded = tuple(each for group in groups for each in group.answers)
    names = declared.key_attributes
    stating = tuple(area for area in library.areas(slug) if has_statements(viewer, topic, area))
    areas = tuple(_make_area(viewer, topic, area) for area in stating)
    present = {each.anchor for each in recorded}
    in_areas = tuple(each for area in areas for group in area.groups for each in group.answers)
    return RegionTopicView(
        place=library.regions[slug].short,
        question=declared.question,
        summary=declared.summary,
        topic_title=declared.title,
        topic_address=addresses.topic(topic),
        key=tuple(each for each in recorded if each.anchor in names),
        # key attributes stand above the groups already
        groups=tuple(_drop_attributes(group, names) for group in groups if _drop_attributes(group, names).answers),
        unrecorded=tuple(
            attribute.label
            for name, attribute in declared.attributes.items()
            if name not in present and "province" in attribute.levels
        ),
        columns=tuple(make_column(library, topic, name) for name in names),
        area_rows=tuple(_make_area_row(viewer, topic, names, area) for area in stating),
        areas=areas,
        silent_areas=tuple(
            library.regions[slug].areas[area.area].name for area in library.areas(slug) if area not in stating
        ),
        next=tuple(each for each in recorded if declared.attributes[each.anchor].next and each.state == "value"),
        sources=_list_sources(recorded + in_areas),
        questions=link_questions(library, topic),
    )


def _drop_attributes(group: AnswerGroup, names: tuple[str, ...]) -> AnswerGroup:
    return AnswerGroup(group.label, tuple(each for each in group.answers if each.anchor not in names))


def _make_area(viewer: Viewer, topic: str, place: Place) -> AreaView:
    area = viewer.library.regions[place.region].areas[place.area]
    groups = group_answers(viewer, topic, place, f"{place.area}-")
    own = (AnswerGroup(group.label, tuple(each for each in group.answers if each.own)) for group in groups)
    return AreaView(place.area, area.name, area.note or "", tuple(group for group in own if group.answers))


def _make_area_row(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Row:
    area = viewer.library.regions[place.region].areas[place.area]
    cells = tuple(make_cell(viewer, FactRef(topic, name, place)) for name in names)
    return Row(str(place), area.name, f"#{place.area}", "", cells)


def _list_sources(answers: tuple[AnswerView, ...]) -> tuple[SourceLine, ...]:
    """Every source of the page once, in order of appearance."""
    seen: dict[str, SourceLine] = {}
    for answer in answers:
        # a lead names its pages itself: they are no sources of the page
        beside = answer.upcoming + answer.past + answer.disputed + answer.drafts
        for statement in ((answer.current,) if answer.current else ()) + beside:
            for source in statement.sources:
                seen.setdefault(source.address, SourceLine(source.name, source.address, "", source.grade))
    return tuple(seen.values())
