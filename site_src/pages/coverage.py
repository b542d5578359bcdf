"""`/coverage/`: what is complete, partial, unverified or missing, in honest numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src import compare, wording
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import KINDS, SourceKind
from site_src.model.statement import Statement
from site_src.pages import addresses
from site_src.pages.page import Page
from site_src.pages.views import Badge, Viewer

_Groups = Mapping[tuple[str, str], list[Statement]]


@dataclass(frozen=True, slots=True)
class GradeCount:
    """How many adopted statements have this grade."""

    badge: Badge
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole content in numbers."""

    statements: int
    adopted: int
    disputed: int
    unknown: int
    stale: int
    sources: int
    grades: tuple[GradeCount, ...]
    oldest: str

    @property
    def documented(self) -> int:
        """Adopted statements that rest on an official text or a document known by number."""
        return sum(each.count for each in self.grades if each.badge.grade in ("official", "reprint", "cited"))

    @property
    def media(self) -> int:
        """Adopted statements that rest on a news report."""
        return sum(each.count for each in self.grades if each.badge.grade == "media")


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One topic in one province: how much of it, and the best grade among it."""

    words: str
    detail: str
    badge: Badge | None
    address: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One province; `empty` where nothing at all is recorded for it."""

    label: str
    address: str
    cells: tuple[CoverageCell, ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All of it."""

    counts: Counts
    topics: tuple[str, ...]
    rows: tuple[CoverageRow, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The coverage page."""
    library = viewer.library
    places = (Place(), *library.provinces())
    groups = _by_subject(library)
    rows = tuple(_row(viewer, place, groups) for place in places)
    view = CoverageView(counts(viewer), tuple(topic.title for topic in library.topics.values()), rows)
    yield Page("coverage/", "pages/coverage.html", "收录情况", "哪些收录了，哪些只有网传，哪些还没有。", view)


def counts(viewer: Viewer) -> Counts:
    """Count every statement by stance and grade on the viewer's date."""
    library = viewer.library
    everything = tuple(library.all_statements())
    adopted = tuple(each for each in everything if each.adopted and each.fields.unknown is None)
    grades = [compare.grade(library, each) for each in adopted]
    verified = [each.fields.verified.first for each in adopted if each.fields.verified]
    stale = sum(
        compare.is_stale(each, library.topics[each.topic].attributes[each.attribute], viewer.day) for each in adopted
    )
    return Counts(
        statements=len(everything),
        adopted=len(adopted),
        disputed=sum(not each.adopted for each in everything),
        unknown=sum(each.fields.unknown is not None for each in everything),
        stale=stale,
        sources=len(library.sources),
        grades=tuple(_grade(kind, grades.count(kind), len(adopted)) for kind in KINDS),
        oldest=min(verified).isoformat() if verified else "",
    )


def _grade(kind: SourceKind, count: int, whole: int) -> GradeCount:
    return GradeCount(Badge(kind, wording.GRADES[kind]), count, round(100 * count / whole) if whole else 0)


def _by_subject(library: Library) -> _Groups:
    """Every statement by topic and province."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for statement in library.all_statements():
        groups.setdefault((statement.topic, statement.place.region), []).append(statement)
    return groups


def _row(viewer: Viewer, place: Place, groups: _Groups) -> CoverageRow:
    cells = tuple(_cell(viewer, topic, place, groups) for topic in viewer.library.topics)
    address = "topics/" if place.level == "nation" else addresses.region(place.region)
    return CoverageRow(viewer.library.name(place), address, cells, empty=not any(cell.detail for cell in cells))


def _cell(viewer: Viewer, topic: str, place: Place, groups: _Groups) -> CoverageCell:
    library = viewer.library
    own = groups.get((topic, place.region), [])
    key = library.topics[topic].key_attributes
    answered = sum((topic, name, place) in library.statements for name in key)
    areas = len({each.place for each in own if each.place.level == "area"})
    kinds = {compare.grade(library, each) for each in own if each.adopted}
    best = next((kind for kind in KINDS if kind in kinds), None)
    detail = f"{len(own)} 条" + (f"，{areas} 个地方" if areas else "")
    return CoverageCell(
        words=_words(answered, len(key), areas) if own else "未收录",
        detail=detail if own else "",
        badge=viewer.badge(best),
        address=addresses.answers(topic, place),
    )


def _words(answered: int, whole: int, areas: int) -> str:
    if answered == whole:
        return "主要项目齐全"
    return "部分" if answered or areas else "零星"
