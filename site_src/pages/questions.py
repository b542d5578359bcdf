"""`/questions/` and `/questions/<slug>/`: the short answer, whom it holds for, the long one, its basis and sources."""

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
from site_src.views.answers import Viewer
from site_src.views.facts import Basis, FactView, FilledPart, cite, fill_facts, list_sources, to_plain_text
from site_src.views.links import LinkLine, link_questions, link_related, link_topic
from site_src.views.sources import SourceLine


@dataclass(frozen=True, slots=True)
class Ask:
    """An attribute to look up for the reader's own place: by the script with `ref`, else in all places at `address`."""

    ref: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question answered."""

    short: tuple[FilledPart, ...]
    asks: tuple[Ask, ...]
    basis: tuple[Basis, ...]
    for_whom: str
    body: tuple[FilledPart, ...]
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
    groups = (QuestionGroup(topic.title, link_questions(library, slug)) for slug, topic in library.topics.items())
    listed = tuple(group for group in groups if group.lines)
    yield Page(addresses.QUESTIONS, "pages/questions.html", "问题", "大家常问的问题，先说答案，再说依据。", listed)
    for slug, question in library.questions.items():
        view = _make_view(viewer, slug, question)
        yield Page(
            addresses.question(slug),
            "pages/question.html",
            question.title,
            to_plain_text(viewer, question.short),
            view,
            (crumbs.QUESTIONS,),
        )


def _make_ask(viewer: Viewer, ref: FactRef) -> Ask:
    label = viewer.library.declared(ref).label
    return Ask(str(ref), label, addresses.attribute(ref.topic, ref.attribute))


def _make_view(viewer: Viewer, slug: str, question: Question) -> QuestionView:
    library = viewer.library
    article = library.articles[f"{library.folder}/questions/{slug}.md"]
    short, body = (
        fill_facts(viewer, prose.parse_line(question.short)),
        fill_facts(viewer, viewer.parse_article(article.text)),
    )
    basis = cite(viewer, question.basis)
    facts = tuple(part.answer for part in short + body if isinstance(part, FactView))
    return QuestionView(
        short=short,
        asks=tuple(_make_ask(viewer, ref) for ref in question.asks),
        basis=basis,
        for_whom=question.for_whom,
        body=body,
        unknown=question.unknown,
        sources=list_sources(tuple(each.answer for each in basis) + facts),
        related=link_related(library, question.related),
        place=_link_place(library, question),
        topic=link_topic(library, question.topic),
    )


def _link_place(library: Library, question: Question) -> LinkLine | None:
    if question.place is None:
        return None
    place = Place.parse(question.place)
    return LinkLine(library.name(place), addresses.answers(question.topic, place))
