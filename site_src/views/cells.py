"""Places × attributes as a table: short cells, each complete in itself and linked to its full answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from site_src.addresses import table as addresses
from site_src.compare import State
from site_src.model.fact import FactRef, Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import Grade
from site_src.views.answers import AnswerView, Viewer
from site_src.views.sources import Badge
from site_src.wording import ValueText

_MAX_LINES = 6  # lines of a cell; a longer value is cut here and whole in its full answer
_MAX_FIGURE = 16  # characters of a value that is set in large type
_MAX_REPEATED = 20  # characters of an inherited value that is repeated in the cell; of a longer one only its place
_NO_BREAK = "\u00a0"  # a date stays whole with its 起
_MAX_ITEM = 12  # characters of the longest item in an enumeration with 、; longer items need ；

Look = Literal["figure", "value", "same", "quiet"]


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute as the head of a column; `address` is the attribute's own page, "" for no link."""

    label: str
    help: str
    address: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer in short.

    `lines` are the value, or the words for its absence; `text` is the same in one line, with the place an inherited
    value comes from. `look`: `figure`, a short value of its own; `value`, a longer one; `same`, an inherited value;
    `quiet`, none. Equal values have equal `key`s, inherited or not.
    `badge` is None where the value is not spelled out; `grade` is there all the same.
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
    grade: Grade | None
    badge: Badge | None
    since: str
    mark: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One place's cells; `note` says how many of its areas have statements of their own."""

    slug: str
    label: str
    address: str
    note: str
    cells: tuple[Cell, ...]
    plain: str = ""  # the sentence that stands for all cells where none of them is the place's own

    @property
    def own(self) -> bool:
        """True if any cell rests on a statement of the place's own."""
        return any(cell.own for cell in self.cells)

    @property
    def folded(self) -> bool:
        """True if `plain` is shown instead of the cells."""
        return bool(self.plain) and not self.own


@dataclass(frozen=True, slots=True)
class Table:
    """Places × attributes."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def make_column(library: Library, topic: str, name: str) -> Column:
    """The head of an attribute's column."""
    attribute = library.declared(Subject(topic, name))
    return Column(attribute.label, attribute.help, addresses.attribute(topic, name))


def has_statements(viewer: Viewer, topic: str, place: Place) -> bool:
    """True if the place has a statement of its own on the topic, in force or not, be it only a lead."""
    return any(
        FactRef(topic, name, place) in viewer.library.statements for name in viewer.library.topics[topic].attributes
    )


def has_rules(viewer: Viewer, topic: str, place: Place) -> bool:
    """True if the place itself tells of something on the topic: no answer from above, no lead and no draft."""
    return any(FactRef(topic, name, place) in viewer.stated for name in viewer.library.topics[topic].attributes)


def make_row(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Row:
    """The row of the nation or a province, one cell for each attribute in `names`."""
    library = viewer.library
    cells = tuple(make_cell(viewer, FactRef(topic, name, place)) for name in names)
    # provinces have rows of their own, so the nation's row counts nothing
    below = library.areas(place.region) if place.level == "province" else ()
    count = sum(has_rules(viewer, topic, area) for area in below)
    label = library.name(place)
    plain = f"全省的没有收录，{count} 个地方另有规定。" if count else f"还没有收录{label}的规定。"
    note = f"{count} 个地方另有规定" if count else ""
    return Row(str(place), label, addresses.answers(topic, place), note, cells, plain)


def make_cell(viewer: Viewer, ref: FactRef) -> Cell:
    """The answer to `ref` as a cell."""
    answer = viewer.view_answer(ref)
    current = answer.current if answer.answered else None
    value = current.value.text if current else ""
    own_value = not answer.from_place
    repeated = own_value or len(value) <= _MAX_REPEATED
    text = value or answer.state_words
    lines = _break_lines(current.value) if current else (text,)
    if current and answer.from_place:
        text = f"同{answer.from_place}：{value}"
        lines = (text if repeated else f"同{answer.from_place}",)
    return Cell(
        attribute=ref.attribute,
        label=answer.label,
        state=answer.state,
        look=_choose_look(answer, lines),
        lines=lines
        if len(lines) <= _MAX_LINES
        else (*lines[: _MAX_LINES - 1], f"另外还有 {len(lines) - _MAX_LINES + 1} 行"),
        text=text,
        key=answer.key,
        own=answer.own,
        grade=current.badge.grade if current and current.badge else None,
        badge=current.badge if current and repeated else None,
        since=_bind(current.span) if current and current.first and own_value else "",
        mark="；".join(_list_marks(answer)),
        address=_find_address(ref, answer),
    )


def _bind(span: str) -> str:
    """A period whose words stay with their days."""
    return span.replace(" 起", f"{_NO_BREAK}起").replace("截至 ", f"截至{_NO_BREAK}")


def _break_lines(value: ValueText) -> tuple[str, ...]:
    """A value as lines: one for each labelled row or numbered step; other items share a line."""
    lead = (value.lead,) if value.lead else ()
    if value.rows:
        return (*lead, *(f"{label} {text}" for label, text in value.rows))
    if value.items and value.ordered:
        return (*lead, *(f"{number}. {item}" for number, item in enumerate(value.items, 1)))
    if value.items:
        return (*lead, ("、" if max(map(len, value.items)) <= _MAX_ITEM else "；").join(value.items))
    return (value.text,)


def _choose_look(answer: AnswerView, lines: tuple[str, ...]) -> Look:
    if not answer.answered:
        return "quiet"
    if answer.from_place:
        return "same"
    return "figure" if len(lines) == 1 and len(lines[0]) <= _MAX_FIGURE else "value"


def _list_marks(answer: AnswerView) -> Iterator[str]:
    """What a reader must know beside the value; `disputed` as a state already says the first itself."""
    if answer.disputed and answer.state != "disputed":
        yield "有不同说法"
    if answer.upcoming:
        yield f"自 {answer.upcoming[0].first} 起有变"


def _find_address(ref: FactRef, answer: AnswerView) -> str:
    """Where the answer stands in full; what an area inherits is not repeated on its page, but stands at its origin."""
    if not answer.recorded:
        return ""
    above = answer.from_place and ref.place.level == "area"
    return answer.from_address if above else addresses.answer(ref)
