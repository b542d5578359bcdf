"""Every reference to a fact: in lists (`basis`, `facts`) and in running text (`{{ fact("…") }}`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.scalars import scalars
from site_src.errors import Location, nearest
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.prose import Placeholder, find_placeholders

_FOLDERS = ("questions", "claims", "comparisons")
_LISTS = ("basis", "facts")


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact somebody refers to, and where."""

    ref: FactRef
    location: Location


def references(library: Library) -> Iterator[Reference]:
    """Yield every reference that can be read; `calls` has the others too."""
    yield from _listed(library, *_LISTS)
    for call, location in calls(library):
        if call.ref:
            yield Reference(call.ref, location)


def asked(library: Library) -> Iterator[Reference]:
    """Yield what questions ask of the reader's own place, as facts of the nation."""
    yield from _listed(library, "asks")


def _listed(library: Library, *names: str) -> Iterator[Reference]:
    for each in scalars(library, *_FOLDERS):
        if each.name in names:
            try:
                yield Reference(FactRef.parse(each.scalar.text), each.scalar.location)
            except ValueError:
                continue  # the decoder has named it already


def calls(library: Library) -> Iterator[tuple[Placeholder, Location]]:
    """Yield every `{{ … }}`, readable as a fact or not, with its place."""
    for each in scalars(library, *_FOLDERS):
        for call in find_placeholders(each.scalar.text):
            yield call, each.scalar.location
    for article in library.articles.values():
        for call in find_placeholders(article.text):
            yield call, point(article.path, article.first_line, article.text, call.offset)


def undeclared(library: Library, ref: FactRef) -> tuple[str, str] | None:
    """Return what of a fact is not declared, as message and hint: its topic, its attribute or its place; or None."""
    topic = library.topics.get(ref.topic)
    if topic is None:
        return f"没有“{ref.topic}”这个主题", nearest(ref.topic, library.topics)
    if ref.attribute not in topic.attributes:
        return f"主题“{topic.title}”里没有“{ref.attribute}”这个项目", nearest(ref.attribute, topic.attributes)
    if not library.knows(ref.place):
        return f"没有“{ref.place}”这个地方", nearest(str(ref.place), map(str, library.everywhere()))
    return None


def point(path: str, first_line: int, text: str, offset: int) -> Location:
    """Return the line and column of a character of a text that begins on `first_line` of its file."""
    before = text[:offset]
    return Location(path, first_line + before.count("\n"), offset - before.rfind("\n"))
