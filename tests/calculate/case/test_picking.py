"""What the inputs pick of a parameter: a figure, the few it may be, or the whole span of what is not known.

Every case is put to Python and to the page's script.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from site_src.calculate.case.parameters import Known
from site_src.calculate.case.picking import Selection, has_figure, pick, whole
from site_src.calculate.case.statements import Cell
from site_src.calculate.values.kinds import WHOLE
from site_src.calculate.values.reading import Plain
from site_src.model.values import Band
from tests.support import runtime
from tests.support.engine import bands
from tests.support.pool import library, rule

DAY = date(2025, 6, 1)
TEXT = """
    inputs:
      who: {{label: 谁, axis: group, default: adult}}
      age: {{label: 年龄, kind: count, default: "1", most: "120"}}
    parameters: {{p: {parameter}}}
    steps:
      s: {{label: 甲, formula: "{formula}", says: 乙。}}
      t: {{label: 甲, formula: "age if who == adult else 0", says: 乙。}}
    results: {{s: s}}
    answer: 丙
"""
TOP = ("swim.top", "p[who]")
SHARE = ("swim.share", "p[age]")
BACK = ("swim.back", "round(banded(p[who], 0, yuan(5)))")
ADULT, CHILD = {"group": "adult"}, {"group": "child"}


def pick_one(of: tuple[str, str], known: Known, inputs: Mapping[str, Plain]) -> Selection:
    made = rule(TEXT.format(parameter=of[0], formula=of[1]))
    found = pick(made, made.slots[0], known, inputs)
    assert in_script(of, known, inputs) == {
        "options": [*found.ends, *map(bands, found.schedules)],
        "standing": found.standing,
        **({"least": found.least} if found.standing == "cap" else {}),
    }
    return found


@cache
def _data(of: tuple[str, str]) -> dict[str, Any]:
    text = TEXT.format(parameter=of[0], formula=of[1])
    return runtime.payload(rule(text), library(text))


def in_script(of: tuple[str, str], known: Known, inputs: Mapping[str, Plain]) -> object:
    cells = [
        {"at": {axis: _member(member) for axis, member in at.items()}, "options": ends} for at, ends in known.cells
    ]
    data = _data(of)
    return runtime.call("pickSlot", data, data["slots"][0], {"state": known.state, "cells": cells}, inputs)


def _member(member: str | Band) -> object:
    return {"low": member.low, "high": member.high} if isinstance(member, Band) else member


class TestKnown:
    AGES = Known(
        "known",
        (
            Cell({"age": Band(0, 18)}, (50,)),
            Cell({"age": Band(18, 60)}, (100,)),
            Cell({"age": Band(60, None)}, (66, 67)),
        ),
    )

    @pytest.mark.parametrize(
        ("age", "ends"), [(0, (50,)), (17, (50,)), (18, (100,)), (59, (100,)), (60, (66, 67)), (120, (66, 67))]
    )
    def test_half_open_bands(self, age: int, ends: tuple[int, ...]) -> None:
        assert pick_one(SHARE, self.AGES, {"age": age}) == Selection(ends=ends)

    def test_by_a_member(self) -> None:
        known = Known("known", (Cell(ADULT, (1,)), Cell(CHILD, (2,))))
        assert pick_one(TOP, known, {"who": "child"}) == Selection(ends=(2,))

    def test_by_a_fixed_member(self) -> None:
        known = Known("known", (Cell(ADULT, (1,)), Cell(CHILD, (2,))))
        assert pick_one(("swim.top", "p[adult]"), known, {"who": "child"}) == Selection(ends=(1,))

    def test_value_that_does_not_depend_on_the_axis(self) -> None:
        assert pick_one(TOP, Known("known", (Cell({}, (7,)),)), {"who": "senior"}) == Selection(ends=(7,))

    def test_schedule(self) -> None:
        """The bands of the running axis at the inputs' point, once for each end, where the two differ."""
        cells = (
            Cell({"spent": Band(0, 100), "group": "adult"}, (10, 20)),
            Cell({"spent": Band(100, None), "group": "adult"}, (30,)),
            Cell({"group": "child"}, (50,)),
        )
        known = Known("known", cells)

        low, high = ((0, 100, 10), (100, None, 30)), ((0, 100, 20), (100, None, 30))
        assert pick_one(BACK, known, {"who": "adult"}) == Selection(schedules=(low, high))
        assert pick_one(BACK, known, {"who": "child"}) == Selection(schedules=(((0, None, 50),),))

    def test_of_what_lies_below_or_between_the_bands_nothing_is_known(self) -> None:
        """In written order or not; above the last band that ends, the rate does not go on."""
        cells = (Cell({"spent": Band(300, 400)}, (30,)), Cell({"spent": Band(100, 200)}, (10,)))

        low = ((0, 100, 0), (100, 200, 10), (200, 300, 0), (300, 400, 30))
        high = ((0, 100, WHOLE), (100, 200, 10), (200, 300, WHOLE), (300, 400, 30))
        assert pick_one(BACK, Known("known", cells), {"who": "adult"}) == Selection(schedules=(low, high))

    def test_either(self) -> None:
        either = Known("either", (Cell({}, ("paid", "cost")),))
        found = pick_one(("{from: swim.top, term: ceiling}", "p == paid"), either, {})
        assert found == Selection(ends=("paid", "cost"), standing="either")


class TestUnknown:
    def test_open_to_both_ends_of_its_kind(self) -> None:
        assert pick_one(TOP, Known("open"), {"who": "adult"}) == Selection(ends=(0, 10**10), standing="open")

    def test_a_point_of_which_nobody_speaks(self) -> None:
        known = Known("known", (Cell(ADULT, (1,)),))
        assert pick_one(TOP, known, {"who": "senior"}) == Selection(ends=(0, 10**10), standing="open")

    def test_a_rate_by_bands(self) -> None:
        schedules = (((0, None, 0),), ((0, None, WHOLE),))
        assert pick_one(BACK, Known("open"), {"who": "adult"}) == Selection(schedules=schedules, standing="open")

    def test_a_word(self) -> None:
        assert pick_one(("swim.first", "p == own"), Known("open"), {}) == Selection(
            ends=("own", "family"), standing="open"
        )

    def test_what_is_said_of_a_figure_is_one_of_its_words(self) -> None:
        found = pick_one(("{from: swim.top, term: ceiling}", "p == paid"), Known("offered", (Cell({}, ("cost",)),)), {})
        assert found == Selection(ends=("paid", "cost"), standing="either")

    def test_lapsed(self) -> None:
        """What held last is no figure, but speaks of the point."""
        made = rule(TEXT.format(parameter=TOP[0], formula=TOP[1]))
        known = Known("offered", (Cell(ADULT, (1,)),))

        assert pick(made, made.slots[0], known, {"who": "adult"}) == Selection(ends=(0, 10**10), standing="open")
        assert has_figure(made.slots[0], known, {"who": "adult"})
        assert not has_figure(made.slots[0], known, {"who": "child"})


class TestCap:
    CAP = ('{from: swim.top, none: "100000000", cap: yes}', "p[who]")

    def test_from_nothing_on(self) -> None:
        assert pick_one(self.CAP, Known("open"), {"who": "adult"}) == Selection(
            ends=(0, 10**10), standing="cap", least=0
        )

    def test_from_what_held_last_on(self) -> None:
        known = Known("offered", (Cell(ADULT, (500, 900)),))

        assert pick_one(self.CAP, known, {"who": "adult"}) == Selection(ends=(500, 10**10), standing="cap", least=500)
        assert pick_one(self.CAP, known, {"who": "child"}) == Selection(ends=(0, 10**10), standing="cap")


def test_whole() -> None:
    made = rule(TEXT.format(parameter="swim.towel", formula="p"))
    assert whole(made.parameters["p"]) == Selection(ends=(0, 1))
