"""`/topics/` and `/topics/<topic>/`: the comparison of all provinces, whole and readable as it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_src.model.library import Library
from site_src.model.place import Place
from site_src.pages import addresses
from site_src.pages.linked import LinkLine, claim_lines, comparison_lines, question_lines
from site_src.pages.page import Crumb, Page
from site_src.pages.views import AnswerView, Viewer

CRUMB = Crumb("主题", "topics/")


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute as the head of a column."""

    label: str
    help: str


@dataclass(frozen=True, slots=True)
class Row:
    """A province across the columns; `areas` is how many of its areas have rules of their own."""

    label: str
    address: str
    cells: tuple[AnswerView, ...]
    own: bool
    areas: int
    plain: str  # what stands instead of the cells where the place says nothing of its own


@dataclass(frozen=True, slots=True)
class Table:
    """Provinces × attributes."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers under one heading."""

    label: str
    answers: tuple[AnswerView, ...]


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
    table: Table
    more: tuple[Table, ...]
    comparisons: tuple[LinkLine, ...]
    questions: tuple[LinkLine, ...]
    claims: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every topic, and their list."""
    library = viewer.library
    yield Page("topics/", "pages/topics.html", "主题", "按主题对照各省的规定。", topic_lines(library))
    for slug, topic in library.topics.items():
        view = TopicView(
            question=topic.question,
            summary=topic.summary,
            nation=answer_groups(viewer, slug, Place()),
            table=_table(viewer, slug, "各省对照", topic.key_attributes, (Place(), *library.provinces())),
            more=tuple(_more(viewer, slug)),
            comparisons=comparison_lines(library, slug),
            questions=question_lines(library, slug),
            claims=claim_lines(library, slug),
        )
        description = f"{topic.question}{topic.summary}"
        yield Page(addresses.topic(slug), "pages/topic.html", topic.title, description, view, (CRUMB,))


def topic_lines(library: Library) -> tuple[TopicLine, ...]:
    """Every topic as a line of a list."""
    return tuple(
        TopicLine(topic.title, topic.question, topic.summary, addresses.topic(slug))
        for slug, topic in library.topics.items()
    )


def answer_groups(viewer: Viewer, topic: str, place: Place, prefix: str = "") -> tuple[AnswerGroup, ...]:
    """What is recorded for a place, under the topic's headings; empty headings are left out."""
    declared = viewer.library.topics[topic]
    groups = (
        AnswerGroup(label, tuple(a for a in viewer.group(topic, declared.in_group(group), place, prefix) if a.recorded))
        for group, label in declared.groups.items()
    )
    return tuple(group for group in groups if group.answers)


def says_anything(viewer: Viewer, topic: str, place: Place) -> bool:
    """Whether a place has any statement of its own on a topic."""
    return any((topic, name, place) in viewer.library.statements for name in viewer.library.topics[topic].attributes)


def _table(viewer: Viewer, topic: str, caption: str, names: tuple[str, ...], places: tuple[Place, ...]) -> Table:
    attributes = viewer.library.topics[topic].attributes
    columns = tuple(Column(attributes[name].label, attributes[name].help) for name in names)
    rows = (_row(viewer, topic, names, place) for place in places)
    # the nation stands above the provinces only where it says something itself
    kept = (row for row in rows if row.own or row.address.startswith("regions/"))
    # those that have something to compare come first: on a phone the others are screens of nothing
    return Table(caption, columns, tuple(sorted(kept, key=lambda row: (not row.own, not (row.own or row.areas)))))


def _row(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Row:
    cells = viewer.group(topic, names, place, f"{place.region}-")
    own = any(cell.own for cell in cells)
    areas = sum(
        any((topic, name, area) in viewer.library.statements for name in names)
        for area in (viewer.library.areas(place.region) if place.level == "province" else ())
    )
    label = viewer.library.name(place)
    plain = f"全省的没有收录，{areas} 个地方另有规定。" if areas else f"还没有收录{label}的规定。"
    return Row(label, addresses.answers(topic, place), cells, own, areas, plain)


def _more(viewer: Viewer, topic: str) -> Iterator[Table]:
    """The attributes that are not columns of the main table: only the provinces that say something of their own."""
    declared = viewer.library.topics[topic]
    for group, label in declared.groups.items():
        names = tuple(name for name in declared.in_group(group) if not declared.attributes[name].key)
        own = {key[2].region for key in viewer.library.statements if key[0] == topic and key[1] in names}
        places = tuple(place for place in viewer.library.provinces() if place.region in own)
        table = _table(viewer, topic, label, names, places)
        rows = tuple(row for row in table.rows if row.own)
        filled = tuple(index for index in range(len(names)) if any(row.cells[index].own for row in rows))
        if rows:
            columns = tuple(table.columns[index] for index in filled)
            kept = tuple(replace(row, cells=tuple(row.cells[index] for index in filled)) for row in rows)
            yield Table(label, columns, kept)
