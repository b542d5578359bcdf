"""A map of squares for one attribute: every province with a few words, shaded where values can be put in an order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_src.compare import Answer
from site_src.model.fact import Subject
from site_src.model.source import verified
from site_src.ranking import Order
from site_src.views.answers import STATES, Viewer
from site_src.views.charts.scales import OTHERWISE, RECORDED, Scale, scale
from site_src.views.speakers import speakers

_WORDS = {
    "unknown": STATES["unknown"],
    "disputed": "说法不一",
    "lapsed": "已过期",
    "coming": "即将开始",
    "not_applicable": STATES["not_applicable"],
    "unrecorded": STATES["unrecorded"],
}
_LEGEND = {
    "disputed": STATES["disputed"],
    "lapsed": STATES["lapsed"],
    "coming": "已经公布，还没开始",
    "areas": "全省的没有收录，下面有的地方有",
    "unverified": "虚线框：网传未核实，不分深浅",
}
_ORDER = (
    *("own", "unverified", "none", "inherited", "areas"),
    *("coming", "unknown", "disputed", "lapsed", "not_applicable", "unrecorded"),
)


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map; `look` names its style, rows and columns count from 1, `address` is on this page."""

    name: str
    words: str
    look: str
    address: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A look in words, with how many provinces have it."""

    look: str
    words: str


@dataclass(frozen=True, slots=True)
class TileMap:
    """All provinces. `point` says which figure of several is shown, `read` what shades mean; both may be empty."""

    point: str
    read: str
    tiles: tuple[Tile, ...]
    legend: tuple[LegendLine, ...]


def tile_map(viewer: Viewer, subject: Subject, orders: Sequence[Order]) -> TileMap:
    """The map of `subject` (topic, attribute); `orders` are those of the places with rules of their own."""
    library = viewer.library
    attribute = library.declared(subject)
    answers = {place: viewer.ask(subject.at(place)) for place in library.provinces()}
    own = {place: each for place, each in answers.items() if each.state == "value" and not each.inherited}
    made = scale(viewer, attribute, own, orders)
    areas = Counter(place.region for place in speakers(library, *subject) if place.level == "area")
    words = {**_WORDS, "none": attribute.none, "inherited": f"同{library.site.nation}"}
    tiles = tuple(_tile(viewer, each, made, words, areas[place.region]) for place, each in answers.items())
    return TileMap(made.point, made.read, tiles, tuple(_legend(made, words, tiles)))


def _tile(viewer: Viewer, answer: Answer, made: Scale, words: Mapping[str, str], areas: int) -> Tile:
    place = answer.ref.place
    region = viewer.library.regions[place.region]
    look = _look(answer, made, areas)
    said = made.words[place] if answer.state == "value" and not answer.inherited else words.get(look, "")
    return Tile(
        name=region.short,
        words=f"{areas} 个地方有" if look == "areas" else said or words[answer.state],
        look=look,
        address=f"#{place.region}",
        row=region.tile.row + 1,
        column=region.tile.column + 1,
    )


def _look(answer: Answer, made: Scale, areas: int) -> str:
    if answer.answered:
        return "inherited" if answer.inherited else _own_look(answer, made)
    if answer.state in ("unrecorded", "not_applicable") and (areas or answer.upcoming):
        return "areas" if areas else "coming"
    return answer.state


def _own_look(answer: Answer, made: Scale) -> str:
    if not verified(answer.grade):
        return "unverified"
    if answer.state == "none":
        return "none"
    shade = made.shades.get(answer.ref.place)
    return f"b{shade}" if shade else "own"


def _legend(made: Scale, words: Mapping[str, str], tiles: Sequence[Tile]) -> Iterator[LegendLine]:
    """The shades, then every other look there is, each with its number of provinces."""
    for step in made.steps:
        yield LegendLine(f"b{step.shade}", f"{step.words}（{step.count} 个省）")
    counts = Counter(tile.look for tile in tiles)
    own = {tile.words for tile in tiles if tile.look == "own"}
    told = {**words, **_LEGEND, "own": _own_words(own)}
    for look in _ORDER:
        if counts[look]:
            yield LegendLine(look, f"{told[look]}（{counts[look]} 个省）")


def _own_words(own: set[str]) -> str:
    """What is not shaded: long texts, figures that cannot be compared with the others, or both beside figures."""
    alone = {RECORDED: "已收录，内容见下面", OTHERWISE: "算法不同，不能放在一起比"}
    return alone.get(next(iter(own)), "有自己的规定，不比高低") if len(own) == 1 else "有自己的规定，不比高低"
