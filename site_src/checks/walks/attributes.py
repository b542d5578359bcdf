"""Attributes as topics declare them, with where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.files import path_of
from site_src.model.library import Library
from site_src.model.topic import Attribute, Topic


@dataclass(frozen=True, slots=True)
class Declared:
    """One attribute, its topic, and the path of the file that declares both."""

    path: str
    topic: Topic
    name: str
    attribute: Attribute

    @property
    def keys(self) -> tuple[str, str]:
        """The way to it inside its file."""
        return ("attributes", self.name)


def walk_attributes(library: Library) -> Iterator[Declared]:
    """Yield every attribute of every topic, in declared order."""
    for slug, topic in library.topics.items():
        path = path_of(library, "topics", f"{slug}.yaml")
        for name, attribute in topic.attributes.items():
            yield Declared(path, topic, name, attribute)
