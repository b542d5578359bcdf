"""`/compare/`, the form to pick places, and `/compare/<a>-vs-<b>/`, any two provinces side by side."""

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
from site_src.views.pairs.differences import Difference, ProvinceComparison, compare_sides, count_lines
from site_src.views.pairs.sides import make_sides
from site_src.views.pairs.travel import Travels, TravelView
from site_src.wording import SUMMARIES

_NEIGHBOURS = 4  # links on a province's page; an even number, half of them on either side


@dataclass(frozen=True, slots=True)
class PairView:
    """Two provinces; the numbers count attributes. `picker` is the address of the form with both of them picked."""

    summary: str
    more: tuple[str, ...]
    compared: ProvinceComparison
    different: int
    same: int
    shared: int
    one_sided: int
    travel: TravelView | None
    picker: str
    regions: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """One province with links to its pairs with every other."""

    slug: str
    label: str
    pairs: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """All pairs by province, and the topics to pick from as (slug, title)."""

    rows: tuple[PairRow, ...]
    topics: tuple[tuple[str, str], ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The form, and every pair of provinces; nothing if there are fewer than two."""
    library = viewer.library
    if len(library.regions) < 2:  # noqa: PLR2004 - a pair takes two
        return
    rows = tuple(PairRow(slug, library.regions[slug].short, _link_pairs(library, slug)) for slug in library.regions)
    topics = tuple((slug, topic.title) for slug, topic in library.topics.items())
    description = "选几个地方，看它们的规定哪里不同、哪里相同、哪里还没有查到。"
    form = CompareView(rows, topics)
    yield Page(addresses.COMPARE, "pages/compare.html", "比一比", description, form, bundle="comparing")
    pairs = _Pairs(viewer)
    for one, other in combinations(library.regions, 2):
        view = pairs.view(one, other)
        title = library.site.compare.title.format(a=library.regions[one].short, b=library.regions[other].short)
        yield Page(addresses.pair(one, other), "pages/pair.html", title, view.summary, view, (crumbs.COMPARE,))


def link_neighbours(library: Library, slug: str) -> tuple[LinkLine, ...]:
    """Links to the pairs of a province with the nearest others in code order, those before it first."""
    order = list(library.regions)
    at = order.index(slug)
    # at either end of the order the window moves inwards, so that every province has as many
    first = max(0, min(at - _NEIGHBOURS // 2, len(order) - 1 - _NEIGHBOURS))
    near = [each for each in order[first : first + _NEIGHBOURS + 1] if each != slug]
    return tuple(_link_pair(library, slug, each, f"和{library.regions[each].short}比") for each in near)


def _link_pairs(library: Library, slug: str) -> tuple[LinkLine, ...]:
    return tuple(
        _link_pair(library, slug, each, region.short) for each, region in library.regions.items() if each != slug
    )


def _link_pair(library: Library, slug: str, other: str, label: str) -> LinkLine:
    order = list(library.regions)
    return LinkLine(label, addresses.pair(*sorted((slug, other), key=order.index)))


class _Pairs:
    """Makes the views of pairs; the sides of each province are made once for all its pairs."""

    def __init__(self, viewer: Viewer) -> None:
        self._library = viewer.library
        self._day = viewer.day.isoformat()
        self._sides = make_sides(viewer)
        travel = viewer.library.site.travel
        self._travels = Travels(viewer, travel) if travel else None
        # places, not statements: an area counts once
        areas = {place for _, _, place in viewer.stated if place.level == "area"}
        self._areas = Counter(place.region for place in areas)

    def view(self, one: str, other: str) -> PairView:
        """The view of two provinces; `one` comes first in code order."""
        comparison = compare_sides(self._library, self._sides[one], self._sides[other])
        different, same, shared, one_sided = (
            count_lines(parts)
            for parts in (comparison.different, comparison.same, comparison.shared, comparison.one_sided)
        )
        regions = [self._library.regions[slug] for slug in (one, other)]
        names = "和".join(region.short for region in regions)
        return PairView(
            summary=f"按 {self._day} 有效的规定，{names}有 {different} 项不同，{same + shared} 项相同，"
            f"{one_sided} 项只查到一边的。",
            more=tuple(self._list_notes(comparison, shared, (one, other))),
            compared=comparison,
            different=different,
            same=same,
            shared=shared,
            one_sided=one_sided,
            travel=self._travels.compare(one, other) if self._travels else None,
            picker=addresses.compare(one, other),
            regions=tuple(
                LinkLine(region.name, addresses.region(slug))
                for slug, region in zip((one, other), regions, strict=True)
            ),
        )

    def _list_notes(self, comparison: ProvinceComparison, shared: int, pair: tuple[str, str]) -> Iterator[str]:
        """Sentences that qualify the numbers of the summary."""
        if shared:
            yield SUMMARIES["shared"].format(shared, self._library.site.nation)
        unverified = sum(
            line.unverified for part in comparison.different for line in part.lines if isinstance(line, Difference)
        )
        if unverified:
            yield SUMMARIES["unverified"].format(unverified)
        for slug in pair:
            if self._areas[slug]:
                name = self._library.regions[slug].short
                yield SUMMARIES["areas"].format(name, self._areas[slug])
        if comparison.neither:
            yield SUMMARIES["neither"].format(comparison.neither)
