"""`/questions/` and `/questions/<slug>/`: the answer first, then whom it holds for, steps, sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import prose
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.writing import FactRef, Question
from site_src.pages import addresses
from site_src.pages.linked import LinkLine, question_lines, related_lines
from site_src.pages.page import Crumb, Page
from site_src.pages.views import AnswerView, SourceLine, Viewer
from site_src.prose import Fact, Part

CRUMB = Crumb("问题", "questions/")


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact inside prose: the answer, where it stands in full, and whether it has a paragraph of its own."""

    answer: AnswerView
    place: str
    address: str
    block: bool


ShownPart = FactView | Part


@dataclass(frozen=True, slots=True)
class Basis:
    """A statement that an answer rests on."""

    label: str
    place: str
    address: str
    answer: AnswerView
    figure: bool  # whether the value says something on its own, beside a sentence of ours


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
    yield Page("questions/", "pages/questions.html", "问题", "大家常问的问题，先说答案，再说依据。", listed)
    for slug, question in library.questions.items():
        view = _question(viewer, slug, question)
        yield Page(
            addresses.question(slug),
            "pages/question.html",
            question.title,
            plain(viewer, question.short),
            view,
            (CRUMB,),
        )


def shown(viewer: Viewer, parts: tuple[Part, ...]) -> tuple[ShownPart, ...]:
    """Prose with its facts put in."""
    return tuple(_fact(viewer, part.ref, block=part.block) if isinstance(part, Fact) else part for part in parts)


def plain(viewer: Viewer, text: str) -> str:
    """A line of prose as bare text, for titles and descriptions."""
    parts = shown(viewer, prose.line(text))
    return "".join(_value(part) if isinstance(part, FactView) else str(part) for part in parts)


def basis(viewer: Viewer, refs: tuple[FactRef, ...]) -> tuple[Basis, ...]:
    """Statements as an answer cites them."""
    return tuple(_basis(viewer, ref) for ref in refs)


def _ask(viewer: Viewer, ref: FactRef) -> Ask:
    label = viewer.library.topics[ref.topic].attributes[ref.attribute].label
    return Ask(str(ref), label, addresses.attribute(ref.topic, ref.attribute))


def _basis(viewer: Viewer, ref: FactRef) -> Basis:
    attribute = viewer.library.topics[ref.topic].attributes[ref.attribute]
    answer = viewer.answer(ref.topic, ref.attribute, ref.place)
    return Basis(
        label=attribute.label,
        place=viewer.library.name(ref.place),
        address=_home(answer, ref),
        answer=answer,
        figure=attribute.kind not in ("text", "list", "steps"),
    )


def _value(fact: FactView) -> str:
    return fact.answer.current.said.text if fact.answer.current else fact.answer.state_words


def _fact(viewer: Viewer, ref: FactRef, *, block: bool) -> FactView:
    answer = viewer.answer(ref.topic, ref.attribute, ref.place)
    return FactView(answer, viewer.library.name(ref.place), _home(answer, ref), block)


def _home(answer: AnswerView, ref: FactRef) -> str:
    """Where the reader finds the answer in full: an area has no place of its own for what it inherits."""
    if answer.from_place:
        return answer.from_address
    return addresses.answer(ref) if answer.own else addresses.answers(ref.topic, Place(ref.place.region))


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


def sources(answers: tuple[AnswerView, ...]) -> tuple[SourceLine, ...]:
    """Every source behind the answers' current values, once, in order of appearance."""
    seen: dict[str, SourceLine] = {}
    for answer in answers:
        for source in answer.current.sources if answer.current else ():
            seen.setdefault(source.address, source)
    return tuple(seen.values())


def _place(library: Library, question: Question) -> LinkLine | None:
    if question.place is None:
        return None
    place = Place.parse(question.place)
    return LinkLine(library.name(place), addresses.answers(question.topic, place))
