"""`/scenarios/<id>/`: one household or bill, worked out in every place whose figures are known."""

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
from site_src.calculate.words.answers import after, say_caution
from site_src.calculate.words.lacks import lacks, say_lack
from site_src.calculate.words.phrases import parameter_label
from site_src.calculate.words.sentences import Sentence, input_words, narrate
from site_src.model.calculator import Scenario
from site_src.model.place import Place
from site_src.pages import crumbs
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine, link_topic


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One place's result; `share` is its percentage of the largest one, for the bar; `minds` is what to mind."""

    place: str
    address: str
    result: str
    share: int
    steps: tuple[Sentence, ...]
    minds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place that could not be worked out, and why."""

    place: str
    address: str
    why: str


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """One scenario; places with unverified figures are not ranked, those that cannot be worked out are `left_out`."""

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
    """One place worked out; `ends` of the compared result, lowest and highest; `good`: no figure is unverified."""

    place: str
    address: str
    result: str
    steps: tuple[Sentence, ...]
    minds: tuple[str, ...]
    ends: tuple[int, int]
    good: bool


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every scenario."""
    for slug, scenario in viewer.library.scenarios.items():
        rule, _ = make_rule(scenario.calculator, viewer.library.calculators[scenario.calculator], viewer.library)
        if rule:  # why there is none, the checks have reported
            view = _make_view(viewer, scenario, rule)
            address = addresses.scenario(slug)
            yield Page(address, "pages/scenario.html", scenario.title, scenario.summary, view, (crumbs.CALCULATORS,))


def link_scenarios(viewer: Viewer) -> tuple[LinkLine, ...]:
    """Every scenario as a line of a list."""
    return tuple(LinkLine(each.question, addresses.scenario(slug)) for slug, each in viewer.library.scenarios.items())


def _make_view(viewer: Viewer, scenario: Scenario, rule: Rule) -> ScenarioView:
    done: list[_Outcome] = []
    left: list[LeftOut] = []
    for place in _list_places(viewer, rule):
        outcome = _work_out(viewer, scenario, rule, place)
        if isinstance(outcome, LeftOut):
            left.append(outcome)
        else:
            done.append(outcome)
    # unverified results are never ranked: they keep the order of the places
    ranked = sorted((each for each in done if each.good), key=lambda each: _rank_by_worse_end(scenario, each))
    largest = max((each.ends[1] for each in done), default=0)
    calculator = viewer.library.calculators[scenario.calculator]
    return ScenarioView(
        question=scenario.question,
        summary=scenario.summary,
        inputs=_list_inputs(viewer, rule, scenario),
        label=rule.calculator.steps[rule.calculator.results[scenario.compare]].label,
        ranked=tuple(_make_outcome(each, largest) for each in ranked),
        unverified=tuple(_make_outcome(each, largest) for each in done if not each.good),
        left_out=tuple(left),
        note=scenario.note or "",
        calculator=LinkLine(calculator.question, addresses.calculator(scenario.calculator)),
        topic=link_topic(viewer.library, calculator.topic),
    )


def _list_places(viewer: Viewer, rule: Rule) -> tuple[Place, ...]:
    """The nation and every place with a statement on the figures of the calculator's topic, in the usual order."""
    library = viewer.library
    read = {each for each in rule.attributes.values() if each[0] == rule.calculator.topic}
    own = {place for topic, attribute, place in library.statements if (topic, attribute) in read}
    return tuple(place for place in library.everywhere() if place in own)


def _work_out(viewer: Viewer, scenario: Scenario, rule: Rule, place: Place) -> _Outcome | LeftOut:
    """A place worked out, or why it could not be."""
    case = Case(place, viewer.day, scenario.inputs, scenario.parameters)
    working = work(rule, viewer.library, case)
    ends = working.results[scenario.compare]
    name, address = viewer.library.name(place), addresses.answers(rule.calculator.topic, place)
    if ends is None:
        missing = (say_lack(rule, viewer.library, each) for each in lacks(rule, viewer.library, case, working))
        return LeftOut(name, address, "、".join(missing) or "以后几个月的标准没有查到")
    found = cautions(rule, viewer.library, working, case.day)
    # what the scenario gives for every place stands above, among its inputs
    minds = tuple(say_caution(rule, viewer.library, each) for each in found if each.code != "typed")
    good = all(each.code != "unverified" for each in found)
    spoken = narrate(rule, viewer.library, working)
    result = spoken.value(rule.calculator.results[scenario.compare])
    return _Outcome(name, address, result, spoken.steps, minds, (int(ends[0]), int(ends[1])), good=good)


def _rank_by_worse_end(scenario: Scenario, outcome: _Outcome) -> tuple[int, int]:
    """Sorts the best first, ranges by their worse end: only that much is certain."""
    low, high = outcome.ends
    return (-low, -high) if scenario.better == "higher" else (high, low)


def _make_outcome(outcome: _Outcome, largest: int) -> OutcomeView:
    share = round(100 * outcome.ends[1] / largest) if largest else 0
    return OutcomeView(outcome.place, outcome.address, outcome.result, share, outcome.steps, outcome.minds)


def _list_inputs(viewer: Viewer, rule: Rule, scenario: Scenario) -> tuple[tuple[str, str], ...]:
    words = {**input_words(rule, viewer.library, read_inputs(rule, scenario.inputs)), **scenario.words}
    in_units = {name: words[name] + after(rule.calculator.inputs[name]) for name in scenario.inputs}
    given = [(rule.calculator.inputs[name].label, {**in_units, **scenario.words}[name]) for name in scenario.inputs]
    typed = [(parameter_label(rule, viewer.library, name), words[name]) for name in scenario.parameters]
    return (*given, *typed)
