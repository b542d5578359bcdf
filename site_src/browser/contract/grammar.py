"""How figures are typed into a calculator's form."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class GrammarMarks(TypedDict):
    """What means the same as a mark of the grammar: the n-th of `typed` is read as the n-th of `plain`."""

    typed: str
    plain: str


class GrammarSlip(TypedDict):
    """What does not fit, and the reason; `{}` in it stands for the pattern's group."""

    pattern: str
    why: str


class GrammarForm(TypedDict):
    """How values of one kind are typed; see `site_src.calculate.values.grammar.Form`."""

    reads: str
    digits: int
    units: Mapping[str, int]
    slips: Sequence[GrammarSlip]
    otherwise: str
    fine: str
    least: str
    most: str


class Grammar(TypedDict):
    """How figures are typed."""

    marks: GrammarMarks
    empty: str
    stranger: str
    truths: Mapping[str, int]
    longest: int
    forms: Mapping[str, GrammarForm]
