"""Every reference to a fact: in lists (`basis`, `facts`) and in running text (`{{ fact("…") }}`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.scalars import scalars
from site_src.errors import Location
from site_src.model.library import Library
from site_src.model.writing import FactRef
from site_src.prose import Written, written_facts

_FOLDERS = ("questions", "claims", "comparisons")
_LISTS = ("basis", "facts")


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact somebody refers to, and where."""

    ref: FactRef
    location: Location


def references(library: Library) -> Iterator[Reference]:
    """Yield every reference that can be read; `calls` has the others too."""
    for each in scalars(library, *_FOLDERS):
        if each.name in _LISTS:
            try:
                yield Reference(FactRef.parse(each.scalar.text), each.scalar.location)
            except ValueError:
                continue  # the decoder has named it already
    for call, location in calls(library):
        if call.ref:
            yield Reference(call.ref, location)


def calls(library: Library) -> Iterator[tuple[Written, Location]]:
    """Yield every `{{ … }}`, readable as a fact or not, with its place."""
    for each in scalars(library, *_FOLDERS):
        for call in written_facts(each.scalar.text):
            yield call, each.scalar.location
    for article in library.articles.values():
        for call in written_facts(article.text):
            yield call, point(article.path, article.first_line, article.text, call.offset)


def point(path: str, first_line: int, text: str, offset: int) -> Location:
    """Return the line and column of a character of a text that begins on `first_line` of its file."""
    before = text[:offset]
    return Location(path, first_line + before.count("\n"), offset - before.rfind("\n"))
