"""References to facts as views: inside prose, and in lists of what a text rests on."""

from dataclasses import dataclass

from site_src import prose
from site_src.addresses import table as addresses
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.prose import Fact, Part
from site_src.views.answers import AnswerView, Viewer
from site_src.views.sources import SourceLine


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact inside prose; `address` is the full answer's, `block`: whether it is a paragraph by itself."""

    answer: AnswerView
    place: str
    address: str
    block: bool


FilledPart = FactView | Part


@dataclass(frozen=True, slots=True)
class Basis:
    """One fact that a text rests on."""

    label: str
    place: str
    address: str
    answer: AnswerView
    figure: bool  # whether the value is shown under a comparison's sentence: a text would only repeat it


def fill_facts(viewer: Viewer, parts: tuple[Part, ...]) -> tuple[FilledPart, ...]:
    """Parts of prose with the answer in place of every fact."""
    return tuple(_make_fact(viewer, part.ref, block=part.block) if isinstance(part, Fact) else part for part in parts)


def to_plain_text(viewer: Viewer, text: str) -> str:
    """One line of prose as text without markup, for titles and descriptions; raises ValueError on a bad reference."""
    parts = fill_facts(viewer, prose.parse_line(text))
    return "".join(_format_fact(part) if isinstance(part, FactView) else str(part) for part in parts)


def cite(viewer: Viewer, refs: tuple[FactRef, ...]) -> tuple[Basis, ...]:
    """The facts in `refs` as a list of what a text rests on, in the same order."""
    return tuple(_cite_one(viewer, ref) for ref in refs)


def _cite_one(viewer: Viewer, ref: FactRef) -> Basis:
    attribute = viewer.library.declared(ref)
    answer = viewer.view_answer(ref)
    return Basis(
        label=attribute.label,
        place=viewer.library.name(ref.place),
        address=_find_address(answer, ref),
        answer=answer,
        figure=attribute.kind not in ("text", "list", "steps"),
    )


def _format_fact(fact: FactView) -> str:
    return fact.answer.current.value.text if fact.answer.current else fact.answer.state_words


def _make_fact(viewer: Viewer, ref: FactRef, *, block: bool) -> FactView:
    answer = viewer.view_answer(ref)
    return FactView(answer, viewer.library.name(ref.place), _find_address(answer, ref), block)


def _find_address(answer: AnswerView, ref: FactRef) -> str:
    """The address of the full answer: at its origin if inherited, on the topic's page of the province if missing."""
    if answer.from_place:
        return answer.from_address
    return addresses.answer(ref) if answer.own else addresses.answers(ref.topic, Place(ref.place.region))


def list_sources(answers: tuple[AnswerView, ...]) -> tuple[SourceLine, ...]:
    """Every source behind the answers' current values, once, in order of appearance."""
    # by address, not by line: a source cited at two places of its text is still one source
    seen: dict[str, SourceLine] = {}
    for answer in answers:
        for source in answer.current.sources if answer.current else ():
            seen.setdefault(source.address, source)
    return tuple(seen.values())
