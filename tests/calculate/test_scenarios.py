from datetime import date

import pytest

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.load import load
from site_src.model.calculator import Scenario
from site_src.model.library import Library
from tests.support.site import DATE, ROOT

TODAY = date.fromisoformat(DATE)
FEWEST = 6


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content").library


def _rule(library: Library, scenario: Scenario) -> Rule:
    rule, problems = make_rule(scenario.calculator, library.calculators[scenario.calculator], library)
    assert problems == []
    assert rule is not None
    return rule


def _everywhere(library: Library, scenario: Scenario) -> list[Working]:
    """The scenario in every place whose figures are good enough for it."""
    rule = _rule(library, scenario)
    places = [place for province in library.provinces() for place in (province, *library.areas(province.region))]
    worked = [work(rule, library, Case(place, TODAY, scenario.inputs, scenario.parameters)) for place in places]
    return [each for each in worked if each.results[scenario.compare]]


def test_there_are_enough_scenarios(library: Library) -> None:
    assert len(library.scenarios) >= FEWEST


def test_a_scenario_asks_for_what_its_calculator_has(library: Library) -> None:
    for slug, scenario in library.scenarios.items():
        calculator = library.calculators[scenario.calculator]
        assert set(scenario.inputs) <= set(calculator.inputs), slug
        assert set(scenario.parameters) <= set(calculator.parameters), slug
        assert scenario.compare in calculator.results, slug


def test_every_scenario_can_be_worked_out_somewhere(library: Library) -> None:
    assert [slug for slug, each in library.scenarios.items() if not _everywhere(library, each)] == []


def test_no_check_fails_in_any_place(library: Library) -> None:
    for slug, scenario in library.scenarios.items():
        assert [each.failed for each in _everywhere(library, scenario) if each.failed] == [], slug


def test_lowest_contributions_rest_on_known_floors(library: Library) -> None:
    scenario = library.scenarios["flexible-lowest-month"]
    for each in _everywhere(library, scenario):
        base = each.inputs["base"]
        assert (base, base) not in (each.steps["pension_base_now"], each.steps["medical_base_now"])
