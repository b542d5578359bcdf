"""Which attributes have a page, which places have statements on each, and the list of those pages under a topic."""

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


def list_stating_places(library: Library, topic: str, name: str) -> tuple[Place, ...]:
    """The places that have a statement of their own on an attribute: the nation, then each province with its areas."""
    return tuple(place for place in library.everywhere() if FactRef(topic, name, place) in library.statements)


def list_attributes_with_page(library: Library, topic: str) -> tuple[str, ...]:
    """The attributes that have a page, in the order of the topic's headings.

    These are all with a statement anywhere, and the key attributes, because the comparison links each of its columns.
    """
    declared = library.topics[topic]
    names = (name for group in declared.groups for name in declared.in_group(group))
    stated = {name for slug, name, _ in library.statements if slug == topic}
    return tuple(name for name in names if declared.attributes[name].key or name in stated)


def group_attributes(viewer: Viewer, topic: str) -> tuple[AttributeGroup, ...]:
    """Links to the pages of a topic's attributes, by heading; empty headings are left out."""
    declared = viewer.library.topics[topic]
    names = list_attributes_with_page(viewer.library, topic)
    groups = (
        AttributeGroup(
            label, tuple(_make_line(viewer, topic, name) for name in declared.in_group(group) if name in names)
        )
        for group, label in declared.groups.items()
    )
    return tuple(group for group in groups if group.lines)


def _make_line(viewer: Viewer, topic: str, name: str) -> AttributeLine:
    label = viewer.library.topics[topic].attributes[name].label
    return AttributeLine(label, _describe_rules(viewer, topic, name), addresses.attribute(topic, name))


def _describe_rules(viewer: Viewer, topic: str, name: str) -> str:
    """`15 个省、42 个地方有自己的规定`: numbers adopted statements in force only."""
    answers = (
        viewer.resolve(FactRef(topic, name, place)) for place in list_stating_places(viewer.library, topic, name)
    )
    levels = [each.ref.place.level for each in answers if each.answered and not each.inherited]
    numbers = ((levels.count("province"), "个省"), (levels.count("area"), "个地方"))
    words = "、".join(f"{count} {word}" for count, word in numbers if count)
    # the nation counts only where nobody else does: its rule is everywhere else's default
    if words:
        return f"{words}有自己的规定"
    return f"只有{viewer.library.site.nation}的规定" if levels else "还没有收录"
