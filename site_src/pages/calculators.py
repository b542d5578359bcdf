"""`/calculators/`, `/calculators/<id>/` and `/calculators/<id>/how/`: forms, results and the rule explained."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src import wording
from site_src.addresses import table as addresses
from site_src.addresses.page import Crumb, Page, Script
from site_src.browser.calculator import data_script
from site_src.calculate.rule.make import make_rules
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.words.phrases import member_words, parameter_label
from site_src.model.calculator import Input
from site_src.model.library import Library
from site_src.pages import crumbs
from site_src.pages.calculator_rule import outline, rule_view
from site_src.pages.scenarios import scenario_lines
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine
from site_src.views.worked import WorkedView, worked

_UNITS = {"money": "元", "percent": "%", "months": "个月", "year": "年"}


@dataclass(frozen=True, slots=True)
class CalculatorsView:
    """Every calculator, and every scenario."""

    calculators: tuple[LinkLine, ...]
    scenarios: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One word of a closed list."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class InputView:
    """One field of the form."""

    name: str
    label: str
    help: str
    unit: str
    value: str
    choices: tuple[ChoiceView, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A figure the rule takes from statements, which a visitor may replace."""

    name: str
    label: str
    unit: str
    choices: tuple[tuple[str, str], ...]
    topic: LinkLine


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the rule in words."""

    says: str


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """A form, the rule, its examples."""

    id: str
    question: str
    summary: str
    inputs: tuple[InputView, ...]
    parameters: tuple[ParameterView, ...]
    places: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    steps: tuple[StepView, ...]
    not_counted: tuple[str, ...]
    worked: tuple[WorkedView, ...]
    grades: str
    how: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every calculator with its explanation, and their list."""
    library = viewer.library
    if not library.calculators:
        return
    lines = tuple(LinkLine(each.question, addresses.calculator(slug)) for slug, each in library.calculators.items())
    listed = CalculatorsView(lines, scenario_lines(viewer))
    yield Page(
        addresses.CALCULATORS, "pages/calculators.html", "算一算", "填几个数，照当地的规定算，每一步写明依据。", listed
    )
    for rule in make_rules(library):
        script = Script(*data_script(viewer, rule))
        view = _view(viewer, rule)
        title, address = rule.calculator.title, addresses.calculator(rule.id)
        yield Page(
            address,
            "pages/calculator.html",
            title,
            rule.calculator.summary,
            view,
            (crumbs.CALCULATORS,),
            (script,),
            bundle="calculator",
        )
        steps = (crumbs.CALCULATORS, Crumb(title, address))
        description = f"{title}的每一步怎么算，用了哪些规定，算例。"
        yield Page(
            addresses.calculator_how(rule.id),
            "pages/calculator_how.html",
            f"{title}怎么算",
            description,
            rule_view(viewer, rule),
            steps,
        )


def _view(viewer: Viewer, rule: Rule) -> CalculatorView:
    calculator = rule.calculator
    return CalculatorView(
        id=rule.id,
        question=calculator.question,
        summary=calculator.summary,
        inputs=tuple(_input(viewer, name, each) for name, each in calculator.inputs.items()),
        parameters=tuple(_parameters(viewer, rule)),
        places=_places(viewer.library),
        steps=tuple(StepView(outline(viewer, rule, name)) for name in calculator.steps),
        not_counted=calculator.not_counted,
        worked=tuple(worked(viewer, rule)),
        grades=json.dumps(wording.GRADES, ensure_ascii=False),
        how=addresses.calculator_how(rule.id),
    )


def _input(viewer: Viewer, name: str, given: Input) -> InputView:
    words: Mapping[str, str] = given.words
    if given.axis:
        members = viewer.library.site.axes[given.axis].members
        words = {member: members[member] for member in given.members or tuple(members)}
    if given.kind == "bool" and not words:
        words = {"yes": "是", "no": "否"}
    return InputView(
        name=name,
        label=given.label,
        help=given.help or "",
        unit=given.unit or _UNITS.get(given.kind, ""),
        value=given.default.removesuffix("%"),
        choices=tuple(ChoiceView(value, label, value == given.default) for value, label in words.items()),
        more=given.more,
    )


def _parameters(viewer: Viewer, rule: Rule) -> Iterator[ParameterView]:
    for name, given in rule.calculator.parameters.items():
        topic, attribute = rule.attributes[name]
        declared = viewer.library.topics[topic]
        if given.exists or name not in {slot.parameter for slot in rule.slots}:
            continue
        said = declared.attributes[attribute]
        kind, words = rule.parameters[name].kind, member_words(rule, viewer.library)
        choices = tuple((each, words[each]) for each in kind.members) if isinstance(kind, Choice) else ()
        unit = said.unit or _UNITS.get(said.kind, "")
        label = parameter_label(rule, viewer.library, name)
        yield ParameterView(name, label, unit, choices, LinkLine(declared.title, addresses.topic(topic)))


def _places(library: Library) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """Every province with its areas, to choose from: (slug, name, ((slug, name), …))."""
    return tuple(
        (
            slug,
            region.short,
            tuple((str(place), region.areas[place.area].name) for place in library.areas(slug)),
        )
        for slug, region in library.regions.items()
    )
