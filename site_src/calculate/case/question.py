"""One question to a rule: a place, a day, what was typed and accepted → inputs and parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_src.calculate.case.form import InputError, read_inputs
from site_src.calculate.case.parameters import Known, accept, drop_term, look_up, look_up_one, parse_own_figure
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import Plain
from site_src.model.library import Library
from site_src.model.place import Place

_YEAR = 10_000  # in a day such as 20261122


@dataclass(frozen=True, slots=True)
class Case:
    """One question to a rule: place, day, inputs and own figures as typed.

    `last` and `leads` name the offered parameters with which the visitor goes on: where a figure has lapsed, and where
    only leads say it. They are apart: who accepts the one has not accepted the other in another place.
    """

    place: Place
    day: date
    inputs: Mapping[str, str]
    parameters: Mapping[str, str]
    last: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()


def resolve_inputs(rule: Rule, library: Library, case: Case) -> dict[str, Plain]:
    """Parse every input of a case to a whole number or word, defaults filled in. Raises InputError."""
    return read_inputs(rule, {**_default_years(rule, library, case), **case.inputs})


def _default_years(rule: Rule, library: Library, case: Case) -> dict[str, str]:
    """The default of each input that `opens`: this year, or the next once it has opened in the place."""
    years = {}
    for name, given in rule.calculator.inputs.items():
        if given.opens:
            # `season` is a month; 13 lies behind every day of the year
            opening = _opening(rule, library, given.opens, case) or given.season * 100
            years[name] = str(case.day.year + (case.day.month * 100 + case.day.day >= opening))
    return years


def _opening(rule: Rule, library: Library, name: str, case: Case) -> int | None:
    """Month and day (901 for 1 September) on which the next year opens in a place or the next one above it, or None."""
    at: Place | None = case.place
    while at is not None:
        known = look_up_one(rule, library, name, at, case.day)
        if known.cells and known.reason != "lead":
            # the day is the same every year, whichever year it was recorded for
            return int(known.cells[0][1][0]) % _YEAR
        at = at.above
    return None


def resolve_parameters(rule: Rule, library: Library, case: Case) -> Mapping[str, Known]:
    """Look up every parameter of a case for its place and day, the visitor's own figures put in. Raises InputError."""
    inputs = resolve_inputs(rule, library, case)
    known = look_up(rule, library, case.place, case.day)
    for name, parameter in rule.calculator.parameters.items():
        if parameter.on:  # looked up for the year the visitor chose, not for the day of the case
            known[name] = look_up_one(rule, library, name, case.place, date(int(inputs[parameter.on]), 1, 1))
    return _replace_figures(rule, known, case)


def _replace_figures(rule: Rule, known: dict[str, Known], case: Case) -> dict[str, Known]:
    """Put the visitor's own figures, and offered ones they accept, in place of what is known. Raises InputError."""
    # sorted: a set has no order, and the message must be the same each time
    for name in (*case.parameters, *sorted(case.last | case.leads)):
        if name not in rule.parameters:
            raise InputError(name, f"没有“{name}”这个参数")
    for name in rule.parameters:
        # a figure takes the terms of its statement with it, replaced or accepted
        beside = figures_beside(rule, name)
        accepted = case.leads if known[name].reason == "lead" else case.last
        if name in case.parameters:
            known[name] = _parse_figure(rule, name, case.parameters[name])
        elif case.parameters.keys() & {*beside}:
            known[name] = drop_term(rule, name)
        elif accepted & {name, *beside}:
            known[name] = accept(known[name])
    return known


def figures_beside(rule: Rule, name: str) -> tuple[str, ...]:
    """For a term, or whether there is such a rule: the parameters that read the figure of the same statement."""
    given = rule.calculator.parameters
    if given[name].is_figure:
        return ()
    return tuple(other for other in given if given[other].is_figure and rule.attributes[other] == rule.attributes[name])


def _parse_figure(rule: Rule, name: str, text: str) -> Known:
    try:
        return parse_own_figure(rule, name, text)
    except ValueError as error:
        raise InputError(name, str(error)) from None
