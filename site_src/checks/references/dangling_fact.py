"""A fact referred to is declared: its topic, its attribute, and the place."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.facts import references
from site_src.errors import Problem, nearest
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.writing import FactRef

ID = "dangling-fact"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow every reference."""
    for reference in references(library):
        wrong = _wrong(library, reference.ref)
        if wrong:
            yield Problem(reference.location, ID, *wrong)


def _wrong(library: Library, ref: FactRef) -> tuple[str, str] | None:
    """What is not there, and what may have been meant."""
    topic = library.topics.get(ref.topic)
    if topic is None:
        return f"没有“{ref.topic}”这个主题", nearest(ref.topic, library.topics)
    if ref.attribute not in topic.attributes:
        return f"主题“{topic.title}”里没有“{ref.attribute}”这个项目", nearest(ref.attribute, topic.attributes)
    if not library.knows(ref.place):
        return f"没有“{ref.place}”这个地方", nearest(str(ref.place), _places(library))
    return None


def _places(library: Library) -> Iterator[str]:
    for slug, region in library.regions.items():
        yield slug
        yield from (str(Place(slug, area)) for area in region.areas)
