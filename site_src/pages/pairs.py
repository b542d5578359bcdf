"""`/compare/`, where places are picked, and `/compare/<a>-vs-<b>/`: every two provinces side by side."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.library import Library
from site_src.pages import crumbs
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine
from site_src.views.pairs.differences import Compared, Difference, compared, count
from site_src.views.pairs.sides import sides
from site_src.views.pairs.travel import Travels, TravelView
from site_src.wording import SUMMARIES

_NEIGHBOURS = 4


@dataclass(frozen=True, slots=True)
class PairView:
    """Two provinces. `places` is how a script writes them into an address."""

    summary: str
    more: tuple[str, ...]
    compared: Compared
    different: int
    same: int
    shared: int
    one_sided: int
    travel: TravelView | None
    places: str
    regions: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """One province with its pages beside every other."""

    slug: str
    label: str
    pairs: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """Every pair, and what may be picked: provinces, and topics as (slug, title)."""

    rows: tuple[PairRow, ...]
    topics: tuple[tuple[str, str], ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page to pick places on, and every pair; nothing where there is only one province."""
    library = viewer.library
    if len(library.regions) < 2:  # noqa: PLR2004 - a pair takes two
        return
    rows = tuple(PairRow(slug, library.regions[slug].short, _lines(library, slug)) for slug in library.regions)
    topics = tuple((slug, topic.title) for slug, topic in library.topics.items())
    description = "选几个地方，看它们的规定哪里不同、哪里相同、哪里还没有查到。"
    yield Page(addresses.COMPARE, "pages/compare.html", "比一比", description, CompareView(rows, topics))
    pairs = _Pairs(viewer)
    for one, other in combinations(library.regions, 2):
        view = pairs.view(one, other)
        title = library.site.compare.title.format(a=library.regions[one].short, b=library.regions[other].short)
        yield Page(addresses.pair(one, other), "pages/pair.html", title, view.summary, view, (crumbs.COMPARE,))


def neighbours(library: Library, slug: str) -> tuple[LinkLine, ...]:
    """The pages of a province beside the nearest ones in code order, those before it first."""
    order = list(library.regions)
    at = order.index(slug)
    first = max(0, min(at - _NEIGHBOURS // 2, len(order) - 1 - _NEIGHBOURS))
    near = [each for each in order[first : first + _NEIGHBOURS + 1] if each != slug]
    return tuple(_line(library, slug, each, f"和{library.regions[each].short}比") for each in near)


def _lines(library: Library, slug: str) -> tuple[LinkLine, ...]:
    return tuple(_line(library, slug, each, region.short) for each, region in library.regions.items() if each != slug)


def _line(library: Library, slug: str, other: str, label: str) -> LinkLine:
    order = list(library.regions)
    return LinkLine(label, addresses.pair(*sorted((slug, other), key=order.index)))


class _Pairs:
    """Makes the view of any two provinces; what a province says is put together once for all its pages."""

    def __init__(self, viewer: Viewer) -> None:
        self._library = viewer.library
        self._day = viewer.day.isoformat()
        self._told = sides(viewer)
        travel = viewer.library.site.travel
        self._travels = Travels(viewer, travel) if travel else None
        areas = {place for _, _, place in viewer.library.statements if place.level == "area"}
        self._areas = Counter(place.region for place in areas)

    def view(self, one: str, other: str) -> PairView:
        """Two provinces, the first in code order first."""
        found = compared(self._library, self._told[one], self._told[other])
        different, same, shared, one_sided = (
            count(parts) for parts in (found.different, found.same, found.shared, found.one_sided)
        )
        regions = [self._library.regions[slug] for slug in (one, other)]
        names = "和".join(region.short for region in regions)
        return PairView(
            summary=f"按 {self._day} 有效的规定，{names}有 {different} 项不同，{same + shared} 项相同，"
            f"{one_sided} 项只查到一边的。",
            more=tuple(self._more(found, shared, (one, other))),
            compared=found,
            different=different,
            same=same,
            shared=shared,
            one_sided=one_sided,
            travel=self._travels.between(one, other) if self._travels else None,
            places=f"{one},{other}",
            regions=tuple(
                LinkLine(region.name, addresses.region(slug))
                for slug, region in zip((one, other), regions, strict=True)
            ),
        )

    def _more(self, found: Compared, shared: int, pair: tuple[str, str]) -> Iterator[str]:
        """What one should know to read the numbers rightly."""
        if shared:
            yield SUMMARIES["shared"].format(shared, self._library.site.nation)
        unverified = sum(
            line.unverified for part in found.different for line in part.lines if isinstance(line, Difference)
        )
        if unverified:
            yield SUMMARIES["unverified"].format(unverified)
        for slug in pair:
            if self._areas[slug]:
                name = self._library.regions[slug].short
                yield SUMMARIES["areas"].format(name, self._areas[slug])
        if found.neither:
            yield SUMMARIES["neither"].format(found.neither)
