"""The tile map of one attribute: every province with a few words, shaded where values can be ranked."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_src.compare import Answer
from site_src.model.fact import Subject
from site_src.model.source import verified
from site_src.ranking import Order
from site_src.views.answers import STATES, Viewer
from site_src.views.attribute_pages import list_stating_places
from site_src.views.charts.scales import OTHERWISE, RECORDED, Scale, make_scale

# on a tile, which holds two or three short lines
_WORDS = {
    "unknown": STATES["unknown"],
    "disputed": "说法不一",
    "draft": "还没定",
    "lapsed": "已过期",
    "coming": "即将开始",
    "not_applicable": STATES["not_applicable"],
    "unrecorded": STATES["unrecorded"],
}
# in the legend, where the words of a tile would be too terse
_LEGEND = {
    "disputed": STATES["disputed"],
    "draft": STATES["draft"],
    "lapsed": STATES["lapsed"],
    "coming": "已经公布，还没开始",
    "areas": "全省的没有收录，下面有的地方有",
    "unverified": "虚线框：网传未核实，不分深浅",
}
# of the legend below the shades: what is in force first, then what is not known
_ORDER = (
    *("own", "unverified", "none", "inherited", "areas"),
    *("coming", "draft", "unknown", "disputed", "lapsed", "not_applicable", "unrecorded"),
)


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map; `look` is part of a CSS class, `row` and `column` count from 1."""

    name: str
    words: str
    look: str
    address: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class LegendLine:
    """The meaning of a `look`, with the number of provinces that have it."""

    look: str
    words: str


@dataclass(frozen=True, slots=True)
class TileMap:
    """All provinces. `point` names the figure shown of several, `read` says what shades mean; both may be ""."""

    point: str
    read: str
    tiles: tuple[Tile, ...]
    legend: tuple[LegendLine, ...]


def make_tile_map(viewer: Viewer, subject: Subject, orders: Sequence[Order]) -> TileMap:
    """The map of `subject`; `orders` rank the places that have a rule of their own in force."""
    library = viewer.library
    attribute = library.declared(subject)
    answers = {place: viewer.resolve(subject.at(place)) for place in library.provinces()}
    own = {place: each for place, each in answers.items() if each.state == "value" and not each.inherited}
    shading = make_scale(viewer, attribute, own, orders)
    stating = list_stating_places(library, *subject)
    areas = Counter(place.region for place in stating if place.level == "area" and subject.at(place) in viewer.stated)
    words = {**_WORDS, "none": attribute.none, "inherited": f"同{library.site.nation}"}
    tiles = tuple(_make_tile(viewer, each, shading, words, areas[place.region]) for place, each in answers.items())
    return TileMap(shading.point, shading.read, tiles, tuple(_make_legend(shading, words, tiles)))


def _make_tile(viewer: Viewer, answer: Answer, shading: Scale, words: Mapping[str, str], areas: int) -> Tile:
    place = answer.ref.place
    region = viewer.library.regions[place.region]
    look = _choose_look(answer, shading, areas)
    own_words = shading.words[place] if answer.state == "value" and not answer.inherited else words.get(look, "")
    return Tile(
        name=region.short,
        words=f"{areas} 个地方有" if look == "areas" else own_words or words[answer.state],
        look=look,
        address=f"#{place.region}",
        row=region.tile.row + 1,  # content counts from 0, CSS grids from 1
        column=region.tile.column + 1,
    )


def _choose_look(answer: Answer, shading: Scale, areas: int) -> str:
    if answer.answered:
        return "inherited" if answer.inherited else _choose_own_look(answer, shading)
    # nothing is known for the province as a whole, but something below it, or from some day on
    if answer.state in ("unrecorded", "not_applicable", "lead") and (areas or answer.upcoming):
        return "areas" if areas else "coming"
    return "unknown" if answer.state == "lead" else answer.state


def _choose_own_look(answer: Answer, shading: Scale) -> str:
    if not verified(answer.grade):
        return "unverified"
    if answer.state == "none":
        return "none"
    shade = shading.shades.get(answer.ref.place)
    return f"b{shade}" if shade else "own"


def _make_legend(shading: Scale, words: Mapping[str, str], tiles: Sequence[Tile]) -> Iterator[LegendLine]:
    """The shades, then every other look on the map."""
    for step in shading.steps:
        yield LegendLine(f"b{step.shade}", f"{step.words}（{step.count} 个省）")
    counts = Counter(tile.look for tile in tiles)
    own = {tile.words for tile in tiles if tile.look == "own"}
    labels = {**words, **_LEGEND, "own": _describe_unshaded(own)}
    for look in _ORDER:
        if counts[look]:
            yield LegendLine(look, f"{labels[look]}（{counts[look]} 个省）")


def _describe_unshaded(own: set[str]) -> str:
    """The legend of unshaded tiles: long texts, figures of another calculation, or a mixture of both."""
    alone = {RECORDED: "已收录，内容见下面", OTHERWISE: "算法不同，不能放在一起比"}
    return alone.get(next(iter(own)), "有自己的规定，不比高低") if len(own) == 1 else "有自己的规定，不比高低"
