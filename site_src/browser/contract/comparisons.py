"""The comparison of a topic: data/topics/<topic>.js and data/rows/<province>.js."""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from site_src.compare import State
from site_src.model.source import Grade
from site_src.views.cells import Look
from site_src.views.toolbar import Sense


class ShortCell(TypedDict):
    """An answer in the words of its cell on the page, see views/cells.py; what is empty is left out."""

    state: State
    look: Look
    lines: Sequence[str]
    text: NotRequired[str]  # where it is not what the lines say
    own: NotRequired[bool]
    grade: NotRequired[Grade]
    word: NotRequired[str]  # of its badge
    since: NotRequired[str]
    mark: NotRequired[str]
    linked: NotRequired[bool]  # its answer stands somewhere in full
    address: NotRequired[str]  # where, if it is that of an area


class ColumnCell(ShortCell):
    """What the nation or a province says; equal values have equal keys, wherever they come from."""

    key: int


class ColumnHead(TypedDict):
    """An attribute, and where all places stand side by side on it."""

    label: str
    address: str


class RowHead(TypedDict):
    """The nation or a province: where it speaks on the topic, on which page its answers are, what counts its areas."""

    name: str
    address: str
    answers: str
    note: str
    plain: str  # the sentence where it says nothing of its own


class ColumnOrder(TypedDict):
    """An order of the provinces by one figure: place → rank, from 1."""

    label: str
    attribute: str
    sense: Sense
    ranks: Mapping[str, int]


class ColumnWords(TypedDict):
    """What the script of a comparison says."""

    only: Mapping[str, str]  # in place of what has no better source
    mixed: str
    split: str
    plain: str
    areas: str
    place: str
    rank: str
    based: str
    sources: str


class ColumnsSheet(TypedDict):
    """`data/topics/<topic>.js`: a topic across the nation and all provinces, each distinct cell once.

    `answers`: place → numbers of its cells, in the order of the attributes.
    """

    topic: str
    title: str
    day: str
    attributes: Mapping[str, ColumnHead]
    places: Mapping[str, RowHead]
    answers: Mapping[str, Sequence[int]]
    orders: Mapping[str, ColumnOrder]
    words: ColumnWords
    cells: Sequence[ColumnCell]


class RowsSheet(TypedDict):
    """`data/rows/<province>.js`: the province's areas in the comparisons of all topics, each distinct cell once.

    `labels`: topic → attribute → its label. `rows`: area → topic → numbers of its cells, in the order of the labels.
    """

    region: str
    names: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    rows: Mapping[str, Mapping[str, Sequence[int]]]
    cells: Sequence[ShortCell]
