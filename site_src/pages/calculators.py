"""`/calculators/`, `/calculators/<id>/` and `/calculators/<id>/how/`: forms, results and the rule explained."""

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
from site_src.compact import compact
from site_src.model.calculator import Input
from site_src.model.library import Library
from site_src.pages import crumbs
from site_src.pages.calculator_rule import explain_rule, outline
from site_src.pages.scenarios import link_scenarios
from site_src.views.answers import Viewer
from site_src.views.examples import ExampleView, work_examples
from site_src.views.links import LinkLine, link_topic

# of kinds whose unit the content need not name
_UNITS = {"money": "元", "percent": "%", "months": "个月", "year": "年"}


@dataclass(frozen=True, slots=True)
class CalculatorsView:
    """Every calculator, and every scenario."""

    calculators: tuple[LinkLine, ...]
    scenarios: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An option of a select field; `chosen`: selected at first."""

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
    examples: tuple[ExampleView, ...]
    grades: str
    how: str


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every calculator with its explanation, and their list."""
    library = viewer.library
    if not library.calculators:
        return
    lines = tuple(LinkLine(each.question, addresses.calculator(slug)) for slug, each in library.calculators.items())
    listed = CalculatorsView(lines, link_scenarios(viewer))
    yield Page(
        addresses.CALCULATORS, "pages/calculators.html", "算一算", "填几个数，照当地的规定算，每一步写明依据。", listed
    )
    for rule in make_rules(library):
        script = Script(*data_script(viewer, rule))
        view = _make_view(viewer, rule)
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
            explain_rule(viewer, rule),
            steps,
        )


def _make_view(viewer: Viewer, rule: Rule) -> CalculatorView:
    calculator = rule.calculator
    return CalculatorView(
        id=rule.id,
        question=calculator.question,
        summary=calculator.summary,
        inputs=tuple(_make_input(viewer, name, each) for name, each in calculator.inputs.items()),
        parameters=tuple(_make_parameters(viewer, rule)),
        places=_list_places(viewer.library),
        steps=tuple(StepView(outline(viewer, rule, name)) for name in calculator.steps),
        not_counted=calculator.not_counted,
        examples=tuple(work_examples(viewer, rule)),
        grades=compact(wording.GRADES),
        how=addresses.calculator_how(rule.id),
    )


def _make_input(viewer: Viewer, name: str, given: Input) -> InputView:
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
        value=given.default.removesuffix("%"),  # the unit stands beside the field
        choices=tuple(ChoiceView(value, label, value == given.default) for value, label in words.items()),
        more=given.more,
    )


def _make_parameters(viewer: Viewer, rule: Rule) -> Iterator[ParameterView]:
    for name, given in rule.calculator.parameters.items():
        topic, attribute = rule.attributes[name]
        if given.exists or given.axis or name not in {slot.parameter for slot in rule.slots}:
            continue
        declared = viewer.library.topics[topic].attributes[attribute]
        kind, words = rule.parameters[name].kind, member_words(rule, viewer.library)
        choices = tuple((each, words[each]) for each in kind.members) if isinstance(kind, Choice) else ()
        unit = declared.unit or _UNITS.get(declared.kind, "")
        label = parameter_label(rule, viewer.library, name)
        yield ParameterView(name, label, unit, choices, link_topic(viewer.library, topic))


def _list_places(library: Library) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """Every province with its areas, to choose from: (slug, name, ((slug, name), …))."""
    return tuple(
        (
            slug,
            region.short,
            tuple((str(place), region.areas[place.area].name) for place in library.areas(slug)),
        )
        for slug, region in library.regions.items()
    )
