"""What the comparison of a topic can be asked to show: its columns, places and orders, as a toolbar offers them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from site_src import ranking
from site_src.addresses import table as addresses
from site_src.model.fact import Subject
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.speakers import with_page

Sense = Literal["ascending", "descending"]
_BETTER: dict[str, tuple[str, Sense]] = {"lower": ("低的在前", "ascending"), "higher": ("高的在前", "descending")}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tick; `chosen`: whether it is at first."""

    value: str
    label: str
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under one heading."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Sorting:
    """An order of provinces by one figure; `ranks` counts from 1 by place, equal figures share a rank."""

    key: str  # attribute.point, fit for an address
    label: str
    attribute: str
    sense: Sense
    ranks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tools:
    """The toolbar of one topic's comparison, and the files that offer the whole of it."""

    topic: str
    columns: tuple[ChoiceGroup, ...]
    places: tuple[Choice, ...]
    orders: tuple[tuple[str, str], ...]  # (key, label)
    csv: str
    json: str


def tools(viewer: Viewer, topic: str) -> Tools:
    """What a topic's comparison can be asked to show."""
    library = viewer.library
    places = (Place(), *library.provinces())
    return Tools(
        topic=topic,
        columns=tuple(_columns(viewer, topic)),
        places=tuple(Choice(str(place), library.name(place)) for place in places),
        orders=tuple((each.key, each.label) for each in sortings(viewer, topic)),
        csv=addresses.topic_csv(topic),
        json=addresses.topic_json(topic),
    )


def offered(viewer: Viewer, topic: str) -> tuple[str, ...]:
    """The attributes a column can be made of, in declared order: those that a province may speak of."""
    attributes = viewer.library.topics[topic].attributes
    there = with_page(viewer.library, topic)
    return tuple(name for name, each in attributes.items() if name in there and each.levels != ("nation",))


def sortings(viewer: Viewer, topic: str) -> Iterator[Sorting]:
    """Every order of provinces that the figures of a topic allow."""
    library = viewer.library
    for name in offered(viewer, topic):
        subject = Subject(topic, name)
        label = library.declared(subject).label
        answers = {place: viewer.ask(subject.at(place)) for place in library.provinces()}
        for order in ranking.orders(library, subject, answers):
            words, sense = _BETTER[order.better]
            said = " · ".join(each for each in (label, order.label) if each)
            ranks = dict(_ranks(order))
            if ranks:
                yield Sorting(f"{name}.{order.key}", f"{said}，{words}", name, sense, ranks)


def _columns(viewer: Viewer, topic: str) -> Iterator[ChoiceGroup]:
    declared = viewer.library.topics[topic]
    names = offered(viewer, topic)
    for group, label in declared.groups.items():
        choices = tuple(
            Choice(name, declared.attributes[name].label, declared.attributes[name].key)
            for name in declared.in_group(group)
            if name in names
        )
        if choices:
            yield ChoiceGroup(label, choices)


def _ranks(order: ranking.Order) -> Iterator[tuple[str, int]]:
    """Each ranked place with its rank."""
    rank, before = 0, None
    for count, place in enumerate(order.ranked, 1):
        figure = order.figures[place]
        if (figure.low, figure.high) != before:
            rank, before = count, (figure.low, figure.high)
        yield str(place), rank
