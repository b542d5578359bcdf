"""What the formulas of a test may mention: the inputs, parameters and steps of a swimming bath."""

from collections.abc import Mapping

import pytest

from site_src.calculate.engines.evaluate import Plain, evaluate
from site_src.calculate.language.formula import parse
from site_src.calculate.language.names import Names, Shape
from site_src.calculate.language.source import FormulaError
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.numbers import Schedule

GROUP = Choice(("adult", "child", "senior"))
HALL = Choice(("north", "south", "cost"))
NAMES = Names(
    inputs={
        "cost": "money", "used": "money", "age": "count", "visits": "count", "wait": "months", "share": "percent",
        "group": GROUP, "other": Choice(("adult", "child")), "hall": HALL, "first": "date", "last": "date",
        "member": "bool", "born": "year", "now": "year",
    },
    axes={"group": "group", "other": "group", "hall": "hall"},
    parameters={
        "rate": Shape("percent", {"hall": HALL, "group": GROUP}, ("age",)),
        "back": Shape("percent", {"hall": HALL}, (), "spent"),
        "fees": Shape("money", {}, (), "spent"),
        "ticket": Shape("money"),
        "top": Shape("money", {"group": GROUP}),
        "limit": Shape(Choice(("fee", "cost"))),
        "open": Shape("bool"),
    },
    steps={"paid": "money", "over": "bool"},
    later=("rest",),
)  # fmt: skip


def kind(text: str) -> Kind:
    """The kind of a formula's value."""
    return parse(text, NAMES)[0].kind


def slots(text: str) -> list[str]:
    """The parameter values a formula needs."""
    return [slot.name for slot in parse(text, NAMES)[1]]


def value(text: str, **values: Plain) -> Plain:
    """What a formula comes to; `values` are inputs, steps and parameters without axes."""
    return worked(text, values, {})


def worked(text: str, values: Mapping[str, Plain], schedules: Mapping[str, Schedule]) -> Plain:
    """What a formula comes to, its values and rates by bands given by name."""
    return evaluate(parse(text, NAMES)[0], values, schedules)


def error(text: str) -> tuple[int, str, str, str]:
    """What is wrong with a formula: column, rule, message, hint."""
    with pytest.raises(FormulaError) as raised:
        parse(text, NAMES)
    wrong = raised.value
    assert str(wrong) == wrong.message
    return wrong.column, wrong.rule, wrong.message, wrong.hint
