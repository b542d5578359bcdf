"""What must be true of contributions and of what flows into accounts, whatever a place's figures.

Each function is one invariant, and its name says it. Amounts are whole fen, percentages thousandths of a percent.
"""

from tests.calculate.invariants.bench import Bench


def parts_of_a_month_make_the_month(bench: Bench) -> bool:
    found = bench.ask()
    return found["monthly"] == found["pension_monthly"] + found["medical_monthly"] + found["serious_monthly"]


def a_higher_base_never_pays_less(bench: Bench) -> bool:
    """Floors and ceilings bend the line, they never turn it."""
    return all(then["total"] >= now["total"] for now, then in bench.more("base"))


def more_months_never_cost_less(bench: Bench) -> bool:
    return all(then["total"] >= now["total"] for now, then in bench.more("months"))


def below_the_floor_the_floor_is_paid(bench: Bench) -> bool:
    """Whatever lies below the pension's floor pays what the floor pays; above the ceiling what the ceiling pays."""
    with_pension = {"with_pension": "yes"}
    floor, ceiling = bench.random.randint(1, 5_000_00), bench.random.randint(5_000_00, 50_000_00)
    figures = {"pension_floor": floor, "pension_ceiling": ceiling}
    least = bench.ask({"base": floor, **with_pension}, **figures)["pension_monthly"]
    most = bench.ask({"base": ceiling, **with_pension}, **figures)["pension_monthly"]
    below = bench.ask({"base": bench.random.randint(0, floor), **with_pension}, **figures)["pension_monthly"]
    above = bench.ask({"base": bench.random.randint(ceiling, 10**10), **with_pension}, **figures)["pension_monthly"]
    return below == least and above == most


def without_pension_no_pension_is_paid(bench: Bench) -> bool:
    found = bench.ask({"with_pension": "no"})
    return found["pension_monthly"] == 0 and found["monthly"] == found["medical_monthly"] + found["serious_monthly"]


def both_sides_make_the_total(bench: Bench) -> bool:
    found = bench.ask()
    return found["total"] == found["employer"] + found["employee"]


def nothing_is_due_on_nothing(bench: Bench) -> bool:
    return bench.ask({"base": 0})["total"] == 0


def twice_the_base_is_twice_the_contribution(bench: Bench) -> bool:
    """But for rounding: half a fen up or down in each of seven kinds, doubled."""
    base = min(bench.money("base"), bench.rule.limits["base"].high // 2)
    return abs(bench.ask({"base": 2 * base})["total"] - 2 * bench.ask({"base": base})["total"]) <= 7


def a_year_is_twelve_months(bench: Bench) -> bool:
    found = bench.ask()
    return found["yearly"] == 12 * found["monthly"]


def an_account_never_gets_more_than_the_base(bench: Bench) -> bool:
    at_work = {"status": "employed"}
    return not bench.knows(at_work) or bench.ask(at_work)["monthly"] <= bench.money("base")


def a_higher_base_never_fills_an_account_less(bench: Bench) -> bool:
    return all(then["monthly"] >= now["monthly"] for now, then in bench.more("base"))


def a_pension_does_not_matter_at_work(bench: Bench) -> bool:
    at_work = {"status": "employed"}
    return not bench.knows(at_work) or bench.ask({**at_work, "pension": 0}) == bench.ask(at_work)
