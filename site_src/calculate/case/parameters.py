"""Statements → the parameters of a rule for one place and date: known, last known, either of several, or not at all."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from site_src import compare
from site_src.calculate.case.statements import Cell, Options, read_figures
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.entry import read_entry
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import read_plain
from site_src.compare import Answer
from site_src.model.calculator import Parameter
from site_src.model.library import Library
from site_src.model.place import Place

State = Literal["known", "none", "typed", "last", "lapsed", "either", "open"]
Reason = Literal[
    "unrecorded", "unknown", "disputed", "draft", "lead", "not_applicable", "lapsed", "base", "unlike", "point"
]
_REASONS: dict[compare.State, Reason] = {
    "unrecorded": "unrecorded", "unknown": "unknown", "disputed": "disputed", "not_applicable": "not_applicable",
    "none": "unlike", "value": "unlike", "lapsed": "lapsed", "draft": "draft", "lead": "lead",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """One parameter as far as it is known.

    `state`: known (a statement says it) · none (a statement says that there is no such rule, the rule's word for that
    stands) · typed (the visitor's own figure) · last (it has lapsed, and the visitor goes on with it) · lapsed (`cells`
    are what held last) · either (no statement says which; `cells` hold what it may be) · open (no figure). `reason`
    says why it is lapsed or open. `cells` hold figures for every point, the first that fits counts. `base` is the
    answer that tells what a share is taken of.
    """

    state: State
    cells: tuple[Cell, ...] = ()
    answer: Answer | None = None
    base: Answer | None = None
    reason: Reason | None = None

    @property
    def evidence(self) -> tuple[Answer, ...]:
        """The answers that the figure rests on; none where the visitor typed it."""
        return tuple(each for each in (self.answer, self.base) if each)

    @property
    def until(self) -> date | None:
        """The last day on which a lapsed figure, or its lapsed base, was in force; None if neither has lapsed."""
        ends = [each.statement.end for each in self.evidence if each.state == "lapsed" and each.statement]
        return min(ends, default=None)


def look_up(rule: Rule, library: Library, place: Place, day: date) -> dict[str, Known]:
    """Look up every parameter of a rule for one place and day, by name."""
    return {name: look_up_one(rule, library, name, place, day) for name in rule.parameters}


def look_up_one(rule: Rule, library: Library, name: str, place: Place, day: date) -> Known:
    """Look up one parameter of a rule for one place and day."""
    parameter = rule.calculator.parameters[name]
    answer = compare.resolve(library, rule.attributes[name].at(place), day)
    # `exists` first: with a `term` beside it, it asks for that term's presence, not for its word
    if parameter.exists or parameter.axis:
        return _goes_by(parameter.axis, answer) if parameter.axis else _exists(parameter, answer)
    if parameter.term:
        return _term(rule, name, answer)
    if answer.state == "none" and parameter.none is not None:
        return Known("none", (Cell({}, (read_plain(parameter.none, rule.parameters[name].kind),)),), answer)
    if answer.state in ("value", "lapsed"):
        return _figure(rule, library, name, answer)
    if parameter.readings:
        return Known("either", (Cell({}, parameter.readings),), answer)
    return Known("open", (), answer, reason=_REASONS[answer.state])


def parse_own_figure(rule: Rule, name: str, text: str) -> Known:
    """Parse a visitor's own figure, which applies at every point. Raises EntryError with the reason."""
    value = read_entry(text, rule.parameters[name].kind, widest_of(rule.parameters[name]))
    return Known("typed", (Cell({}, (value,)),))


def accept(known: Known) -> Known:
    """Mark a lapsed figure as accepted by the visitor; any other stays as it is."""
    return replace(known, state="last") if known.state == "lapsed" else known


def drop_term(rule: Rule, name: str) -> Known:
    """Forget a term of a statement whose figure the visitor has replaced: it described the old figure."""
    parameter = rule.calculator.parameters[name]
    if parameter.exists or parameter.axis:
        # a figure that the visitor typed is the one they mean, whatever it would go by
        return Known("typed", (Cell({}, (int(parameter.axis is not None),)),))
    return Known("either", (Cell({}, _readings(rule, name)),))


def _figure(rule: Rule, library: Library, name: str, answer: Answer) -> Known:
    figures = read_figures(library, rule.calculator.parameters[name], rule.parameters[name], answer)
    if answer.state == "lapsed":
        return Known("lapsed", figures.cells, answer, figures.base, "lapsed")
    if figures.base and figures.base.state != "value":
        # the share is in force; what it is a share of is not known, or only for an earlier time
        return Known("lapsed" if figures.cells else "open", figures.cells, answer, figures.base, "base")
    if not figures.cells:
        return Known("open", (), answer, figures.base, "unlike")
    return Known("known", figures.cells, answer, figures.base)


def _exists(parameter: Parameter, answer: Answer) -> Known:
    if not answer.answered or answer.statement is None:
        return Known("either", (Cell({}, (0, 1)),), answer)
    stated = parameter.term is None or parameter.term in answer.statement.fields.terms
    return Known("known", (Cell({}, (int(answer.state == "value" and stated),)),), answer)


def _goes_by(axis: str, answer: Answer) -> Known:
    value = answer.statement.value if answer.statement else None
    points = [point for point, _ in value.cells] if value else []
    return Known("known", (Cell({}, (int(any(point.get(axis) is not None for point in points)),)),), answer)


def _term(rule: Rule, name: str, answer: Answer) -> Known:
    parameter = rule.calculator.parameters[name]
    terms = answer.statement.fields.terms if answer.statement else {}
    member = terms.get(parameter.term or "")
    if member is None or answer.state not in ("value", "lapsed"):
        return Known("either", (Cell({}, _readings(rule, name)),), answer)
    lapsed = answer.state == "lapsed"
    return Known("lapsed" if lapsed else "known", (Cell({}, (member,)),), answer, reason="lapsed" if lapsed else None)


def _readings(rule: Rule, name: str) -> Options:
    """The words a term may have where no statement says which: the rule's `readings`, else all."""
    kind = rule.parameters[name].kind
    members = kind.members if isinstance(kind, Choice) else ()
    return rule.calculator.parameters[name].readings or members
