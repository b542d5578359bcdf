"""Statements → the parameters of a rule for one place and date: known, offered, either of several, or not at all."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from site_src import compare
from site_src.calculate.case.statements import Cell, Options, read_figures
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.entry import EntryError, read_entry
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import read_plain
from site_src.compare import Answer
from site_src.decode.leaf import parse_band
from site_src.model.calculator import Parameter
from site_src.model.library import Library
from site_src.model.place import Place

State = Literal["known", "none", "typed", "accepted", "offered", "either", "open"]
Reason = Literal[
    "unrecorded", "unknown", "disputed", "draft", "lead", "leads", "not_applicable", "lapsed", "base", "unlike", "point"
]
_REASONS: dict[compare.State, Reason] = {
    "unrecorded": "unrecorded", "unknown": "unknown", "disputed": "disputed", "not_applicable": "not_applicable",
    "none": "unlike", "value": "unlike", "lapsed": "lapsed", "draft": "draft", "lead": "lead",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """One parameter as far as it is known.

    `state`: known (a statement says it) · none (a statement says that there is no such rule, the rule's word for that
    stands) · typed (the visitor's own figure) · offered (`cells` are never used unless the visitor goes on with them:
    what held last, or what only a lead says) · accepted (the visitor does) · either (no statement says which; `cells`
    hold what it may be) · open (no figure). `reason` says why it is offered or open. `cells` hold figures for every
    point, the first that fits counts. `answer` has the statement behind them, be it only a lead. `base` is the answer
    that tells what a share is taken of.
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
        return _goes_by(library, parameter.axis, answer) if parameter.axis else _exists(parameter, answer)
    if parameter.term:
        return _term(rule, library, name, answer)
    if answer.state == "none" and parameter.none is not None:
        return Known("none", (Cell({}, (read_plain(parameter.none, rule.parameters[name].kind),)),), answer)
    if answer.state in ("value", "lapsed"):
        return _figure(rule, library, name, answer)
    if parameter.readings:
        return Known("either", (Cell({}, parameter.readings),), answer)
    return _lead(rule, library, name, answer)


def parse_own_figure(rule: Rule, name: str, text: str) -> Known:
    """Parse a visitor's own figure, which applies at every point; one by bands is written `0-5000: 50%, 5000-: 60%`.

    Raises EntryError with the reason.
    """
    shape = rule.parameters[name]
    if shape.running is None or ":" not in text:
        return Known("typed", (Cell({}, (read_entry(text, shape.kind, widest_of(shape)),)),))
    cells = []
    for part in text.split(","):
        span, _, rate = part.partition(":")
        try:
            band = parse_band(span.strip(), "money")
        except ValueError as error:
            raise EntryError(str(error)) from None
        cells.append(Cell({shape.running: band}, (read_entry(rate, shape.kind, widest_of(shape)),)))
    return Known("typed", tuple(cells))


def accept(known: Known) -> Known:
    """Mark an offered figure as accepted by the visitor; any other stays as it is."""
    return replace(known, state="accepted") if known.state == "offered" else known


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
        return Known("offered", figures.cells, answer, figures.base, "lapsed")
    if figures.base and figures.base.state != "value":
        # the share is in force; what it is a share of is not known, or only for an earlier time
        return Known("offered" if figures.cells else "open", figures.cells, answer, figures.base, "base")
    if not figures.cells:
        return Known("open", (), answer, figures.base, "unlike")
    return Known("known", figures.cells, answer, figures.base)


def _leads(library: Library, answer: Answer) -> tuple[Answer, ...]:
    """Where no rule is known to hold: for each lead that speaks of the day, the answer if it were to be believed."""
    if answer.state not in ("lead", "unknown"):
        return ()
    return tuple(
        replace(answer, state="lead", statement=each, origin=each.place, grade=compare.grade(library, each))
        for each in answer.leads
        if each.holds(answer.date)
    )


def _lead(rule: Rule, library: Library, name: str, answer: Answer) -> Known:
    """What leads say, offered where they agree and need nothing that is not in force; without any no figure."""
    leads = _leads(library, answer)
    if not leads:
        # a lead that speaks of other days says nothing of this one
        return Known("open", (), answer, reason="unrecorded" if answer.state == "lead" else _REASONS[answer.state])
    read = [read_figures(library, rule.calculator.parameters[name], rule.parameters[name], each) for each in leads]
    figures = read[0]
    if any(each.cells != figures.cells for each in read):
        return Known("open", (), answer, reason="leads")
    if not figures.cells or (figures.base and figures.base.state != "value"):
        # nor that there is no such rule: what a rule counts with then is for what is checked
        return Known("open", (), answer, reason="lead")
    return Known("offered", figures.cells, leads[0], figures.base, "lead")


def _exists(parameter: Parameter, answer: Answer) -> Known:
    if not answer.answered or answer.statement is None:
        return Known("either", (Cell({}, (0, 1)),), answer)
    stated = parameter.term is None or parameter.term in answer.statement.fields.terms
    return Known("known", (Cell({}, (int(answer.state == "value" and stated),)),), answer)


def _goes_by(library: Library, axis: str, answer: Answer) -> Known:
    told = [each.statement for each in _leads(library, answer) or (answer,) if each.statement]
    points = [point for each in told if each.value for point, _ in each.value.cells]
    return Known("known", (Cell({}, (int(any(point.get(axis) is not None for point in points)),)),), answer)


def _term(rule: Rule, library: Library, name: str, answer: Answer) -> Known:
    term = rule.calculator.parameters[name].term or ""
    leads = _leads(library, answer)
    said = {each.statement.fields.terms.get(term) for each in leads or (answer,) if each.statement}
    member = said.pop() if len(said) == 1 else None
    if member is None or not (leads or answer.state in ("value", "lapsed")):
        return Known("either", (Cell({}, _readings(rule, name)),), answer)
    reason: Reason | None = "lead" if leads else "lapsed" if answer.state == "lapsed" else None
    return Known("offered" if reason else "known", (Cell({}, (member,)),), (leads or (answer,))[0], reason=reason)


def _readings(rule: Rule, name: str) -> Options:
    """The words a term may have where no statement says which: the rule's `readings`, else all."""
    kind = rule.parameters[name].kind
    members = kind.members if isinstance(kind, Choice) else ()
    return rule.calculator.parameters[name].readings or members
