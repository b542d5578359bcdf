"""`/scenarios/` and `/scenarios/<id>/`: one household or bill, worked out wherever the figures allow it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.calculate.case.case import Case
from site_src.calculate.case.cautions import cautions
from site_src.calculate.case.form import read_inputs
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.answers import after
from site_src.calculate.words.lacks import lacks, say_lack
from site_src.calculate.words.phrases import parameter_label
from site_src.calculate.words.speak import Sentence, input_words, sentences
from site_src.model.calculator import Scenario
from site_src.model.place import Place
from site_src.pages import crumbs
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One place's result; `share` is its part of the largest, in hundredths, for the bar."""

    place: str
    address: str
    result: str
    share: int
    steps: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place that could not be worked out, and why."""

    place: str
    address: str
    why: str


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """One scenario: places in order, those known only from unverified pages apart, those left out with the reason."""

    question: str
    summary: str
    inputs: tuple[tuple[str, str], ...]
    label: str
    ranked: tuple[OutcomeView, ...]
    unverified: tuple[OutcomeView, ...]
    left_out: tuple[LeftOut, ...]
    note: str
    calculator: LinkLine
    topic: LinkLine


@dataclass(frozen=True, slots=True)
class _Outcome:
    """One place worked out: the two ends of the compared result, and whether every figure has a better source."""

    place: str
    address: str
    result: str
    steps: tuple[Sentence, ...]
    ends: tuple[int, int]
    good: bool


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every scenario."""
    for slug, scenario in viewer.library.scenarios.items():
        rule, _ = make_rule(scenario.calculator, viewer.library.calculators[scenario.calculator], viewer.library)
        if rule:
            view = _scenario(viewer, scenario, rule)
            address = addresses.scenario(slug)
            yield Page(address, "pages/scenario.html", scenario.title, scenario.summary, view, (crumbs.CALCULATORS,))


def scenario_lines(viewer: Viewer) -> tuple[LinkLine, ...]:
    """Every scenario as a line of a list."""
    return tuple(LinkLine(each.question, addresses.scenario(slug)) for slug, each in viewer.library.scenarios.items())


def _scenario(viewer: Viewer, scenario: Scenario, rule: Rule) -> ScenarioView:
    done: list[_Outcome] = []
    left: list[LeftOut] = []
    for place in _places(viewer, rule):
        outcome = _outcome(viewer, scenario, rule, place)
        if isinstance(outcome, LeftOut):
            left.append(outcome)
        else:
            done.append(outcome)
    # what only unverified pages say is not put into an order: it keeps that of the places
    ranked = sorted((each for each in done if each.good), key=lambda each: _worse_end_first(scenario, each))
    largest = max((each.ends[1] for each in done), default=0)
    calculator = viewer.library.calculators[scenario.calculator]
    return ScenarioView(
        question=scenario.question,
        summary=scenario.summary,
        inputs=_inputs(viewer, rule, scenario),
        label=rule.calculator.steps[rule.calculator.results[scenario.compare]].label,
        ranked=tuple(_shown(each, largest) for each in ranked),
        unverified=tuple(_shown(each, largest) for each in done if not each.good),
        left_out=tuple(left),
        note=scenario.note or "",
        calculator=LinkLine(calculator.question, addresses.calculator(scenario.calculator)),
        topic=LinkLine(viewer.library.topics[calculator.topic].title, addresses.topic(calculator.topic)),
    )


def _places(viewer: Viewer, rule: Rule) -> tuple[Place, ...]:
    """The nation and every place that says something of its own on the calculator's topic, in the usual order."""
    library = viewer.library
    read = {each for each in rule.attributes.values() if each[0] == rule.calculator.topic}
    own = {place for topic, attribute, place in library.statements if (topic, attribute) in read}
    return tuple(place for place in library.everywhere() if place in own)


def _outcome(viewer: Viewer, scenario: Scenario, rule: Rule, place: Place) -> _Outcome | LeftOut:
    """A place worked out, or why it cannot be."""
    case = Case(place, viewer.day, scenario.inputs, scenario.parameters)
    working = work(rule, viewer.library, case)
    ends = working.results[scenario.compare]
    name, address = viewer.library.name(place), addresses.answers(rule.calculator.topic, place)
    if ends is None:
        missing = (say_lack(rule, viewer.library, each) for each in lacks(rule, viewer.library, case, working))
        return LeftOut(name, address, "、".join(missing) or "以后几个月的标准没有查到")
    codes = {each.code for each in cautions(rule, viewer.library, working, case.day)}
    spoken = sentences(rule, viewer.library, working)
    result = spoken.value(rule.calculator.results[scenario.compare])
    return _Outcome(name, address, result, spoken.steps, (int(ends[0]), int(ends[1])), good="unverified" not in codes)


def _worse_end_first(scenario: Scenario, outcome: _Outcome) -> tuple[int, int]:
    """Of a range its worse end counts: nobody is told of a better result than is certain."""
    low, high = outcome.ends
    return (-low, -high) if scenario.better == "higher" else (high, low)


def _shown(outcome: _Outcome, largest: int) -> OutcomeView:
    share = round(100 * outcome.ends[1] / largest) if largest else 0
    return OutcomeView(outcome.place, outcome.address, outcome.result, share, outcome.steps)


def _inputs(viewer: Viewer, rule: Rule, scenario: Scenario) -> tuple[tuple[str, str], ...]:
    words = {**input_words(rule, viewer.library, read_inputs(rule, scenario.inputs)), **scenario.words}
    said = {name: words[name] + after(rule.calculator.inputs[name]) for name in scenario.inputs}
    given = [(rule.calculator.inputs[name].label, {**said, **scenario.words}[name]) for name in scenario.inputs]
    typed = [(parameter_label(rule, viewer.library, name), words[name]) for name in scenario.parameters]
    return (*given, *typed)
