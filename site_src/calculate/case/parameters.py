"""Statements → the parameters of a rule for one place and date: known, last known, either of several, or not at all."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from site_src import compare
from site_src.calculate.case.statements import Cell, Options, read_figures
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import read_plain
from site_src.calculate.values.typed import read_typed
from site_src.compare import Answer
from site_src.model.calculator import Parameter
from site_src.model.library import Library
from site_src.model.place import Place

State = Literal["known", "none", "typed", "last", "lapsed", "either", "open"]
Reason = Literal["unrecorded", "unknown", "disputed", "not_applicable", "lapsed", "base", "unlike", "point"]
_REASONS: dict[compare.State, Reason] = {
    "unrecorded": "unrecorded", "unknown": "unknown", "disputed": "disputed", "not_applicable": "not_applicable",
    "none": "unlike", "value": "unlike", "lapsed": "lapsed",
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
        """The last day on which what lapsed held."""
        ends = [each.statement.end for each in self.evidence if each.state == "lapsed" and each.statement]
        return min(ends, default=None)


def look_up(rule: Rule, library: Library, place: Place, day: date) -> dict[str, Known]:
    """Every parameter of a rule for one place on one day."""
    return {name: look_up_one(rule, library, name, place, day) for name in rule.parameters}


def look_up_one(rule: Rule, library: Library, name: str, place: Place, day: date) -> Known:
    """One parameter of a rule for one place on one day."""
    parameter = rule.calculator.parameters[name]
    answer = compare.resolve(library, rule.attributes[name].at(place), day)
    if parameter.exists:
        return _exists(parameter, answer)
    if parameter.term:
        return _term(rule, name, answer)
    if answer.state == "none" and parameter.none is not None:
        return Known("none", (Cell({}, (read_plain(parameter.none, rule.parameters[name].kind),)),), answer)
    if answer.state in ("value", "lapsed"):
        return _figure(rule, library, name, answer)
    if parameter.readings:
        return Known("either", (Cell({}, parameter.readings),), answer)
    return Known("open", (), answer, reason=_REASONS[answer.state])


def typed(rule: Rule, name: str, text: str) -> Known:
    """A visitor's own figure, holding for every point. Raises TypedError with the reason."""
    value = read_typed(text, rule.parameters[name].kind, widest_of(rule.parameters[name]))
    return Known("typed", (Cell({}, (value,)),))


def accept(known: Known) -> Known:
    """A lapsed figure with which the visitor goes on."""
    return replace(known, state="last") if known.state == "lapsed" else known


def unqualified(rule: Rule, name: str) -> Known:
    """A term of a statement whose figure the visitor has replaced: it went with the figure."""
    if rule.calculator.parameters[name].exists:
        return Known("typed", (Cell({}, (0,)),))
    return Known("either", (Cell({}, _readings(rule, name)),))


def _figure(rule: Rule, library: Library, name: str, answer: Answer) -> Known:
    figures = read_figures(library, rule.calculator.parameters[name], rule.parameters[name], answer)
    if answer.state == "lapsed":
        return Known("lapsed", figures.cells, answer, figures.base, "lapsed")
    if figures.base and figures.base.state != "value":
        return Known("lapsed" if figures.cells else "open", figures.cells, answer, figures.base, "base")
    if not figures.cells:
        return Known("open", (), answer, figures.base, "unlike")
    return Known("known", figures.cells, answer, figures.base)


def _exists(parameter: Parameter, answer: Answer) -> Known:
    if not answer.answered or answer.statement is None:
        return Known("either", (Cell({}, (0, 1)),), answer)
    said = parameter.term is None or parameter.term in answer.statement.fields.terms
    return Known("known", (Cell({}, (int(answer.state == "value" and said),)),), answer)


def _term(rule: Rule, name: str, answer: Answer) -> Known:
    parameter = rule.calculator.parameters[name]
    terms = answer.statement.fields.terms if answer.statement else {}
    said = terms.get(parameter.term or "")
    if said is None or answer.state not in ("value", "lapsed"):
        return Known("either", (Cell({}, _readings(rule, name)),), answer)
    lapsed = answer.state == "lapsed"
    return Known("lapsed" if lapsed else "known", (Cell({}, (said,)),), answer, reason="lapsed" if lapsed else None)


def _readings(rule: Rule, name: str) -> Options:
    """What a term may be that no statement says."""
    kind = rule.parameters[name].kind
    members = kind.members if isinstance(kind, Choice) else ()
    return rule.calculator.parameters[name].readings or members
