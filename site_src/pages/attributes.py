"""`/topics/<topic>/<attribute>/`: one attribute in every province, to look at rather than read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src import ranking
from site_src.addresses import table as addresses
from site_src.addresses.page import Crumb, Page
from site_src.compare import Answer
from site_src.model.fact import FactRef, Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.topic import Topic
from site_src.pages import crumbs
from site_src.ranking import Order
from site_src.views.answers import AnswerView, Viewer
from site_src.views.charts.bars import Charts, charts
from site_src.views.charts.place_rows import PlaceRows, place_rows
from site_src.views.charts.tile_map import TileMap, tile_map
from site_src.views.charts.timelines import Timeline, timeline
from site_src.views.links import LinkLine
from site_src.views.speakers import speakers, with_page


@dataclass(frozen=True, slots=True)
class AttributeView:
    """One attribute.

    `nation` is None where it says nothing, `map` where all provinces are alike, `places` where it alone is asked.
    """

    title: str
    help: str
    nation: AnswerView | None
    map: TileMap | None
    charts: Charts
    places: PlaceRows | None
    timeline: Timeline
    topic: LinkLine
    previous: LinkLine | None
    following: LinkLine | None


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """The attributes before and after one under its topic."""

    previous: LinkLine | None
    following: LinkLine | None


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every attribute that anybody speaks of."""
    for topic, declared in viewer.library.topics.items():
        names = with_page(viewer.library, topic)
        lines = [LinkLine(declared.attributes[name].label, addresses.attribute(topic, name)) for name in names]
        for index, name in enumerate(names):
            following = lines[index + 1] if index + 1 < len(lines) else None
            around = _Neighbours(lines[index - 1] if index else None, following)
            yield _page(viewer, Subject(topic, name), around)


def _page(viewer: Viewer, subject: Subject, around: _Neighbours) -> Page:
    topic, name = subject
    declared = viewer.library.topics[topic]
    view = _view(viewer, subject, around)
    return Page(
        addresses.attribute(topic, name),
        "pages/attribute.html",
        f"{view.title}（{declared.title}）",
        _description(viewer, declared, name),
        view,
        (crumbs.TOPICS, Crumb(declared.title, addresses.topic(topic))),
    )


def _description(viewer: Viewer, declared: Topic, name: str) -> str:
    label = declared.attributes[name].label
    where = viewer.library.site.nation if _national(declared, name) else "各省"
    return f"{declared.title}的{label}：{where}现在是多少、怎么规定的，什么时候变过，每一条写明出处。"


def _view(viewer: Viewer, subject: Subject, around: _Neighbours) -> AttributeView:
    topic, name = subject
    declared = viewer.library.topics[topic]
    national = _national(declared, name)
    told = _told(viewer, subject)
    ranked = () if national else _orders(viewer.library, subject, told)
    nation = viewer.answer(FactRef(topic, name, Place()))
    where = viewer.library.site.nation if national else "各省对照"
    return AttributeView(
        title=f"{declared.attributes[name].label}：{where}",
        help=declared.attributes[name].help,
        nation=nation if nation.recorded else None,
        map=tile_map(viewer, subject, ranked) if _differs(viewer, subject) else None,
        charts=charts(viewer, subject, told, ranked),
        places=None if national else place_rows(viewer, topic, name),
        timeline=timeline(viewer, subject),
        topic=LinkLine(declared.title, addresses.topic(topic)),
        previous=around.previous,
        following=around.following,
    )


def _national(declared: Topic, name: str) -> bool:
    """Whether nobody but the nation is asked."""
    return declared.attributes[name].levels == ("nation",)


def _differs(viewer: Viewer, subject: Subject) -> bool:
    """Whether anybody but the nation says anything: a map on which all is alike shows nothing."""
    return any(place.level != "nation" for place in speakers(viewer.library, *subject))


def _told(viewer: Viewer, subject: Subject) -> Mapping[Place, Answer]:
    """The places with a rule in force that is their own."""
    answers = (viewer.ask(subject.at(place)) for place in speakers(viewer.library, *subject))
    return {each.ref.place: each for each in answers if each.answered and not each.inherited}


def _orders(library: Library, subject: Subject, told: Mapping[Place, Answer]) -> tuple[Order, ...]:
    """The orders of figures, then the figures that cannot be ranked because it is not said what they are of."""
    return ranking.orders(library, subject, told) + ranking.unstated(library, subject, told)
