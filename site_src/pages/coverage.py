"""`/coverage/`: what is complete, partial, unverified or missing, in honest numbers, and what to find out next."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.coverage import STATES, Cell, Gap, State, Survey, survey, words
from site_src.model.statement import Statement
from site_src.views.answers import SourceLine, Viewer
from site_src.views.counts import Counts, counts
from site_src.views.links import LinkLine

_NEXT = 20


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One topic in one province: its state, how many of its key attributes are answered, and what that rests on."""

    state: State
    words: str
    share: str
    detail: str
    address: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One province; `empty` where nothing at all is recorded for it."""

    label: str
    address: str
    cells: tuple[CoverageCell, ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many cells are in a state."""

    state: State
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class GapLine:
    """Something to find out: where, for how many people, and which attributes in which way."""

    label: str
    address: str
    size: str
    lacking: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All of it."""

    counts: Counts
    oldest: LinkLine | None
    states: tuple[StateCount, ...]
    topics: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    gaps: tuple[GapLine, ...]
    more: int
    uncounted: str  # the provinces whose population is not known
    sources: tuple[SourceLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The coverage page."""
    library = viewer.library
    found = survey(library, viewer.day)
    view = CoverageView(
        counts=counts(found.totals),
        oldest=_oldest(viewer, found.totals.oldest),
        states=tuple(StateCount(state, words.STATE_WORDS[state], found.count(state)) for state in STATES),
        topics=tuple(topic.title for topic in library.topics.values()),
        rows=tuple(_rows(viewer, found)),
        gaps=tuple(_gap(viewer, each) for each in found.gaps[:_NEXT]),
        more=len(found.gaps[_NEXT:]),
        uncounted="、".join(region.short for region in library.regions.values() if region.population is None),
        sources=_sources(viewer),
    )
    yield Page(addresses.COVERAGE, "pages/coverage.html", "收录情况", "哪些收录了，哪些只有网传，哪些还没有。", view)


def _oldest(viewer: Viewer, statement: Statement | None) -> LinkLine | None:
    if statement is None:
        return None
    library, topic = viewer.library, viewer.library.topics[statement.topic]
    label = f"{library.name(statement.place)} · {topic.title} · {topic.attributes[statement.attribute].label}"
    return LinkLine(label, addresses.answer(statement.ref))


def _rows(viewer: Viewer, found: Survey) -> Iterator[CoverageRow]:
    library = viewer.library
    for place in library.provinces():
        cells = tuple(cell for cell in found.cells if cell.place == place)
        shown = tuple(_cell(viewer, cell) for cell in cells)
        yield CoverageRow(library.name(place), addresses.region(place.region), shown, not any(c.own for c in cells))


def _cell(viewer: Viewer, cell: Cell) -> CoverageCell:
    areas = f"，{cell.areas} 地" if cell.areas else ""
    inherited = "" if cell.state in ("missing", "not_applicable") else f"沿用{viewer.library.site.nation}"
    return CoverageCell(
        state=cell.state,
        words=words.state(cell),
        share=f"{cell.answered}/{len(cell.known)}" if cell.known else "",
        detail=f"{cell.own} 条{areas}" if cell.own else inherited,
        address=addresses.answers(cell.topic, cell.place),
    )


def _gap(viewer: Viewer, gap: Gap) -> GapLine:
    library, cell = viewer.library, gap.cell
    label = f"{library.name(cell.place)} · {library.topics[cell.topic].title}"
    return GapLine(label, addresses.answers(cell.topic, cell.place), words.size(gap), words.lacking(library, gap))


def _sources(viewer: Viewer) -> tuple[SourceLine, ...]:
    """Where the populations come from, each source once."""
    regions = viewer.library.regions.values()
    populations = [region.population for region in regions if region.population]
    cited = {each.source: each.at or "" for each in populations}
    return tuple(viewer.source(slug, at) for slug, at in cited.items())
