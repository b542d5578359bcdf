"""Every reference to a fact: in lists (`basis`, `facts`) and in running text (`{{ fact("…") }}`)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_src import prose
from site_src.checks.walks.scalars import Written
from site_src.errors import Location, nearest
from site_src.model.fact import FactRef
from site_src.model.library import Article, Library

WITH_FACTS = ("questions", "claims", "comparisons")  # the folders whose files refer to facts

Call = tuple[prose.Written, Location]


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact somebody refers to, and where."""

    ref: FactRef
    location: Location


def walk_listed(scalars: Iterable[Written], *names: str) -> Iterator[Reference]:
    """Yield the references among the values of the lists with these names."""
    for each in scalars:
        if each.name in names:
            try:
                yield Reference(FactRef.parse(each.scalar.text), each.scalar.location)
            except ValueError:
                continue  # the decoder has named it already


def walk_calls(library: Library, scalars: Iterable[Written]) -> Iterator[Call]:
    """Yield every `{{ … }}` of these values and of all Markdown texts, readable as a fact or not, with its location."""
    for each in scalars:
        for call in prose.written_facts(each.scalar.text):
            yield call, each.scalar.location
    for article in library.articles.values():
        for call in prose.written_facts(article.text):
            yield call, locate_offset(article, call.offset)


def find_undeclared(library: Library, ref: FactRef) -> tuple[str, str] | None:
    """Return what of a fact is not declared, as message and hint: its topic, its attribute or its place; or None."""
    topic = library.topics.get(ref.topic)
    if topic is None:
        return f"没有“{ref.topic}”这个主题", nearest(ref.topic, library.topics)
    if ref.attribute not in topic.attributes:
        return f"主题“{topic.title}”里没有“{ref.attribute}”这个项目", nearest(ref.attribute, topic.attributes)
    if not library.knows(ref.place):
        return f"没有“{ref.place}”这个地方", nearest(str(ref.place), map(str, library.everywhere()))
    return None


def locate_offset(article: Article, offset: int) -> Location:
    """Return the line and column of a character of a Markdown text."""
    before = article.text[:offset]
    return Location(article.path, article.first_line + before.count("\n"), offset - before.rfind("\n"))
