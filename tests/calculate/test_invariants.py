"""Named invariants, for every place with figures and random inputs; see `invariants/`."""

from collections.abc import Callable, Iterator
from itertools import islice
from random import Random

import pytest

from site_src.calculate.case.parameters import accept, look_up, parse_own_figure
from tests.calculate.invariants import contributions, elsewhere, inpatient, outpatient, waiting
from tests.calculate.invariants.bench import Bench
from tests.support.cases import CALCULATORS, DAY, changing, content, random_inputs, rule

Invariant = Callable[[Bench], bool]
DRAWS = 100
"""Random inputs for each invariant, shared by all places; ten times as many with `--thorough`."""
LEAST = 4
"""For each place and end of a range at least so many, of those whose figures are known."""


def nothing_is_negative(bench: Bench) -> bool:
    """No step of any calculator falls below nothing."""
    return all(value >= 0 for value in bench.ask().values())


def the_same_question_has_the_same_answer(bench: Bench) -> bool:
    return bench.ask() == bench.ask()


EVERYWHERE: tuple[Invariant, ...] = (nothing_is_negative, the_same_question_has_the_same_answer)
INVARIANTS: dict[str, tuple[Invariant, ...]] = {
    "outpatient": (
        outpatient.fund_pays_between_nothing_and_the_cost,
        outpatient.parts_make_the_whole,
        outpatient.dearer_treatment_never_lowers_what_anyone_pays,
        outpatient.a_fen_more_costs_at_most_a_fen_more,
        outpatient.the_cap_is_never_passed,
        outpatient.below_the_deductible_nothing_is_paid,
        outpatient.a_higher_rate_never_pays_less,
        outpatient.a_higher_deductible_never_pays_more,
        outpatient.a_higher_cap_never_pays_less,
        outpatient.a_larger_own_balance_never_raises_cash,
        outpatient.a_larger_shared_balance_never_raises_cash,
        outpatient.balances_change_only_who_pays,
        outpatient.no_account_pays_more_than_it_holds,
        outpatient.cash_is_paid_only_when_both_accounts_are_empty,
        outpatient.a_used_deductible_only_helps,
        outpatient.a_used_fund_only_hurts,
        outpatient.splitting_a_bill_changes_nothing_by_the_year,
        outpatient.no_treatment_costs_nothing,
        outpatient.what_is_excluded_is_paid_one_to_one,
        outpatient.the_formula_treats_both_statuses_alike,
        outpatient.the_order_of_accounts_changes_only_who_pays,
        outpatient.everything_is_paid_at_the_whole_rate,
        outpatient.nothing_is_paid_at_rate_nothing,
    ),
    "cross-region": (
        elsewhere.fund_and_person_pay_the_whole_stay,
        elsewhere.no_more_is_in_scope_than_was_spent,
        elsewhere.paying_more_first_never_helps,
        elsewhere.filing_never_pays_less,
        elsewhere.a_larger_cut_never_pays_more,
        elsewhere.a_dearer_stay_never_lowers_what_anyone_pays,
    ),
    "inpatient": (
        inpatient.whoever_pays_pays_the_whole_stay,
        inpatient.a_dearer_stay_never_lowers_what_anyone_pays,
        inpatient.more_that_is_excluded_never_costs_less,
        inpatient.up_to_the_deductible_nothing_is_paid,
        inpatient.a_used_deductible_only_helps,
        inpatient.a_used_fund_leaves_less_of_it,
        inpatient.the_fund_never_passes_its_cap,
        inpatient.counting_serious_illness_never_costs_more,
        inpatient.balances_change_only_who_pays,
    ),
    "serious-illness": (
        inpatient.the_whole_year_is_borne_or_paid,
        inpatient.more_borne_never_pays_less,
        inpatient.up_to_the_deductible_of_the_year_nothing_is_paid,
        inpatient.what_was_paid_before_only_hurts,
        inpatient.the_poor_never_get_less,
    ),
    "maternity-allowance": (
        inpatient.a_higher_wage_never_pays_less,
        inpatient.one_more_child_never_takes_days,
        inpatient.a_larger_share_never_pays_less,
    ),
    "flexible-contribution": (
        contributions.parts_of_a_month_make_the_month,
        contributions.a_higher_base_never_pays_less,
        contributions.more_months_never_cost_less,
        contributions.below_the_floor_the_floor_is_paid,
        contributions.without_pension_no_pension_is_paid,
    ),
    "employer-contribution": (
        contributions.both_sides_make_the_total,
        contributions.a_higher_base_never_pays_less,
        contributions.nothing_is_due_on_nothing,
        contributions.twice_the_base_is_twice_the_contribution,
    ),
    "personal-account": (
        contributions.a_year_is_twelve_months,
        contributions.an_account_never_gets_more_than_the_base,
        contributions.a_higher_base_never_fills_an_account_less,
        contributions.a_pension_does_not_matter_at_work,
    ),
    "waiting-period": (
        waiting.a_longer_gap_never_waits_less,
        waiting.repaying_never_waits_longer,
        waiting.paying_in_time_without_a_gap_waits_not_at_all,
        waiting.paying_late_never_waits_less,
    ),
    "pension-years": (
        waiting.a_later_retirement_never_asks_for_less,
        waiting.between_fifteen_and_twenty_years,
        waiting.what_is_short_and_what_is_paid_reach_the_years,
    ),
    "resident-premium": (
        waiting.both_parts_make_the_premium,
        waiting.more_aid_never_costs_more,
        waiting.aid_never_pays_out,
        waiting.years_are_paid_one_by_one,
    ),
}
CASES = [
    pytest.param(slug, invariant, id=f"{slug}-{invariant.__name__}")
    for slug, own in INVARIANTS.items()
    for invariant in (*EVERYWHERE, *own)
]


def benches(slug: str, random: Random, times: int) -> Iterator[Bench]:
    """Every place whose figures differ, at both ends of what is known as a range, with random inputs."""
    places = changing(slug)
    draws = times * max(LEAST, DRAWS // len(places))
    for place in places:
        # with what is only offered, too: a rule has to be sound for it
        known = {name: accept(each) for name, each in look_up(rule(slug), content(), place, DAY).items()}
        for name, parameter in rule(slug).calculator.parameters.items():
            if parameter.leave_out and parameter.none and not known[name].cells:  # as a reader would go on
                known[name] = parse_own_figure(rule(slug), name, parameter.none)
        for end in (0, 1):
            drawn = (random_inputs(rule(slug), random) for _ in range(4 * draws))
            made = (Bench(rule(slug), place, known, end, inputs, random) for inputs in drawn)
            yield from islice((bench for bench in made if bench.knows({})), draws)


def test_every_calculator_has_invariants() -> None:
    """One that is added to the content must say what is true of it."""
    assert sorted(INVARIANTS) == CALCULATORS
    assert len({invariant for own in INVARIANTS.values() for invariant in own}) >= 15


@pytest.mark.parametrize(("slug", "invariant"), CASES)
def test_invariant(slug: str, invariant: Invariant, thorough: int) -> None:
    tried = 0
    for bench in benches(slug, Random(f"{slug} {invariant.__name__}"), thorough):  # noqa: S311 - seeded on purpose
        assert invariant(bench), (str(bench.place), bench.end, bench.inputs)
        tried += 1

    assert tried >= LEAST
