"""`/calculators/<id>/how/`: the steps of a rule in words, its checks, its figures, worked examples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.explain import Explanation, make_explainer
from site_src.calculate.words.phrases import choose_nouns, list_quantities
from site_src.pages.calculator_figures import FiguresView, tabulate_figures
from site_src.views.answers import Viewer
from site_src.views.examples import ExampleView, work_examples
from site_src.views.links import LinkLine, link_topic

_NUMBER = re.compile(r" ?\{(\w+)\} ?")  # the spaces are for figures, which stand apart from words


@dataclass(frozen=True, slots=True)
class ExplainedStep:
    """A step in words; `noun`: its name in other steps, "" if that is its label. `formula` is the rule's own text."""

    label: str
    noun: str
    explanation: Explanation
    formula: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule explained; `parameters` are (figure taken from statements, the axes it depends on)."""

    summary: str
    steps: tuple[ExplainedStep, ...]
    checks: tuple[str, ...]
    check_formulas: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    topics: tuple[LinkLine, ...]
    figures: tuple[FiguresView, ...]
    examples: tuple[ExampleView, ...]


def explain_rule(viewer: Viewer, rule: Rule) -> RuleView:
    """The explanation of a rule."""
    words = make_explainer(rule, viewer.library)
    return RuleView(
        summary=rule.calculator.summary,
        steps=tuple(_explain_steps(viewer, rule)),
        checks=tuple(words.explain_condition(check.tree) for check in rule.checks),
        check_formulas=rule.calculator.checks,
        parameters=tuple(_list_parameters(viewer, rule)),
        topics=tuple(
            link_topic(viewer.library, topic) for topic in dict.fromkeys(topic for topic, _ in rule.attributes.values())
        ),
        figures=tabulate_figures(viewer, rule),
        examples=tuple(work_examples(viewer, rule)),
    )


def _explain_steps(viewer: Viewer, rule: Rule) -> Iterator[ExplainedStep]:
    names, words = list_quantities(rule, viewer.library), make_explainer(rule, viewer.library)
    for formula in rule.steps:
        label, noun = rule.calculator.steps[formula.name].label, names[formula.name].noun
        yield ExplainedStep(label, noun if noun != label else "", words.explain(formula.tree), formula.text)


def _list_parameters(viewer: Viewer, rule: Rule) -> Iterator[tuple[str, str]]:
    """The figures, without parameters that are terms of a statement or only say whether there is one."""
    axes, names = viewer.library.site.axes, choose_nouns(rule, viewer.library)
    for name, shape in rule.parameters.items():
        given = rule.calculator.parameters[name]
        if given.is_figure:
            by = (*shape.axes, *([shape.running] if shape.running else []))
            yield names[name], "、".join(axes[axis].label for axis in by)


def outline(viewer: Viewer, rule: Rule, result: str) -> str:
    """A step's sentence before any input: `多少` for its own result, `几` for counts, names for other numbers."""
    names, inputs = choose_nouns(rule, viewer.library), rule.calculator.inputs
    says = rule.calculator.steps[result].says

    def word(match: re.Match[str]) -> str:
        name = match[1]
        if name == result:
            return "多少"
        if name in inputs and rule.inputs[name] in ("count", "months"):
            return "几" if rule.inputs[name] == "count" else "几个月"
        # “乙类费用 {class_b}” needs its name once
        return "" if says[: match.start()].endswith(names[name]) else f"“{names[name]}”"

    return _NUMBER.sub(word, says)
