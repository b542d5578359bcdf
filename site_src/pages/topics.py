"""`/topics/` and `/topics/<topic>/`: all provinces compared on one topic, complete without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.pages import crumbs
from site_src.views import cells
from site_src.views.answers import Viewer
from site_src.views.attribute_pages import AttributeGroup, group_attributes
from site_src.views.cells import Table
from site_src.views.groups import AnswerGroup, group_answers
from site_src.views.links import LinkLine, link_claims, link_comparisons, link_questions
from site_src.views.sources import Badge
from site_src.views.toolbar import Toolbar, make_toolbar

_IN_FULL = 12  # national answers shown in full; more would make the page too heavy
_BRIEF = 40  # characters of a value that fits a line beside its label


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer in a list; `text` is its value if that is short, else ""; `address` leads to all of it."""

    anchor: str
    label: str
    address: str
    text: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Answers in lines under one heading."""

    label: str
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list."""

    title: str
    question: str
    summary: str
    address: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """One topic."""

    question: str
    summary: str
    nation: tuple[AnswerGroup, ...]
    nation_lines: tuple[LineGroup, ...]  # instead of `nation` where that would be too much
    table: Table
    tools: Toolbar
    more: tuple[AttributeGroup, ...]
    comparisons: tuple[LinkLine, ...]
    questions: tuple[LinkLine, ...]
    claims: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every topic, and their list."""
    library = viewer.library
    yield Page(addresses.TOPICS, "pages/topics.html", "主题", "按主题对照各省的规定。", list_topics(library))
    for slug, topic in library.topics.items():
        nation, nation_lines = _list_national(viewer, slug)
        view = TopicView(
            question=topic.question,
            summary=topic.summary,
            nation=nation,
            nation_lines=nation_lines,
            table=_make_table(viewer, slug),
            tools=make_toolbar(viewer, slug),
            more=group_attributes(viewer, slug),
            comparisons=link_comparisons(library, slug),
            questions=link_questions(library, slug),
            claims=link_claims(library, slug),
        )
        description = f"{topic.question}{topic.summary}"
        files = (addresses.topic_json(slug), addresses.topic_csv(slug))
        yield Page(
            addresses.topic(slug),
            "pages/topic.html",
            topic.title,
            description,
            view,
            (crumbs.TOPICS,),
            data=files,
            bundle="comparing",
        )


def list_topics(library: Library) -> tuple[TopicLine, ...]:
    """Every topic as a line of a list."""
    return tuple(
        TopicLine(topic.title, topic.question, topic.summary, addresses.topic(slug))
        for slug, topic in library.topics.items()
    )


def _make_table(viewer: Viewer, topic: str) -> Table:
    library = viewer.library
    names = library.topics[topic].key_attributes
    nation, *provinces = (cells.make_row(viewer, topic, names, place) for place in (Place(), *library.provinces()))
    # those that have something to compare come first: on a phone the others are screens of nothing
    provinces.sort(key=lambda row: (not row.own, not (row.own or row.note)))
    columns = tuple(cells.make_column(library, topic, name) for name in names)
    # the nation stands above the provinces only where it says something itself
    return Table("各省对照", columns, (*((nation,) if nation.own else ()), *provinces))


def _list_national(viewer: Viewer, topic: str) -> tuple[tuple[AnswerGroup, ...], tuple[LineGroup, ...]]:
    """The nation's answers: in full as the first of the pair or, if they are many, one line each as the second."""
    groups = group_answers(viewer, topic, Place())
    if sum(len(group.answers) for group in groups) <= _IN_FULL:
        return groups, ()
    return (), tuple(
        LineGroup(
            group.label, tuple(_make_line(viewer, FactRef(topic, each.anchor, Place())) for each in group.answers)
        )
        for group in groups
    )


def _make_line(viewer: Viewer, ref: FactRef) -> AnswerLine:
    cell = cells.make_cell(viewer, ref)
    address = f"{addresses.attribute(ref.topic, ref.attribute)}#{ref.attribute}"
    brief = len(cell.text) <= _BRIEF
    return AnswerLine(ref.attribute, cell.label, address, cell.text if brief else "", cell.badge if brief else None)
