"""Every scenario asks a calculator for something it can answer, with inputs that it can read."""

from collections.abc import Iterator

from site_src.calculate.case.form import InputError, read_inputs
from site_src.calculate.case.parameters import typed
from site_src.calculate.rule.rule import Rule
from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.calculator import Scenario
from site_src.model.library import Library

ID = "scenario-unsound"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each part of a scenario that its calculator does not know or cannot read."""
    library = context.library
    for slug, scenario in library.scenarios.items():
        path = path_of(library, "scenarios", f"{slug}.yaml")
        if scenario.calculator not in library.calculators:
            hint = nearest(scenario.calculator, library.calculators)
            message = f"没有“{scenario.calculator}”这个计算器"
            yield Problem(library.locate(path, ("calculator",)), ID, message, hint)
            continue
        rule, _ = context.calculators[scenario.calculator]
        if rule:  # if not, `calculator-unsound` says why
            yield from _check_scenario(library, path, (scenario, rule))


def _check_scenario(library: Library, path: str, pair: tuple[Scenario, Rule]) -> Iterator[Problem]:
    scenario, rule = pair
    try:
        read_inputs(rule, scenario.inputs)
    except InputError as error:
        at = library.locate(path, ("inputs", error.name))
        yield Problem(at, ID, str(error), "照计算器的 inputs 写。")
    if scenario.compare not in rule.calculator.results:
        hint = nearest(scenario.compare, rule.calculator.results)
        yield Problem(library.locate(path, ("compare",)), ID, f"没有“{scenario.compare}”这个结果", hint)
    given = {**scenario.inputs, **scenario.parameters}
    for name in scenario.words.keys() - given.keys():
        hint = nearest(name, given)
        yield Problem(library.locate(path, ("words", name)), ID, f"inputs 和 parameters 里没有“{name}”", hint)
    for name, text in scenario.parameters.items():
        at = library.locate(path, ("parameters", name))
        if name not in rule.parameters:
            yield Problem(at, ID, f"没有“{name}”这个参数", nearest(name, rule.parameters))
            continue
        if name not in scenario.words:
            yield Problem(at, ID, f"words 里没有说“{name}”是什么意思", "例如 words: {serious_illness: 不算在内}。")
        try:
            typed(rule, name, text)
        except ValueError as error:
            yield Problem(at, ID, str(error), "照计算器的 parameters 写。")
