"""Facts inside prose, and the statements an answer rests on."""

from dataclasses import dataclass

from site_src import prose
from site_src.addresses import table as addresses
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.prose import Fact, Part
from site_src.views.answers import AnswerView, SourceLine, Viewer


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


def _basis(viewer: Viewer, ref: FactRef) -> Basis:
    attribute = viewer.library.declared(ref)
    answer = viewer.answer(ref)
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
    answer = viewer.answer(ref)
    return FactView(answer, viewer.library.name(ref.place), _home(answer, ref), block)


def _home(answer: AnswerView, ref: FactRef) -> str:
    """Where the reader finds the answer in full: an area has no place of its own for what it inherits."""
    if answer.from_place:
        return answer.from_address
    return addresses.answer(ref) if answer.own else addresses.answers(ref.topic, Place(ref.place.region))


def sources(answers: tuple[AnswerView, ...]) -> tuple[SourceLine, ...]:
    """Every source behind the answers' current values, once, in order of appearance."""
    seen: dict[str, SourceLine] = {}
    for answer in answers:
        for source in answer.current.sources if answer.current else ():
            seen.setdefault(source.address, source)
    return tuple(seen.values())
