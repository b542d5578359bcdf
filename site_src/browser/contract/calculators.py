"""A calculator: assets/<calculator>.js.

What is left out (`NotRequired`) is empty, false or not there: few have it, and a page has a budget.
"""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from site_src.browser.contract.figures import FigureLimits, FigureTable
from site_src.browser.contract.grammar import Grammar
from site_src.calculate.words.phrases import KindName, What


class CalculatorName(TypedDict):
    """What readers call a quantity: `noun` in the words of steps, where that is not its label."""

    label: str
    noun: NotRequired[str]


class CalculatorQuantity(CalculatorName):
    """What is asked of readers, or known of places: `limits` are those of a number, or the words of a closed list."""

    kind: KindName
    limits: FigureLimits | Sequence[str]
    cases: NotRequired[Mapping[str, str]]  # its words as clauses


class InputOpening(TypedDict):
    """Of a year: the parameter with the day from which the next one is meant, and the month where none is known."""

    parameter: str
    season: int


class CalculatorInput(CalculatorQuantity):
    """A question of the form."""

    unit: NotRequired[str]
    ordinal: NotRequired[str]  # how it is said, with {} for the number, where that is asked in its label
    more: NotRequired[bool]  # asked on the side
    opening: NotRequired[InputOpening]


class LeaveOut(TypedDict):
    """What a reader says who goes on without an unknown figure, and what then counts as typed."""

    label: str
    typed: str


class CalculatorParameter(CalculatorQuantity):
    """A statement's value; see `site_src.model.calculator.Parameter`."""

    beside: NotRequired[Sequence[str]]  # of what is said of a figure: the parameters for that
    figure: NotRequired[bool]
    replaced: NotRequired[int]  # what it counts as where the visitor typed the figure
    on: NotRequired[str]
    running: NotRequired[str]  # the axis of its bands
    cap: NotRequired[bool]
    beyond: NotRequired[bool]  # an unknown limit counts as not reached
    leave_out: NotRequired[LeaveOut]
    readings: NotRequired[Sequence[str]]  # where they are not all its words


class SlotPick(TypedDict):
    """How a member of an axis is picked: by an input, or always the same."""

    axis: str
    input: NotRequired[str]
    member: NotRequired[str]


class CalculatorSlot(TypedDict):
    """A parameter with what picks its value."""

    name: str
    parameter: str
    picks: Sequence[SlotPick]
    uneven: NotRequired[bool]  # between its ends it may do what it does at neither


class CalculatorPhrase(TypedDict):
    """A formula as plain data; see `site_src.calculate.words.phrases.Phrase`."""

    what: What
    kind: KindName
    name: NotRequired[str]
    number: NotRequired[int]
    parts: NotRequired[Sequence["CalculatorPhrase"]]


class CalculatorFormula(TypedDict):
    """What can be said of a step or a note, and the slots, by their places, that it names itself or depends on."""

    says: str
    own: Sequence[int]
    behind: Sequence[int]


class CalculatorNote(CalculatorFormula):
    """A sentence that is added where its formula holds."""


class CalculatorStep(CalculatorFormula, CalculatorName):
    """A step of the working."""

    id: str
    kind: KindName
    phrase: CalculatorPhrase
    quiet: NotRequired[bool]
    running: NotRequired[bool]  # it depends on how many months there are


class CalculatorSpread(TypedDict):
    """The input that counts months, and the step with the value of one."""

    over: str
    each: str


class CalculatorData(TypedDict):
    """What `calculator` is handed, beside the compiled rule."""

    id: str
    inputs: Mapping[str, CalculatorInput]
    grammar: Grammar
    parameters: Mapping[str, CalculatorParameter]
    slots: Sequence[CalculatorSlot]
    steps: Sequence[CalculatorStep]
    results: Mapping[str, str]  # result → the step that gives it
    parts: Sequence[str]  # results that add up to a whole
    spread: NotRequired[CalculatorSpread]
    answer: str
    notes: Sequence[CalculatorNote]
    names: Mapping[str, str]  # member of a closed list → its words
    cautions: Mapping[str, str]  # code → sentence, in the order in which they are told
    lacks: Mapping[str, str]  # code → why a figure is not known, or what is known instead
    common: FigureTable  # what holds for the nation, and ("*") for most provinces
    regions: Sequence[str]  # those that have figures of their own
