"""`/topics/<topic>/<attribute>/`: one attribute in every province, as map, charts, list and timeline."""

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
from site_src.views.attribute_pages import list_attributes_with_page, list_stating_places
from site_src.views.charts.bars import Charts, make_charts
from site_src.views.charts.place_rows import PlaceRows, make_place_rows
from site_src.views.charts.tile_map import TileMap, make_tile_map
from site_src.views.charts.timelines import Timeline, make_timeline
from site_src.views.links import LinkLine, link_topic


@dataclass(frozen=True, slots=True)
class AttributeView:
    """One attribute.

    `nation` is None if nothing is recorded for it, `map` if all provinces only inherit, `places` if the attribute is
    national.
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
    """Every attribute that has a page."""
    for topic, declared in viewer.library.topics.items():
        names = list_attributes_with_page(viewer.library, topic)
        lines = [LinkLine(declared.attributes[name].label, addresses.attribute(topic, name)) for name in names]
        for index, name in enumerate(names):
            following = lines[index + 1] if index + 1 < len(lines) else None
            around = _Neighbours(lines[index - 1] if index else None, following)
            yield _make_page(viewer, Subject(topic, name), around)


def _make_page(viewer: Viewer, subject: Subject, around: _Neighbours) -> Page:
    topic, name = subject
    declared = viewer.library.topics[topic]
    view = _make_view(viewer, subject, around)
    return Page(
        addresses.attribute(topic, name),
        "pages/attribute.html",
        f"{view.title}（{declared.title}）",
        _describe(viewer, declared, name),
        view,
        (crumbs.TOPICS, Crumb(declared.title, addresses.topic(topic))),
    )


def _describe(viewer: Viewer, declared: Topic, name: str) -> str:
    label = declared.attributes[name].label
    where = viewer.library.site.nation if _is_national(declared, name) else "各省"
    return f"{declared.title}的{label}：{where}现在是多少、怎么规定的，什么时候变过，每一条写明出处。"


def _make_view(viewer: Viewer, subject: Subject, around: _Neighbours) -> AttributeView:
    topic, name = subject
    declared = viewer.library.topics[topic]
    national = _is_national(declared, name)
    own = _find_own_answers(viewer, subject)
    ranked = () if national else _list_orders(viewer.library, subject, own)
    nation = viewer.view_answer(FactRef(topic, name, Place()))
    where = viewer.library.site.nation if national else "各省对照"
    return AttributeView(
        title=f"{declared.attributes[name].label}：{where}",
        help=declared.attributes[name].help,
        nation=nation if nation.recorded else None,
        map=make_tile_map(viewer, subject, ranked) if _has_differences(viewer, subject) else None,
        charts=make_charts(viewer, subject, own, ranked),
        places=None if national else make_place_rows(viewer, topic, name),
        timeline=make_timeline(viewer, subject),
        topic=link_topic(viewer.library, topic),
        previous=around.previous,
        following=around.following,
    )


def _is_national(declared: Topic, name: str) -> bool:
    """True if only the nation may have statements on the attribute."""
    return declared.attributes[name].levels == ("nation",)


def _has_differences(viewer: Viewer, subject: Subject) -> bool:
    """True if any province or area has a statement: otherwise all tiles of a map would be alike."""
    return any(place.level != "nation" for place in list_stating_places(viewer.library, *subject))


def _find_own_answers(viewer: Viewer, subject: Subject) -> Mapping[Place, Answer]:
    """Place → its answer, where a rule of its own is in force."""
    answers = (viewer.resolve(subject.at(place)) for place in list_stating_places(viewer.library, *subject))
    return {each.ref.place: each for each in answers if each.answered and not each.inherited}


def _list_orders(library: Library, subject: Subject, own: Mapping[Place, Answer]) -> tuple[Order, ...]:
    """The orders of ranked figures, then those of figures that do not say what they limit and so are not ranked."""
    return ranking.orders(library, subject, own) + ranking.unstated(library, subject, own)
