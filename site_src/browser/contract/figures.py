"""Figures of places through time: data/calculators/, and what a calculator's page has of its own.

What is left out (`NotRequired`) is empty, false or not there. Days are numbers such as 20261122.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from site_src.calculate.case.parameters import Reason, State
from site_src.calculate.values.reading import Plain


class FigureLimits(TypedDict):
    """The least and the most that a number may be."""

    low: int
    high: int


class FigureBand(TypedDict):
    """Numbers from `low` up to `high`, which is no longer in it."""

    low: int
    high: int | None


class FigureCell(TypedDict):
    """Everything that a figure can be at one point: axis → its member or band."""

    at: Mapping[str, str | FigureBand]
    options: Sequence[Plain]


class FigureDoubt(TypedDict):
    """A code of the cautions, from its first day to its last, and the day that it names."""

    code: str
    first: NotRequired[int]
    last: NotRequired[int]
    names: NotRequired[int]


class FigureSpan(TypedDict):
    """From the day `first` on (until the next span) a parameter is known like this; 0 is since ever."""

    first: int
    state: State
    cells: Sequence[FigureCell]
    answers: Sequence[int]  # places in the sheet's `answers`
    doubts: NotRequired[Sequence[FigureDoubt]]  # what to mind where the figure is used
    reason: NotRequired[Reason]
    until: NotRequired[int]  # the last day on which what lapsed held


class FigureAnswer(TypedDict):
    """Where a figure comes from; nothing of what no statement says."""

    grade: NotRequired[str]
    since: NotRequired[str]
    source: NotRequired[str]
    address: NotRequired[str]


class FigureTable(TypedDict):
    """Places and their figures through time: place → parameter → its spans, by their places in `spans`."""

    places: Mapping[str, Mapping[str, Sequence[int]]]
    spans: Sequence[FigureSpan]
    answers: Sequence[FigureAnswer]


class FiguresSheet(FigureTable):
    """What `takeFigures` is handed: those of one province and its areas for the calculator `of`."""

    of: str
    region: str
