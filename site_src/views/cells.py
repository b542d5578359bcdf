"""Places × attributes as a table: short cells that make sense alone, each with a way to its full answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from site_src.addresses import table as addresses
from site_src.compare import State
from site_src.model.fact import FactRef, Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import SourceKind
from site_src.views.answers import AnswerView, Badge, Viewer
from site_src.wording import Said

_MOST = 6  # lines of a cell; what has more is shorter here than in its full answer
_FIGURE = 16  # characters of what is read at a glance
_SAID_AGAIN = 20  # characters of a rule from above that is repeated in the cell, not only referred to
_UNBROKEN = "\u00a0"  # a date stays whole with its 起
_ENUMERATED = 12  # characters of an item among others in a line

Look = Literal["figure", "value", "same", "quiet"]


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute as the head of a column; `address` is where all places stand side by side on it."""

    label: str
    help: str
    address: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer in short.

    `lines` are the value, or the words for there being none; `text` is all of it in one line, and names the place above
    that a value is taken from. `look`: a figure of its own · a longer value of its own · the rule of a place above ·
    nothing known. Equal values have equal `key`s, wherever they come from.
    `badge` stands beside a value that is shown, `grade` is also that of a rule from above that is only referred to.
    `address` is "" where nothing is recorded.
    """

    attribute: str
    label: str
    state: State
    look: Look
    lines: tuple[str, ...]
    text: str
    key: str
    own: bool
    grade: SourceKind | None
    badge: Badge | None
    since: str
    mark: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """A place across the columns; `note` counts its areas that have rules of their own."""

    slug: str
    label: str
    address: str
    note: str
    cells: tuple[Cell, ...]
    plain: str = ""  # the sentence for a place that says nothing of its own in these columns

    @property
    def own(self) -> bool:
        """Whether the place itself says anything in these columns."""
        return any(cell.own for cell in self.cells)

    @property
    def folded(self) -> bool:
        """Whether one sentence stands instead of the cells."""
        return bool(self.plain) and not self.own


@dataclass(frozen=True, slots=True)
class Table:
    """Places × attributes."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def column(library: Library, topic: str, name: str) -> Column:
    """The head of a column."""
    attribute = library.declared(Subject(topic, name))
    return Column(attribute.label, attribute.help, addresses.attribute(topic, name))


def says_anything(viewer: Viewer, topic: str, place: Place) -> bool:
    """Whether a place has any statement of its own on a topic."""
    return any(
        FactRef(topic, name, place) in viewer.library.statements for name in viewer.library.topics[topic].attributes
    )


def row(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Row:
    """The nation or a province across the attributes `names`."""
    library = viewer.library
    cells = tuple(cell(viewer, FactRef(topic, name, place)) for name in names)
    below = library.areas(place.region) if place.level == "province" else ()
    areas = sum(says_anything(viewer, topic, area) for area in below)
    label = library.name(place)
    plain = f"全省的没有收录，{areas} 个地方另有规定。" if areas else f"还没有收录{label}的规定。"
    note = f"{areas} 个地方另有规定" if areas else ""
    return Row(str(place), label, addresses.answers(topic, place), note, cells, plain)


def cell(viewer: Viewer, ref: FactRef) -> Cell:
    """One answer in short."""
    answer = viewer.answer(ref)
    shown = answer.current if answer.answered else None
    said = shown.said.text if shown else ""
    again = not answer.from_place or len(said) <= _SAID_AGAIN
    text = said or answer.state_words
    lines = _lines(shown.said) if shown else (text,)
    if shown and answer.from_place:
        text = f"同{answer.from_place}：{said}"
        lines = (text if again else f"同{answer.from_place}",)
    return Cell(
        attribute=ref.attribute,
        label=answer.label,
        state=answer.state,
        look=_look(answer, lines),
        lines=lines if len(lines) <= _MOST else (*lines[: _MOST - 1], f"另外还有 {len(lines) - _MOST + 1} 行"),
        text=text,
        key=answer.key,
        own=answer.own,
        grade=shown.badge.grade if shown and shown.badge else None,
        badge=shown.badge if shown and again else None,
        since=shown.span.replace(" 起", f"{_UNBROKEN}起") if shown and shown.first and not answer.from_place else "",
        mark="；".join(_marks(answer)),
        address=_address(ref, answer),
    )


def _lines(said: Said) -> tuple[str, ...]:
    """A value line by line; items that are short share one, steps are counted."""
    lead = (said.lead,) if said.lead else ()
    if said.rows:
        return (*lead, *(f"{label} {text}" for label, text in said.rows))
    if said.items and said.ordered:
        return (*lead, *(f"{number}. {item}" for number, item in enumerate(said.items, 1)))
    if said.items:
        return (*lead, ("、" if max(map(len, said.items)) <= _ENUMERATED else "；").join(said.items))
    return (said.text,)


def _look(answer: AnswerView, lines: tuple[str, ...]) -> Look:
    if not answer.answered:
        return "quiet"
    if answer.from_place:
        return "same"
    return "figure" if len(lines) == 1 and len(lines[0]) <= _FIGURE else "value"


def _marks(answer: AnswerView) -> Iterator[str]:
    """What a reader must know beside the value; a dispute without a value is a state, and said as such."""
    if answer.disputed and answer.state != "disputed":
        yield "有不同说法"
    if answer.upcoming:
        yield f"自 {answer.upcoming[0].first} 起有变"


def _address(ref: FactRef, answer: AnswerView) -> str:
    """Where the answer stands in full; what an area takes from above stands there."""
    if not answer.recorded:
        return ""
    above = answer.from_place and ref.place.level == "area"
    return answer.from_address if above else addresses.answer(ref)
