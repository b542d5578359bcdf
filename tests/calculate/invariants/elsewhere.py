"""What must be true of a stay in hospital elsewhere, whatever a place's figures.

Each function is one invariant, and its name says it. Amounts are whole fen, percentages thousandths of a percent.
"""

from tests.calculate.invariants.bench import Bench


def whole_of(bench: Bench) -> int:
    return sum(bench.money(name) for name in ("class_a", "class_b", "other", "excluded"))


def fund_and_person_pay_the_whole_stay(bench: Bench) -> bool:
    found = bench.ask()
    return found["fund"] + found["personal"] == whole_of(bench) and 0 <= found["fund"] <= found["in_scope"]


def no_more_is_in_scope_than_was_spent(bench: Bench) -> bool:
    return 0 <= bench.ask()["in_scope"] <= whole_of(bench) - bench.money("excluded")


def paying_more_first_never_helps(bench: Bench) -> bool:
    """A larger percentage paid first leaves less in scope and less for the fund."""
    return all(
        then["in_scope"] <= now["in_scope"] and then["fund"] <= now["fund"]
        for name in ("class_b_first", "other_first")
        for now, then in bench.more(name)
    )


def filing_never_pays_less(bench: Bench) -> bool:
    """With the place's own figures, who has filed for living there gets at least what an unfiled patient gets."""
    filed, unfiled = {"filed": "yes", "filing": "long_term"}, {"filed": "no"}
    if not (bench.knows(filed) and bench.knows(unfiled)):
        return True
    return bench.ask(unfiled)["fund"] <= bench.ask(filed)["fund"]


def a_larger_cut_never_pays_more(bench: Bench) -> bool:
    low = bench.random.randint(0, 100_000)
    high = bench.random.randint(low, 100_000)
    unfiled = {"filed": "no"}
    return bench.ask(unfiled, unfiled_cut=high)["fund"] <= bench.ask(unfiled, unfiled_cut=low)["fund"]


def a_dearer_stay_never_lowers_what_anyone_pays(bench: Bench) -> bool:
    return all(
        then["fund"] >= now["fund"] and then["personal"] >= now["personal"]
        for name in ("class_a", "excluded")
        for now, then in bench.more(name)
    )
