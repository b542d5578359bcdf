"""What must be true of a stay in hospital at home, of a year of serious illness and of an allowance for a birth.

Each function is one invariant, and its name says it. Amounts are whole fen, percentages thousandths of a percent.
"""

from site_src.calculate.values.reading import Plain
from tests.calculate.invariants.bench import Bench

PAYERS = ("fund", "major_fund", "serious_fund", "own_account", "shared_account", "cash")


def whoever_pays_pays_the_whole_stay(bench: Bench) -> bool:
    found = bench.ask()
    return sum(found[payer] for payer in PAYERS) == bench.money("cost")


def a_dearer_stay_never_lowers_what_anyone_pays(bench: Bench) -> bool:
    """Of layers only the first: what it no longer pays, the next one takes over."""
    return all(then["fund"] >= now["fund"] and then["personal"] >= now["personal"] for now, then in bench.more("cost"))


def more_that_is_excluded_never_costs_less(bench: Bench) -> bool:
    return all(
        then["in_scope"] <= now["in_scope"] and then["personal"] >= now["personal"]
        for name in ("excluded", "class_b_first")
        for now, then in bench.more(name)
    )


def up_to_the_deductible_nothing_is_paid(bench: Bench) -> bool:
    inputs: dict[str, Plain] = {"excluded": 0, "class_b": 0, "serious": "no"}
    deductible = bench.ask({**inputs, "cost": bench.rule.limits["cost"].high})["deductible_applied"]
    found = bench.ask({**inputs, "cost": deductible})
    return found["fund"] == found["major_fund"] == 0


def a_used_deductible_only_helps(bench: Bench) -> bool:
    return all(then["deductible"] <= now["deductible"] for now, then in bench.more("deductible_used"))


def a_used_fund_leaves_less_of_it(bench: Bench) -> bool:
    """Who pays above it may pay more: what it costs the person need not grow."""
    return all(then["fund"] <= now["fund"] for now, then in bench.more("fund_used"))


def the_fund_never_passes_its_cap(bench: Bench) -> bool:
    """One on payment limits what it has paid this year; one on fees limits what it pays on."""
    resident = bench.inputs["insured"] == "resident"
    cap = bench.figure("resident_cap" if resident else "cap")
    assert isinstance(cap, int)
    return bench.ask()["fund"] <= max(cap - bench.money("fund_used"), 0)


def counting_serious_illness_never_costs_more(bench: Bench) -> bool:
    without, counted = {"serious": "no"}, {"serious": "yes"}
    if not (bench.knows(without) and bench.knows(counted)):
        return True
    return bench.ask(counted)["personal"] <= bench.ask(without)["personal"]


def balances_change_only_who_pays(bench: Bench) -> bool:
    empty, found = bench.ask({"own_balance": 0, "shared_balance": 0}), bench.ask()
    return all(empty[name] == found[name] for name in ("fund", "major_fund", "serious_fund", "personal", "deductible"))


def the_whole_year_is_borne_or_paid(bench: Bench) -> bool:
    found = bench.ask()
    return found["fund"] + found["personal"] == bench.money("self_paid")


def more_borne_never_pays_less(bench: Bench) -> bool:
    return all(
        then["fund"] >= now["fund"] and then["personal"] >= now["personal"] for now, then in bench.more("self_paid")
    )


def up_to_the_deductible_of_the_year_nothing_is_paid(bench: Bench) -> bool:
    deductible = min(bench.ask()["deductible"], bench.rule.limits["self_paid"].high)
    return bench.ask({"self_paid": deductible})["fund"] == 0


def what_was_paid_before_only_hurts(bench: Bench) -> bool:
    return all(then["fund"] <= now["fund"] for now, then in bench.more("paid_before"))


def the_poor_never_get_less(bench: Bench) -> bool:
    poor, none = {"tilt": "poor"}, {"tilt": "none"}
    return not (bench.knows(poor) and bench.knows(none)) or bench.ask(poor)["fund"] >= bench.ask(none)["fund"]


def a_higher_wage_never_pays_less(bench: Bench) -> bool:
    return all(then["allowance"] >= now["allowance"] for now, then in bench.more("wage"))


def one_more_child_never_takes_days(bench: Bench) -> bool:
    """Where it is known what each one more adds."""
    now, more = {"babies": 1}, {"babies": 2}
    return not (bench.knows(now) and bench.knows(more)) or bench.ask(more)["days"] >= bench.ask(now)["days"]


def a_larger_share_never_pays_less(bench: Bench) -> bool:
    return all(now["allowance"] <= then["allowance"] <= then["full"] for now, then in bench.more("share"))
