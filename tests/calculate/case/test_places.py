from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from site_src.calculate.case.case import Case, Working, work_day
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.load import load
from site_src.model.dates import months_later
from site_src.model.library import Library
from site_src.model.place import Place
from tests.support.site import ROOT

Worked = Callable[..., Working]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content").library


@pytest.fixture(scope="module")
def worked(library: Library) -> Worked:
    made: dict[str, Rule] = {}

    def in_place(
        calculator: str,
        place: str,
        inputs: Mapping[str, str],
        typed: Mapping[str, str] | None = None,
        leads: frozenset[str] = frozenset(),
    ) -> Working:
        if calculator not in made:
            rule, _ = make_rule(calculator, library.calculators[calculator], library)
            assert rule is not None
            made[calculator] = rule
        case = Case(Place.parse(place), date(2026, 11, 22), inputs, typed or {}, leads=leads)
        return work(made[calculator], library, case)

    return in_place


STAY = {"class_a": "10000"}


def test_two_readings_of_the_waiting_period_give_a_range(worked: Worked) -> None:
    assert worked("waiting-period", "national", {"missed_years": "2"}).results["months"] == (4, 5)


def test_where_the_reading_is_known_the_waiting_period_is_exact(worked: Worked) -> None:
    outcome = worked("waiting-period", "fujian/fuzhou", {"missed_years": "2"})
    assert outcome.results["months"] == (4, 4)
    assert outcome.selections["counted"].standing == "known"


def test_both_readings_agree_on_the_least_wait_after_long_gaps(worked: Worked) -> None:
    outcome = worked("waiting-period", "national", {"missed_years": "5", "repaid_years": "2"})
    assert outcome.results["months"] == (6, 6)


@pytest.mark.parametrize(("in_window", "months"), [("yes", 0), ("no", 3)])
def test_without_a_gap_only_late_payment_waits(worked: Worked, in_window: str, months: int) -> None:
    outcome = worked("waiting-period", "national", {"missed_years": "0", "in_window": in_window})
    assert outcome.results["months"] == (months, months)


def test_filing_for_a_long_stay_costs_no_points(worked: Worked) -> None:
    """1,100 are borne, of the other 8,900 come 85 %."""
    assert worked("cross-region", "hunan", STAY, {"long_cut": "0%"}).steps["fund_by_rate"] == (756_500, 756_500)


def test_a_cut_in_points_is_subtracted(worked: Worked) -> None:
    """10 points less than 85 % are 75 %, not 76.5 %."""
    outcome = worked("cross-region", "hunan", {**STAY, "filing": "unreferred"}, {"filed_cut": "10%"})
    assert outcome.steps["fund_by_rate"] == (667_500, 667_500)


def test_the_nations_limit_on_the_cut_holds_where_nobody_says_how_much(worked: Worked) -> None:
    """Beijing pays 85 % of what is above 1,300 yuan; the cut is at most 20 points."""
    outcome = worked("cross-region", "beijing", {**STAY, "filing": "unreferred"})
    assert outcome.steps["fund_by_rate"] == (565_500, 739_500)


def test_an_upper_limit_on_the_cut_gives_a_range(worked: Worked) -> None:
    typed = {"deductible": "0", "rate": "80%"}
    outcome = worked("cross-region", "national", {**STAY, "filing": "unreferred"}, typed)
    assert outcome.steps["fund_by_rate"] == (600_000, 800_000)


def test_a_cut_whose_manner_is_unclear_is_asked_for(worked: Worked) -> None:
    typed = {"deductible": "0", "rate": "80%"}
    outcome = worked("cross-region", "jiangsu/nanjing", {**STAY, "filed": "no"}, typed)
    assert outcome.missing == ("unfiled_cut[unfiled]",)


def test_a_cut_typed_for_the_unfiled_leaves_the_filed_alone(worked: Worked) -> None:
    typed = {"deductible": "0", "rate": "80%", "unfiled_cut": "20%", "long_cut": "0%", "cap": "100000000"}
    assert worked("cross-region", "national", {**STAY, "filed": "yes"}, typed).results["fund"] == (800_000, 800_000)
    assert worked("cross-region", "national", {**STAY, "filed": "no"}, typed).results["fund"] == (600_000, 600_000)


def test_what_the_inputs_rule_out_is_not_asked_for(worked: Worked) -> None:
    assert worked("personal-account", "national", {"status": "employed"}).missing == ()
    assert worked("personal-account", "national", {"status": "retired"}).missing == ("retired_amount[age]",)


def test_a_pension_share_needs_the_pension(worked: Worked) -> None:
    outcome = worked("personal-account", "jiangsu/yangzhou", {"status": "retired", "pension": "4000"})
    assert outcome.results["monthly"] == (10_000, 10_000)


def test_a_typed_figure_drops_the_terms_of_the_statement_it_replaces(worked: Worked) -> None:
    inputs = {"cost": "500", "deductible_used": "100"}
    assert worked("outpatient", "hunan", inputs).results["deductible"] == (10_000, 10_000)  # 100 a visit
    typed = worked("outpatient", "hunan", inputs, {"deductible": "100"})
    assert typed.results["deductible"] == (0, 10_000)  # nobody says whether a year or a visit
    told = worked("outpatient", "hunan", inputs, {"deductible": "100", "per": "year"})
    assert told.results["deductible"] == (0, 0)


def test_a_community_clinic_counts_as_first_level_where_nothing_else_is_said(worked: Worked) -> None:
    outcomes = {tier: worked("outpatient", "hainan", {"tier": tier}).results for tier in ("community", "primary")}
    assert outcomes["community"] == outcomes["primary"]
    assert outcomes["community"]["fund"]


def test_a_base_below_the_floor_is_raised_to_it(worked: Worked) -> None:
    outcome = worked("flexible-contribution", "beijing", {"base": "1000"})
    assert outcome.steps["pension_base_now"] == (716_200, 716_200)
    assert 0 in outcome.notes


def test_a_yearly_supplement_is_paid_for_every_year_begun(worked: Worked) -> None:
    inputs = {"base": "4000", "months": "13"}
    base = {"medical_rate": "8%", "medical_base": "4000"}
    typed = {**base, "serious_illness": "180", "illness_per": "year"}
    assert worked("flexible-contribution", "national", inputs, typed).steps["serious_total"] == (36_000, 36_000)
    monthly = {**base, "serious_illness": "15", "illness_per": "month"}
    assert worked("flexible-contribution", "national", inputs, monthly).steps["serious_total"] == (19_500, 19_500)


def test_kinds_of_insurance_that_are_not_known_are_asked_for(worked: Worked) -> None:
    leads = frozenset({"medical_employer", "medical_employee", "pension_floor"})
    outcome = worked("employer-contribution", "hainan", {"base": "8600"}, leads=leads)
    assert outcome.steps["medical_by_employer"] == (51_600, 51_600)
    assert outcome.results["employer"] is None
    assert "pension_employer" in outcome.lacking


def test_a_premium_set_as_a_minimum_is_said_to_be_one(worked: Worked) -> None:
    assert worked("resident-premium", "national", {"coverage_year": "2026"}).notes[:2] == (0, 1)
    assert worked("resident-premium", "fujian/xiamen", {"coverage_year": "2026"}).notes == ()


@pytest.mark.parametrize(("year", "months"), [("2029", 180), ("2030", 186), ("2038", 234), ("2039", 240)])
def test_the_year_of_retirement_sets_the_months(worked: Worked, year: str, months: int) -> None:
    assert worked("pension-years", "hunan/changsha", {"retirement_year": year}).results["months"] == (months, months)


def test_a_year_before_the_rule_is_refused(worked: Worked) -> None:
    assert worked("pension-years", "national", {"retirement_year": "2010"}).missing == ("required",)


@pytest.mark.parametrize(
    ("place", "day"),
    [("hunan/changsha", date(2024, 7, 1)), ("hunan/xiangtan", date(2024, 11, 30)), ("hunan", date(2024, 5, 15))],
)
def test_one_month_more_costs_what_that_month_costs(library: Library, place: str, day: date) -> None:
    """Over a change of figures, too, where everything is due by the month."""
    rule, _ = make_rule("flexible-contribution", library.calculators["flexible-contribution"], library)
    assert rule is not None
    typed = {"medical_base": "0", "medical_floor": "0", "medical_rate": "8%"}
    typed |= {"serious_illness": "15", "illness_per": "month"}
    case = Case(Place.parse(place), day, {"base": "3000"}, typed)
    totals, costs = [(0, 0)], []
    for month in range(1, 25):
        working = work(rule, library, replace(case, inputs={**case.inputs, "months": str(month)}))
        first = day if month == 1 else months_later(day.replace(day=1), month - 1)
        alone = work_day(rule, library, replace(case, day=first))
        if (total := working.results["total"]) is None or (cost := alone.results["monthly"]) is None:
            break
        totals.append((int(total[0]), int(total[1])))
        costs.append((int(cost[0]), int(cost[1])))

    assert len(costs) >= 6
    assert len(set(costs)) > 1
    assert [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(totals)] == costs
