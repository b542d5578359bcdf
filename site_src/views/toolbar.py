"""The toolbar of a topic's comparison: which columns, places and orders a visitor may choose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from site_src import ranking
from site_src.addresses import table as addresses
from site_src.model.fact import Subject
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.attribute_pages import list_attributes_with_page

Sense = Literal["ascending", "descending"]
_BETTER: dict[str, tuple[str, Sense]] = {"lower": ("低的在前", "ascending"), "higher": ("高的在前", "descending")}


@dataclass(frozen=True, slots=True)
class Choice:
    """A checkbox; `chosen`: whether it is ticked at first."""

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
    """An order of provinces by one figure; `ranks`: place → rank from 1, equal figures share a rank."""

    key: str  # `attribute.point`, as it is written into an address
    label: str
    attribute: str
    sense: Sense
    ranks: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Toolbar:
    """What a topic's comparison can show, and the files that hold all of its data."""

    topic: str
    columns: tuple[ChoiceGroup, ...]
    places: tuple[Choice, ...]
    orders: tuple[tuple[str, str], ...]  # (key, label)
    csv: str
    json: str


def make_toolbar(viewer: Viewer, topic: str) -> Toolbar:
    """The toolbar of a topic."""
    library = viewer.library
    places = (Place(), *library.provinces())
    return Toolbar(
        topic=topic,
        columns=tuple(_group_columns(viewer, topic)),
        places=tuple(Choice(str(place), library.name(place)) for place in places),
        orders=tuple((each.key, each.label) for each in list_sortings(viewer, topic)),
        csv=addresses.topic_csv(topic),
        json=addresses.topic_json(topic),
    )


def select_attributes(viewer: Viewer, topic: str) -> tuple[str, ...]:
    """Every attribute that has a page and that a province may have a statement on, in declared order."""
    attributes = viewer.library.topics[topic].attributes
    with_page = list_attributes_with_page(viewer.library, topic)
    return tuple(name for name, each in attributes.items() if name in with_page and each.levels != ("nation",))


def list_sortings(viewer: Viewer, topic: str) -> Iterator[Sorting]:
    """Every order of provinces by a figure of the topic, in declared order; none in which no province is ranked."""
    library = viewer.library
    for name in select_attributes(viewer, topic):
        subject = Subject(topic, name)
        label = library.declared(subject).label
        answers = {place: viewer.resolve(subject.at(place)) for place in library.provinces()}
        for order in ranking.orders(library, subject, answers):
            words, sense = _BETTER[order.better]
            title = " · ".join(each for each in (label, order.label) if each)
            ranks = dict(_rank(order))
            if ranks:
                yield Sorting(f"{name}.{order.key}", f"{title}，{words}", name, sense, ranks)


def _group_columns(viewer: Viewer, topic: str) -> Iterator[ChoiceGroup]:
    declared = viewer.library.topics[topic]
    names = select_attributes(viewer, topic)
    for group, label in declared.groups.items():
        choices = tuple(
            Choice(name, declared.attributes[name].label, declared.attributes[name].key)
            for name in declared.in_group(group)
            if name in names
        )
        if choices:
            yield ChoiceGroup(label, choices)


def _rank(order: ranking.Order) -> Iterator[tuple[str, int]]:
    """Each ranked place with its rank."""
    rank, before = 0, None
    # equal figures share the rank of the first of them, and the next one skips as many: 1, 2, 2, 4
    for count, place in enumerate(order.ranked, 1):
        figure = order.figures[place]
        if (figure.low, figure.high) != before:
            rank, before = count, (figure.low, figure.high)
        yield str(place), rank
