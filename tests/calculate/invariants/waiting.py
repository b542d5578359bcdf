"""What must be true of waiting periods, of years to be paid, and of residents' premiums.

Each function is one invariant, and its name says it. Amounts are whole fen, percentages thousandths of a percent.
"""

from tests.calculate.invariants.bench import Bench


def a_longer_gap_never_waits_less(bench: Bench) -> bool:
    return all(then["months"] >= now["months"] for now, then in bench.more("missed_years"))


def repaying_never_waits_longer(bench: Bench) -> bool:
    return all(then["months"] <= now["months"] for now, then in bench.more("repaid_years"))


def paying_in_time_without_a_gap_waits_not_at_all(bench: Bench) -> bool:
    return bench.ask({"missed_years": 0, "repaid_years": 0, "in_window": "yes"})["months"] == 0


def paying_late_never_waits_less(bench: Bench) -> bool:
    return bench.ask({"in_window": "no"})["months"] >= bench.ask({"in_window": "yes"})["months"]


def a_later_retirement_never_asks_for_less(bench: Bench) -> bool:
    return all(then["months"] >= now["months"] for now, then in bench.more("retirement_year"))


def between_fifteen_and_twenty_years(bench: Bench) -> bool:
    return 180 <= bench.ask()["months"] <= 240


def what_is_short_and_what_is_paid_reach_the_years(bench: Bench) -> bool:
    found, paid = bench.ask(), bench.money("paid_months")
    return found["short"] == max(found["months"] - paid, 0)


def both_parts_make_the_premium(bench: Bench) -> bool:
    found = bench.ask()
    return found["total"] == found["own"] + found["government"]


def more_aid_never_costs_more(bench: Bench) -> bool:
    return all(then["payable"] <= now["payable"] for now, then in bench.more("aid"))


def aid_never_pays_out(bench: Bench) -> bool:
    return 0 <= bench.ask()["payable"] <= bench.ask({"aid": 0})["payable"]


def years_are_paid_one_by_one(bench: Bench) -> bool:
    return bench.ask()["payable"] == bench.money("years") * bench.ask({"years": 1})["payable"]
