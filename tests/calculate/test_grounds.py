"""No figure without its ground: what is not known may be anything, and no result that is given changes with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from site_src.calculate.case.case import Case, Working, work_day, work_known
from site_src.calculate.case.cautions import cautions
from site_src.calculate.case.parameters import Known
from site_src.calculate.case.picking import Selection
from site_src.calculate.case.statements import Cell
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import WHOLE, Choice
from site_src.calculate.values.reading import Plain
from site_src.model.place import Place
from tests.support.cases import CALCULATORS, DAY, content, lines, random_inputs, rule

DAYS = (DAY, DAY.replace(year=DAY.year - 1), DAY.replace(year=DAY.year + 1))
GROUNDED = {"known", "none", "typed", "accepted"}
DRAWS = 1
"""Sets of figures put in place of what is not known, for each case; ten times as many with `--thorough`."""


def ungrounded(working: Working) -> list[str]:
    """The slots whose figure nobody told."""
    return [name for name, each in working.selections.items() if each.standing != "known"]


def imagined(of: Rule, working: Working, told: Mapping[str, int], random: Random) -> dict[str, Known]:
    """The same parameters with some figure or other wherever there is none.

    An unknown cap is not below the least it can be, nor, where it counts as not reached, below what `told` says of it.
    """
    known = dict(working.known)
    for slot in of.slots:
        picked = working.selections.get(slot.name)
        if picked and picked.standing != "known":
            least = max(picked.least, told.get(slot.parameter, 0))
            beyond = of.calculator.parameters[slot.parameter].beyond
            options = replace(picked, ends=(least, picked.ends[-1])) if beyond else picked
            known[slot.parameter] = Known("typed", (Cell({}, (_any(of, slot.parameter, options, random),)),))
    return known


def _any(of: Rule, name: str, picked: Selection, random: Random) -> Plain:
    shape = of.parameters[name]
    if isinstance(shape.kind, Choice):
        return random.choice([str(each) for each in picked.ends])
    low, high = (0, WHOLE) if shape.running else (int(picked.ends[0]), int(picked.ends[-1]))
    near = min(high, low + round(10 ** random.uniform(0, 7)))
    return random.choice((low, high, near, random.randint(low, high)))


def outside(given: Mapping[str, object], found: Mapping[str, object]) -> list[str]:
    """The steps that were given and come out otherwise."""
    return [name for name, ends in given.items() if ends is not None and not _within(found[name], ends)]


def _within(found: object, ends: object) -> bool:
    assert isinstance(found, tuple)
    assert isinstance(ends, tuple)
    if isinstance(ends[0], str):
        return set(found) <= set(ends)
    return bool(ends[0] <= found[0] and found[1] <= ends[1])


@pytest.mark.parametrize("slug", CALCULATORS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_result_rests_on_what_nobody_told(slug: str, day: date, thorough: int) -> None:
    """Every place, as the form begins and at random: whatever the unknown figures are, each step given holds."""
    random, of = Random(f"{slug} {day}"), rule(slug)  # noqa: S311 - seeded on purpose
    tried = 0
    for place in lines(slug):
        begins = work_day(of, content(), Case(place, day, {}, {}))
        other = work_known(of, random_inputs(of, random), begins.known)
        for working in (begins, other):
            unknown = ungrounded(working)
            limits = (each for each in cautions(of, content(), working, day) if each.code in ("cap", "cap_last"))
            told = {name: each.figure or 0 for each in limits for name in each.names}
            assert {
                working.known[name.partition("[")[0]].state for name in working.selections if name not in unknown
            } <= GROUNDED
            for _ in range(DRAWS * thorough if unknown else 0):
                again = work_known(of, working.inputs, imagined(of, working, told, random))
                assert outside(working.steps, again.steps) == [], (str(place), working.inputs, again.known)
                tried += 1

    assert tried or slug in ("pension-years", "personal-account")


def test_a_base_of_one_yuan_is_not_insured_for_28_fen() -> None:
    """Changsha's floor has ended: nothing is worked out until a reader types one, or goes on with the last one."""
    of = rule("flexible-contribution")
    changsha = Case(Place("hunan", "changsha"), date(2026, 11, 30), {"base": "1"}, {})

    refused = work_day(of, content(), changsha)
    assert set(refused.results.values()) == {None}
    assert "pension_floor" in refused.lacking
    last = frozenset(refused.lacking)
    accepted = work_day(of, content(), Case(changsha.place, changsha.day, changsha.inputs, {}, last))
    assert accepted.results["pension_monthly"] == (814_40, 814_40)
