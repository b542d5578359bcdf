"""`/scenarios/` and `/scenarios/<id>/`: one household or bill, worked out wherever the figures allow it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.calculate.asked import read_inputs
from site_src.calculate.rule import Rule, make_rule
from site_src.calculate.speak import Sentence, input_words, sentences
from site_src.calculate.work import Case, Working, work
from site_src.model.calculator import Scenario
from site_src.model.place import Place
from site_src.pages import addresses
from site_src.pages.linked import LinkLine
from site_src.pages.page import Crumb, Page
from site_src.pages.views import STATES, Viewer

CRUMB = Crumb("算一算", "calculators/")


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

    place: Place
    working: Working
    ends: tuple[int, int]
    good: bool


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every scenario."""
    for slug, scenario in viewer.library.scenarios.items():
        rule, _ = make_rule(scenario.calculator, viewer.library.calculators[scenario.calculator], viewer.library)
        if rule:
            view = _scenario(viewer, scenario, rule)
            address = f"scenarios/{slug}/"
            yield Page(address, "pages/scenario.html", scenario.title, scenario.summary, view, (CRUMB,))


def scenario_lines(viewer: Viewer) -> tuple[LinkLine, ...]:
    """Every scenario as a line of a list."""
    return tuple(LinkLine(each.question, f"scenarios/{slug}/") for slug, each in viewer.library.scenarios.items())


def _scenario(viewer: Viewer, scenario: Scenario, rule: Rule) -> ScenarioView:
    done: list[_Outcome] = []
    left: list[LeftOut] = []
    graded = _graded(scenario, rule)
    for place in _places(viewer, rule):
        working = work(rule, viewer.library, Case(place, viewer.day, scenario.inputs, {}))
        missing = _missing(scenario, working)
        if missing:
            left.append(_left_out(viewer, rule, (place, working, missing)))
        else:
            done.append(_outcome(scenario, graded, place, working))
    # what only unverified pages say is not put into an order: it keeps that of the places
    ranked = sorted((each for each in done if each.good), key=lambda each: each.ends)
    ranked = ranked[::-1] if scenario.better == "higher" else ranked
    largest = max((each.ends[1] for each in done), default=0)
    calculator = viewer.library.calculators[scenario.calculator]
    step = rule.calculator.results[scenario.compare]
    unverified = [each for each in done if not each.good]
    return ScenarioView(
        question=scenario.question,
        summary=scenario.summary,
        inputs=_inputs(viewer, rule, scenario),
        label=rule.calculator.steps[step].label,
        ranked=tuple(_shown(viewer, rule, (each, scenario.compare), largest) for each in ranked),
        unverified=tuple(_shown(viewer, rule, (each, scenario.compare), largest) for each in unverified),
        left_out=tuple(left),
        note=scenario.note or "",
        calculator=LinkLine(calculator.question, f"calculators/{scenario.calculator}/"),
        topic=LinkLine(viewer.library.topics[calculator.topic].title, addresses.topic(calculator.topic)),
    )


def _places(viewer: Viewer, rule: Rule) -> tuple[Place, ...]:
    """The nation and every place that says something of its own on the calculator's topic, in the usual order."""
    library = viewer.library
    read = {each for each in rule.attributes.values() if each[0] == rule.calculator.topic}
    own = {place for topic, attribute, place in library.statements if (topic, attribute) in read}
    everywhere = [Place()]
    for province in library.provinces():
        everywhere += [province, *library.areas(province.region)]
    return tuple(place for place in everywhere if place in own)


def _missing(scenario: Scenario, working: Working) -> tuple[str, ...]:
    """The parameters without a figure, and those that the scenario does not want assumed."""
    missing = [name.partition("[")[0] for name in working.missing]
    missing += [name for name in scenario.needs if working.known[name].state in ("assumed", "missing")]
    return tuple(dict.fromkeys(missing))


def _left_out(viewer: Viewer, rule: Rule, case: tuple[Place, Working, tuple[str, ...]]) -> LeftOut:
    place, working, missing = case
    reasons = []
    for name in missing:
        topic, attribute = rule.attributes[name]
        label = viewer.library.topics[topic].attributes[attribute].label
        answer = working.known[name].answer
        state = STATES[answer.state] if answer else ""
        reasons.append(f"{label}（{state}）" if state else f"{label}（这种情形没有写）")
    address = addresses.answers(rule.calculator.topic, place)
    return LeftOut(viewer.library.name(place), address, "、".join(dict.fromkeys(reasons)))


def _graded(scenario: Scenario, rule: Rule) -> frozenset[str]:
    """The parameters whose sources decide how far the compared result can be trusted."""
    # who pays first says nothing about how much one pays in all
    behind = rule.parameters_behind(rule.calculator.results[scenario.compare])
    return frozenset(name for name in behind if not rule.calculator.parameters[name].term)


def _outcome(scenario: Scenario, graded: frozenset[str], place: Place, working: Working) -> _Outcome:
    low, high = working.results[scenario.compare]
    told = (working.known[name] for name in graded)
    grades = {known.answer.grade for known in told if known.answer and known.state == "known"}
    return _Outcome(place, working, (int(low), int(high)), good="aggregator" not in grades)


def _shown(viewer: Viewer, rule: Rule, done: tuple[_Outcome, str], largest: int) -> OutcomeView:
    outcome, compared = done
    spoken = sentences(rule, viewer.library, outcome.working)
    return OutcomeView(
        place=viewer.library.name(outcome.place),
        address=addresses.answers(rule.calculator.topic, outcome.place),
        result=spoken.value(rule.calculator.results[compared]),
        share=round(100 * outcome.ends[1] / largest) if largest else 0,
        steps=spoken.steps,
    )


def _inputs(viewer: Viewer, rule: Rule, scenario: Scenario) -> tuple[tuple[str, str], ...]:
    words = {**input_words(rule, viewer.library, read_inputs(rule, scenario.inputs)), **scenario.words}
    return tuple((rule.calculator.inputs[name].label, words[name]) for name in scenario.inputs)
