"""Inputs and parameters of a calculator, as its script reads them."""

from collections.abc import Mapping

from site_src.browser.contract import calculators as contract
from site_src.browser.contract.figures import FigureLimits
from site_src.calculate.case.question import figures_beside
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.limits import Interval
from site_src.calculate.words.phrases import kind_name, ordinal, parameter_label
from site_src.model.library import Library


def write_input(rule: Rule, library: Library, name: str, noun: str) -> contract.CalculatorInput:
    """A question of the form."""
    given, kind = rule.calculator.inputs[name], rule.inputs[name]
    record: contract.CalculatorInput = {
        "label": given.label,
        "kind": kind_name(kind),
        "limits": _limits(kind, rule.limits[name]),
    }
    _add_names(record, noun, rule.calculator.cases.get(name, {}))
    if given.unit:
        record["unit"] = given.unit
    if says := ordinal(rule, library, name):
        record["ordinal"] = says
    if given.more:
        record["more"] = True
    if given.opens:
        record["opening"] = {"parameter": given.opens, "season": given.season}
    return record


def write_parameter(rule: Rule, library: Library, name: str, noun: str) -> contract.CalculatorParameter:
    """A figure that is looked up, or typed in its place."""
    shape, given = rule.parameters[name], rule.calculator.parameters[name]
    record: contract.CalculatorParameter = {
        "label": parameter_label(rule, library, name),
        "kind": kind_name(shape.kind),
        "limits": _limits(shape.kind, widest_of(shape)),
    }
    _add_names(record, noun, rule.calculator.cases.get(name, {}))
    if given.is_figure:
        record["figure"] = True
    if given.exists or given.axis:
        # a figure that the visitor typed is the one they mean, whatever it would go by
        record["replaced"] = int(given.axis is not None)
    if given.on:
        record["on"] = given.on
    if shape.running:
        record["running"] = shape.running
    if given.cap:
        record["cap"] = True
    if given.beyond:
        record["beyond"] = True
    _add_stands(record, rule, name)
    return record


def _add_stands(record: contract.CalculatorParameter, rule: Rule, name: str) -> None:
    """What may stand for it, or what it stands beside."""
    given = rule.calculator.parameters[name]
    if given.leave_out:
        record["leave_out"] = {"label": given.leave_out, "typed": (given.none or "").removesuffix("%")}
    if given.readings:
        record["readings"] = given.readings
    if beside := figures_beside(rule, name):
        record["beside"] = beside


def _add_names(record: contract.CalculatorQuantity, noun: str, cases: Mapping[str, str]) -> None:
    if noun != record["label"]:
        record["noun"] = noun
    if cases:
        record["cases"] = dict(cases)


def _limits(kind: Kind, limits: Interval) -> FigureLimits | tuple[str, ...]:
    return kind.members if isinstance(kind, Choice) else {"low": limits.low, "high": limits.high}
