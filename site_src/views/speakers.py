"""Which attributes have a page of their own, who speaks of each, and their list under a topic."""

from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.views.answers import Viewer


@dataclass(frozen=True, slots=True)
class AttributeLine:
    """An attribute in a list, with how many places have a rule of their own."""

    label: str
    note: str
    address: str


@dataclass(frozen=True, slots=True)
class AttributeGroup:
    """Attributes under one heading of their topic."""

    label: str
    lines: tuple[AttributeLine, ...]


def speakers(library: Library, topic: str, name: str) -> tuple[Place, ...]:
    """The places that say anything of their own about an attribute: the nation, then each province with its areas."""
    return tuple(place for place in library.everywhere() if FactRef(topic, name, place) in library.statements)


def with_page(library: Library, topic: str) -> tuple[str, ...]:
    """The attributes that have a page, as they stand under the topic's headings.

    That is what anybody speaks of; and what is shown first, so that the head of a column always leads somewhere.
    """
    declared = library.topics[topic]
    names = (name for group in declared.groups for name in declared.in_group(group))
    spoken = {name for slug, name, _ in library.statements if slug == topic}
    return tuple(name for name in names if declared.attributes[name].key or name in spoken)


def attribute_groups(viewer: Viewer, topic: str) -> tuple[AttributeGroup, ...]:
    """Links to the pages of a topic's attributes under its headings; empty headings are left out."""
    declared = viewer.library.topics[topic]
    names = with_page(viewer.library, topic)
    groups = (
        AttributeGroup(label, tuple(_line(viewer, topic, name) for name in declared.in_group(group) if name in names))
        for group, label in declared.groups.items()
    )
    return tuple(group for group in groups if group.lines)


def _line(viewer: Viewer, topic: str, name: str) -> AttributeLine:
    label = viewer.library.topics[topic].attributes[name].label
    return AttributeLine(label, _note(viewer, topic, name), addresses.attribute(topic, name))


def _note(viewer: Viewer, topic: str, name: str) -> str:
    """`15 个省、42 个地方有自己的规定`: what holds now, not what once did or what is only said."""
    answers = (viewer.ask(FactRef(topic, name, place)) for place in speakers(viewer.library, topic, name))
    ruled = [each.ref.place.level for each in answers if each.answered and not each.inherited]
    counts = ((ruled.count("province"), "个省"), (ruled.count("area"), "个地方"))
    said = "、".join(f"{count} {word}" for count, word in counts if count)
    if said:
        return f"{said}有自己的规定"
    return f"只有{viewer.library.site.nation}的规定" if ruled else "还没有收录"
