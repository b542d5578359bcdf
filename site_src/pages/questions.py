"""`/questions/` and `/questions/<slug>/`: the answer first, then whom it holds for, steps, sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import prose
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.writing import Question
from site_src.pages import crumbs
from site_src.views.answers import SourceLine, Viewer
from site_src.views.facts import Basis, FactView, ShownPart, basis, plain, shown, sources
from site_src.views.links import LinkLine, question_lines, related_lines


@dataclass(frozen=True, slots=True)
class Ask:
    """What the reader's own place says of an attribute: `ref` is for the script, the address has every place."""

    ref: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question answered."""

    short: tuple[ShownPart, ...]
    asks: tuple[Ask, ...]
    basis: tuple[Basis, ...]
    for_whom: str
    body: tuple[ShownPart, ...]
    unknown: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    related: tuple[LinkLine, ...]
    place: LinkLine | None
    topic: LinkLine


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions on one topic."""

    topic: str
    lines: tuple[LinkLine, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every question, and their list by topic."""
    library = viewer.library
    groups = (QuestionGroup(topic.title, question_lines(library, slug)) for slug, topic in library.topics.items())
    listed = tuple(group for group in groups if group.lines)
    yield Page(addresses.QUESTIONS, "pages/questions.html", "问题", "大家常问的问题，先说答案，再说依据。", listed)
    for slug, question in library.questions.items():
        view = _question(viewer, slug, question)
        yield Page(
            addresses.question(slug),
            "pages/question.html",
            question.title,
            plain(viewer, question.short),
            view,
            (crumbs.QUESTIONS,),
        )


def _ask(viewer: Viewer, ref: FactRef) -> Ask:
    label = viewer.library.declared(ref).label
    return Ask(str(ref), label, addresses.attribute(ref.topic, ref.attribute))


def _question(viewer: Viewer, slug: str, question: Question) -> QuestionView:
    library = viewer.library
    article = library.articles[f"{library.folder}/questions/{slug}.md"]
    short, body = shown(viewer, prose.line(question.short)), shown(viewer, viewer.article(article.text))
    shown_basis = basis(viewer, question.basis)
    facts = tuple(part.answer for part in short + body if isinstance(part, FactView))
    topic = LinkLine(library.topics[question.topic].title, addresses.topic(question.topic))
    return QuestionView(
        short=short,
        asks=tuple(_ask(viewer, ref) for ref in question.asks),
        basis=shown_basis,
        for_whom=question.for_whom,
        body=body,
        unknown=question.unknown,
        sources=sources(tuple(each.answer for each in shown_basis) + facts),
        related=related_lines(library, question.related),
        place=_place(library, question),
        topic=topic,
    )


def _place(library: Library, question: Question) -> LinkLine | None:
    if question.place is None:
        return None
    place = Place.parse(question.place)
    return LinkLine(library.name(place), addresses.answers(question.topic, place))
