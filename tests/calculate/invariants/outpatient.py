"""What must be true of a visit to a doctor, whatever a place's figures.

Each function is one invariant, and its name says it. Amounts are whole fen, percentages thousandths of a percent.
"""

from site_src.calculate.values.reading import Plain
from tests.calculate.invariants.bench import Bench


def fund_pays_between_nothing_and_the_cost(bench: Bench) -> bool:
    return 0 <= bench.ask()["fund"] <= bench.money("cost")


def parts_make_the_whole(bench: Bench) -> bool:
    """Fund, accounts and cash together are the cost and what is excluded."""
    found = bench.ask()
    whole = bench.money("cost") + bench.money("excluded")
    return found["fund"] + found["own_account"] + found["shared_account"] + found["cash"] == whole


def nothing_is_negative(bench: Bench) -> bool:
    return all(value >= 0 for value in bench.ask().values())


def dearer_treatment_never_lowers_what_anyone_pays(bench: Bench) -> bool:
    """Monotone in cost: neither the fund's part nor the person's own falls."""
    return all(then["fund"] >= now["fund"] and then["personal"] >= now["personal"] for now, then in bench.more("cost"))


def a_fen_more_costs_at_most_a_fen_more(bench: Bench) -> bool:
    more = min(bench.money("cost") + 1, bench.rule.limits["cost"].high)
    return bench.ask({"cost": more})["personal"] - bench.ask()["personal"] in (0, 1)


def the_cap_is_never_passed(bench: Bench) -> bool:
    """A cap on payment limits what the fund has paid this year, one on fees limits what counts."""
    found, cap = bench.ask(), bench.figure("cap")
    assert isinstance(cap, int)
    if bench.figure("ceiling") == "cost":
        return found["eligible"] <= max(cap - bench.money("fees_used"), 0)
    return found["fund"] <= max(cap - bench.money("fund_used"), 0)


def below_the_deductible_nothing_is_paid(bench: Bench) -> bool:
    """Neither one fen below what is left of it nor exactly at it."""
    left = bench.ask()["deductible_now"]
    costs = {cost for cost in (left, left - 1) if 0 <= cost <= bench.rule.limits["cost"].high}
    return all(bench.ask({"cost": cost})["fund"] == 0 for cost in costs)


def a_higher_rate_never_pays_less(bench: Bench) -> bool:
    low = bench.random.randint(0, 100_000)
    high = bench.random.randint(low, 100_000)
    return bench.ask(rate=high)["fund"] >= bench.ask(rate=low)["fund"]


def a_higher_deductible_never_pays_more(bench: Bench) -> bool:
    low = bench.random.randint(0, 500_00)
    high = low + bench.random.randint(0, 500_00)
    return bench.ask(deductible=high)["fund"] <= bench.ask(deductible=low)["fund"]


def a_higher_cap_never_pays_less(bench: Bench) -> bool:
    low = bench.random.randint(0, 5_000_00)
    high = low + bench.random.randint(0, 5_000_00)
    return bench.ask(cap=high)["fund"] >= bench.ask(cap=low)["fund"]


def a_larger_own_balance_never_raises_cash(bench: Bench) -> bool:
    return all(then["cash"] <= now["cash"] for now, then in bench.more("own_balance"))


def a_larger_shared_balance_never_raises_cash(bench: Bench) -> bool:
    return all(then["cash"] <= now["cash"] for now, then in bench.more("shared_balance"))


def balances_change_only_who_pays(bench: Bench) -> bool:
    """Whatever is in the accounts, the fund and the person's own burden stay."""
    empty, found = bench.ask({"own_balance": 0, "shared_balance": 0}), bench.ask()
    return all(empty[name] == found[name] for name in ("fund", "personal", "deductible"))


def no_account_pays_more_than_it_holds(bench: Bench) -> bool:
    found = bench.ask()
    return found["own_account"] <= bench.money("own_balance") and found["shared_account"] <= bench.money(
        "shared_balance"
    )


def cash_is_paid_only_when_both_accounts_are_empty(bench: Bench) -> bool:
    """Apart from what is excluded, which accounts do not pay here."""
    found = bench.ask()
    empty = found["own_account"] == bench.money("own_balance") and found["shared_account"] == bench.money(
        "shared_balance"
    )
    return found["cash"] == bench.money("excluded") or empty


def a_used_deductible_only_helps(bench: Bench) -> bool:
    return all(then["fund"] >= now["fund"] for now, then in bench.more("deductible_used"))


def a_used_fund_only_hurts(bench: Bench) -> bool:
    return all(then["fund"] <= now["fund"] for now, then in bench.more("fund_used"))


def splitting_a_bill_changes_nothing_by_the_year(bench: Bench) -> bool:
    """Where the deductible is that of the year, two bills give what one gives, but for a fen of rounding."""
    if bench.figure("per") != "year":
        return True
    room = bench.rule.limits["cost"].high - bench.money("fees_used")
    cost = min(bench.money("cost"), max(room, 0))
    first_cost = bench.random.randint(0, cost)
    whole, first = bench.ask({"cost": cost}), bench.ask({"cost": first_cost})
    used = {
        "deductible_used": bench.money("deductible_used") + first["deductible"],
        "fees_used": bench.money("fees_used") + first_cost,
        "fund_used": bench.money("fund_used") + first["fund"],
    }
    if any(value > bench.rule.limits[name].high for name, value in used.items()):
        return True
    second = bench.ask({"cost": cost - first_cost, **used})
    return abs(first["fund"] + second["fund"] - whole["fund"]) <= 1


def no_treatment_costs_nothing(bench: Bench) -> bool:
    found = bench.ask({"cost": 0, "excluded": 0})
    return not any(found[name] for name in bench.rule.calculator.results)


def what_is_excluded_is_paid_one_to_one(bench: Bench) -> bool:
    less, more = bench.ask({"excluded": 0}), bench.ask()
    excluded = bench.money("excluded")
    grown = {name: more[name] - less[name] for name in bench.rule.calculator.results}
    return grown == {name: excluded if name in ("cash", "personal") else 0 for name in grown}


def the_formula_treats_both_statuses_alike(bench: Bench) -> bool:
    """With the same figures the retired get what the employed get: only figures may differ."""
    same: dict[str, Plain] = {"rate": 70_000, "cap": 2_000_00, "deductible": 100_00}
    same |= {"deductible_yearly": 300_00, "deductible_total": 300_00}
    return bench.ask({"status": "retired"}, **same) == bench.ask({"status": "employed"}, **same)


def the_order_of_accounts_changes_only_who_pays(bench: Bench) -> bool:
    """Whose account comes first changes neither the fund, nor the cash, nor the burden."""
    own, family = bench.ask(order="own_first"), bench.ask(order="sharer_first")
    return all(own[name] == family[name] for name in ("fund", "cash", "personal"))


def everything_is_paid_at_the_whole_rate(bench: Bench) -> bool:
    """Without deductible and cap, at 100 %, only what is excluded is left."""
    free: dict[str, Plain] = {"rate": 100_000, "deductible": 0, "cap": 10**10, "ceiling": "payment"}
    return bench.ask({"fund_used": 0}, **free)["personal"] == bench.money("excluded")


def nothing_is_paid_at_rate_nothing(bench: Bench) -> bool:
    return bench.ask(rate=0)["fund"] == 0
