"""`/regions/` and `/regions/<province>/`."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.place import Place, Region
from site_src.pages import crumbs
from site_src.pages.pairs import link_neighbours
from site_src.views.answers import AnswerView, Viewer
from site_src.views.cells import has_rules, has_statements
from site_src.views.links import LinkLine, link_claims, link_questions


@dataclass(frozen=True, slots=True)
class TileView:
    """A square of the tile map; rows and columns count from 1, as CSS grids do."""

    name: str
    abbr: str
    address: str
    row: int
    column: int
    recorded: int


@dataclass(frozen=True, slots=True)
class RegionsView:
    """All provinces."""

    tiles: tuple[TileView, ...]
    outside: str


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """One topic as a province's page shows it."""

    title: str
    question: str
    address: str
    answers: tuple[AnswerView, ...]
    areas: int


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area in a list, with what is recorded for it."""

    slug: str
    name: str
    note: str
    topics: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class RegionView:
    """One province; `picker` is the address of the form to compare, with it picked."""

    slug: str
    short: str
    picker: str
    note: str
    topics: tuple[TopicSummary, ...]
    areas: tuple[AreaLine, ...]
    questions: tuple[LinkLine, ...]
    claims: tuple[LinkLine, ...]
    pairs: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The list of provinces, and every province."""
    library = viewer.library
    regions = RegionsView(make_tiles(viewer), library.site.outside or "")
    yield Page(addresses.REGIONS, "pages/regions.html", "各省", "选一个省，看它的各项规定。", regions)
    for slug, region in library.regions.items():
        description = f"{region.name}的各项规定：每一项写明数字、生效日期、出处，和我们哪天看过。"
        view, files = _make_view(viewer, slug), (addresses.place_json(slug), addresses.place_csv(slug))
        yield Page(
            addresses.region(slug), "pages/region.html", region.name, description, view, (crumbs.REGIONS,), data=files
        )


def make_tiles(viewer: Viewer) -> tuple[TileView, ...]:
    """Every province as a square of the tile map, in code order."""
    return tuple(_make_tile(viewer, slug, region) for slug, region in viewer.library.regions.items())


def _make_tile(viewer: Viewer, slug: str, region: Region) -> TileView:
    # statements of its areas count too
    recorded = sum(ref.place.region == slug for ref in viewer.stated)
    tile = region.tile
    return TileView(region.short, region.abbr, addresses.region(slug), tile.row + 1, tile.column + 1, recorded)


def _make_view(viewer: Viewer, slug: str) -> RegionView:
    library, region = viewer.library, viewer.library.regions[slug]
    return RegionView(
        slug=slug,
        short=region.short,
        picker=addresses.compare(slug),
        note=region.note or "",
        topics=tuple(_summarize_topic(viewer, topic, slug) for topic in library.topics),
        areas=tuple(_make_area_line(viewer, place) for place in library.areas(slug)),
        questions=link_questions(library, region=slug),
        claims=link_claims(library, region=slug),
        pairs=link_neighbours(library, slug),
    )


def _summarize_topic(viewer: Viewer, topic: str, slug: str) -> TopicSummary:
    declared, place = viewer.library.topics[topic], Place(slug)
    answers = viewer.view_answers(topic, declared.key_attributes, place)
    own = tuple(each for each in answers if each.own)
    areas = sum(has_rules(viewer, topic, area) for area in viewer.library.areas(slug))
    return TopicSummary(declared.title, declared.question, addresses.answers(topic, place), own[:3], areas)


def _make_area_line(viewer: Viewer, place: Place) -> AreaLine:
    area = viewer.library.regions[place.region].areas[place.area]
    topics = tuple(
        LinkLine(topic.title, addresses.answers(slug, place))
        for slug, topic in viewer.library.topics.items()
        if has_statements(viewer, slug, place)
    )
    return AreaLine(place.area, area.name, area.note or "", topics)
