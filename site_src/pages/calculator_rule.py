"""`/calculators/<id>/how/`: the rule as a tree in words, what must hold each time, the figures, worked examples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.explain import Told, teller
from site_src.calculate.words.phrases import called, named
from site_src.pages.calculator_figures import FiguresView, tabulate_figures
from site_src.views.answers import Viewer
from site_src.views.examples import ExampleView, work_examples
from site_src.views.links import LinkLine

_NUMBER = re.compile(r" ?\{(\w+)\} ?")  # the spaces are for figures, which stand apart from words


@dataclass(frozen=True, slots=True)
class ExplainedStep:
    """A step in words; `noun`: what other steps call it, "" where that is its label. `formula` is for those who ask."""

    label: str
    noun: str
    told: Told
    formula: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule explained; `parameters` are the figures it takes from statements, with what each depends on."""

    summary: str
    steps: tuple[ExplainedStep, ...]
    checks: tuple[str, ...]
    check_formulas: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    topics: tuple[LinkLine, ...]
    figures: tuple[FiguresView, ...]
    worked: tuple[ExampleView, ...]


def explain_rule(viewer: Viewer, rule: Rule) -> RuleView:
    """Everything that the explanation of a rule shows."""
    words = teller(rule, viewer.library)
    return RuleView(
        summary=rule.calculator.summary,
        steps=tuple(_steps(viewer, rule)),
        checks=tuple(words.condition(check.tree) for check in rule.checks),
        check_formulas=rule.calculator.checks,
        parameters=tuple(_parameters(viewer, rule)),
        topics=tuple(
            LinkLine(viewer.library.topics[topic].title, addresses.topic(topic))
            for topic in dict.fromkeys(topic for topic, _ in rule.attributes.values())
        ),
        figures=tabulate_figures(viewer, rule),
        worked=tuple(work_examples(viewer, rule)),
    )


def _steps(viewer: Viewer, rule: Rule) -> Iterator[ExplainedStep]:
    names, words = called(rule, viewer.library), teller(rule, viewer.library)
    for formula in rule.steps:
        label, noun = rule.calculator.steps[formula.name].label, names[formula.name].noun
        yield ExplainedStep(label, noun if noun != label else "", words.tell(formula.tree), formula.text)


def _parameters(viewer: Viewer, rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield the figures, not the terms of their statements."""
    axes, names = viewer.library.site.axes, named(rule, viewer.library)
    for name, shape in rule.parameters.items():
        given = rule.calculator.parameters[name]
        if not (given.term or given.exists):
            by = (*shape.axes, *([shape.running] if shape.running else []))
            yield names[name], "、".join(axes[axis].label for axis in by)


def outline(viewer: Viewer, rule: Rule, result: str) -> str:
    """What a step says, with the names of the numbers in place of the numbers: 多少 for its own, 几 for what counts."""
    names, inputs = named(rule, viewer.library), rule.calculator.inputs
    says = rule.calculator.steps[result].says

    def word(found: re.Match[str]) -> str:
        name = found[1]
        if name == result:
            return "多少"
        if name in inputs and rule.inputs[name] in ("count", "months"):
            return "几" if rule.inputs[name] == "count" else "几个月"
        # “乙类费用 {class_b}” needs its name once
        return "" if says[: found.start()].endswith(names[name]) else f"“{names[name]}”"

    return _NUMBER.sub(word, says)
