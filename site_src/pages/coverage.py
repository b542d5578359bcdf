"""`/coverage/`: what is complete, partial, unverified or missing, the gaps to fill next, and what to read again."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.coverage import STATES, Cell, Gap, Reread, State, Survey, survey, words
from site_src.model.statement import Statement
from site_src.views.answers import Viewer
from site_src.views.counts import Counts, count_content
from site_src.views.links import LinkLine, link_answer
from site_src.views.sources import SourceLine

_NEXT = 20  # gaps to list; the rest are only counted
_AGAIN = 30  # sources to read again, the same


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One topic in one province: `share` is `answered/known` key attributes, `detail` counts statements and areas."""

    state: State
    words: str
    share: str
    detail: str
    address: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One province; `empty`: it has no statement of its own."""

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
    """A gap: topic and province, for how many people, and which attributes are lacking in which way."""

    label: str
    address: str
    size: str
    lacking: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RereadLine:
    """An answer whose source has to be read again, and why; `who` is how many people it concerns, "" if not known."""

    label: str
    address: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The coverage of the whole content; `more` and `more_rereads` are the numbers of what is not listed."""

    counts: Counts
    oldest: LinkLine | None
    states: tuple[StateCount, ...]
    topics: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    gaps: tuple[GapLine, ...]
    more: int
    rereads: tuple[RereadLine, ...]
    more_rereads: int
    uncounted: str  # the names of provinces whose population is not known
    sources: tuple[SourceLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The coverage page."""
    library = viewer.library
    coverage = survey(library, viewer.day)
    view = CoverageView(
        counts=count_content(coverage.totals),
        oldest=_link_oldest(viewer, coverage.totals.oldest),
        states=tuple(StateCount(state, words.STATE_WORDS[state], coverage.count(state)) for state in STATES),
        topics=tuple(topic.title for topic in library.topics.values()),
        rows=tuple(_make_rows(viewer, coverage)),
        gaps=tuple(_make_gap(viewer, each) for each in coverage.gaps[:_NEXT]),
        more=len(coverage.gaps[_NEXT:]),
        rereads=tuple(_make_reread(viewer, each) for each in coverage.rereads[:_AGAIN]),
        more_rereads=len(coverage.rereads[_AGAIN:]),
        uncounted="、".join(region.short for region in library.regions.values() if region.population is None),
        sources=_list_sources(viewer),
    )
    yield Page(addresses.COVERAGE, "pages/coverage.html", "收录情况", "哪些收录了，哪些只有网传，哪些还没有。", view)


def _link_oldest(viewer: Viewer, statement: Statement | None) -> LinkLine | None:
    if statement is None:
        return None
    return link_answer(viewer.library, statement.ref)


def _make_rows(viewer: Viewer, coverage: Survey) -> Iterator[CoverageRow]:
    library = viewer.library
    for place in library.provinces():
        cells = tuple(cell for cell in coverage.cells if cell.place == place)
        views = tuple(_make_cell(viewer, cell) for cell in cells)
        yield CoverageRow(library.name(place), addresses.region(place.region), views, not any(c.own for c in cells))


def _make_cell(viewer: Viewer, cell: Cell) -> CoverageCell:
    areas = f"，{cell.areas} 地" if cell.areas else ""
    inherited = "" if cell.state in ("missing", "not_applicable") else f"沿用{viewer.library.site.nation}"
    leads = f"只有线索 {cell.leads} 条" if cell.leads else ""
    return CoverageCell(
        state=cell.state,
        words=words.state(cell),
        share=f"{cell.answered}/{len(cell.known)}" if cell.known else "",
        detail=f"{cell.own} 条{areas}" if cell.own else inherited or leads,
        address=addresses.answers(cell.topic, cell.place),
    )


def _make_gap(viewer: Viewer, gap: Gap) -> GapLine:
    library, cell = viewer.library, gap.cell
    label = f"{library.name(cell.place)} · {library.topics[cell.topic].title}"
    return GapLine(label, addresses.answers(cell.topic, cell.place), words.size(gap), words.lacking(library, gap))


def _make_reread(viewer: Viewer, again: Reread) -> RereadLine:
    line = link_answer(viewer.library, again.statement.ref)
    who = words.people(again.people) if again.people is not None else ""
    return RereadLine(line.label, line.address, words.why_again(again), who)


def _list_sources(viewer: Viewer) -> tuple[SourceLine, ...]:
    """The sources of the populations, each once."""
    regions = viewer.library.regions.values()
    populations = [region.population for region in regions if region.population]
    cited = {each.source: each.at or "" for each in populations}
    return tuple(viewer.cite_source(slug, at) for slug, at in cited.items())
