"""Every scenario asks a calculator for something it can answer, with inputs that it can read."""

from collections.abc import Iterator
from datetime import date

from site_src.calculate.asked import InputError, read_inputs
from site_src.calculate.rule import Rule, make_rule
from site_src.errors import Problem, nearest
from site_src.model.calculator import Scenario
from site_src.model.library import Library

ID = "scenario-unsound"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for scenarios that no calculator can work out."""
    for slug, scenario in library.scenarios.items():
        path = f"{library.folder}/scenarios/{slug}.yaml"
        calculator = library.calculators.get(scenario.calculator)
        if calculator is None:
            hint = nearest(scenario.calculator, library.calculators)
            message = f"没有“{scenario.calculator}”这个计算器"
            yield Problem(library.locate(path, ("calculator",)), ID, message, hint)
            continue
        rule, _ = make_rule(scenario.calculator, calculator, library)
        if rule:
            yield from _against(library, path, (scenario, rule))


def _against(library: Library, path: str, pair: tuple[Scenario, Rule]) -> Iterator[Problem]:
    scenario, rule = pair
    try:
        read_inputs(rule, scenario.inputs)
    except InputError as error:
        at = library.locate(path, ("inputs", error.name))
        yield Problem(at, ID, str(error), "照计算器的 inputs 写。")
    if scenario.compare not in rule.calculator.results:
        hint = nearest(scenario.compare, rule.calculator.results)
        yield Problem(library.locate(path, ("compare",)), ID, f"没有“{scenario.compare}”这个结果", hint)
    for name in scenario.words.keys() - scenario.inputs.keys():
        hint = nearest(name, scenario.inputs)
        yield Problem(library.locate(path, ("words", name)), ID, f"inputs 里没有“{name}”", hint)
    for index, name in enumerate(scenario.needs):
        if name not in rule.parameters:
            hint = nearest(name, rule.parameters)
            yield Problem(library.locate(path, ("needs", index)), ID, f"没有“{name}”这个参数", hint)
