"""From statements to a rule's parameters: terms, ranges, inheritance, dates, what is missing."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.names import Slot
from site_src.calculate.parameters import Cell, Known, Picked, look_up, pick, typed, unqualified
from site_src.calculate.reading import Plain
from site_src.calculate.typed import TypedError
from site_src.model.calculator import Parameter
from site_src.model.place import Place
from site_src.model.values import Band
from tests.support.pool import BATH, SITE, library, rule

DAY = date(2025, 6, 1)
ONE = """
    inputs: {{}}
    parameters: {{p: {parameter}}}
    steps: {{s: {{label: 甲, formula: "{formula}", says: 乙。}}}}
    results: {{s: s}}
    answer: 丙
"""
ADULT, CHILD = {"group": "adult"}, {"group": "child"}


def known(parameter: str, formula: str, place: str = "qingshan", day: date = DAY) -> Known:
    """One parameter of a calculator that has no other."""
    text = ONE.format(parameter=parameter, formula=formula)
    return look_up(rule(text), library(text), Place.parse(place), day)["p"]


def bath(name: str, place: str = "qingshan", day: date = DAY) -> Known:
    return look_up(rule(BATH), library(BATH), Place.parse(place), day)[name]


def origin(found: Known) -> str:
    """The place whose statement answers."""
    assert found.answer is not None
    return str(found.answer.origin or "nobody")


def values(found: Known) -> tuple[str, list[tuple[Mapping[str, str | Band], tuple[Plain, Plain]]]]:
    return found.state, list(found.cells)


class TestFigures:
    def test_by_axes(self) -> None:
        assert values(bath("ticket", day=date(2023, 12, 31))) == (
            "known",
            [(ADULT, (25_00, 25_00)), (CHILD, (12_00, 12_00))],
        )

    def test_range(self) -> None:
        """Both ends are kept."""
        assert values(bath("ticket", "qingshan/linhai")) == ("known", [({}, (40_00, 50_00))])
        assert values(bath("back", "qingshan/linhai")) == ("known", [({}, (10_000, 20_000))])

    def test_bands(self) -> None:
        assert bath("back").cells[1] == ({"spent": Band(100_00, 500_00), "group": "adult"}, (20_000, 20_000))

    def test_share_of_something_unknown(self) -> None:
        """A share of a wage is a rule, but no figure."""
        found = bath("top", "qingshan/heshi")

        assert values(found) == ("missing", [])
        assert found.answer is not None
        assert found.answer.state == "value"

    @pytest.mark.parametrize(
        ("parameter", "formula", "ends"),
        [
            ("swim.lanes", "p * 2", (8, 8)),
            ("swim.towel", "p", (1, 1)),
            ("swim.wait", "p", (3, 3)),
            ("swim.opened", "p == p", (19990501, 19990531)),
            ("swim.first", "p == own", ("family", "family")),
        ],
    )
    def test_kinds(self, parameter: str, formula: str, ends: tuple[Plain, Plain]) -> None:
        assert values(known(parameter, formula)) == ("known", [({}, ends)])


class TestDates:
    def test_before_the_first_statement(self) -> None:
        assert values(bath("ticket", day=date(2021, 12, 31))) == ("missing", [])

    @pytest.mark.parametrize(
        ("day", "fen"),
        [
            (date(2022, 1, 1), 25_00),
            (date(2023, 12, 31), 25_00),
            (date(2024, 1, 1), 30_00),
            (date(2099, 1, 1), 30_00),
        ],
    )
    def test_on_either_side_of_a_change(self, day: date, fen: int) -> None:
        assert bath("ticket", day=day).cells[0][1] == (fen, fen)


class TestPlaces:
    def test_own_statement_first(self) -> None:
        found = bath("ticket", "qingshan/linhai")

        assert found.answer is not None
        assert found.answer.origin == Place("qingshan", "linhai")

    def test_inherited(self) -> None:
        found = bath("back", "qingshan/heshi")

        assert found.answer is not None
        assert found.answer.origin == Place("qingshan")
        assert found.state == "known"

    def test_from_the_nation(self) -> None:
        found = known("swim.lanes", "p * 2", "yunhu")

        assert found.answer is not None
        assert found.answer.origin == Place()
        assert values(found) == ("known", [({}, (8, 8))])

    def test_not_inherited_where_the_attribute_does_not(self) -> None:
        assert values(known("swim.wait", "p", "qingshan/linhai")) == ("missing", [])

    @pytest.mark.parametrize("name", ["ticket", "back", "top"])
    def test_never_another_place(self, name: str) -> None:
        """A neighbour's figures, a city's for its province: none of them."""
        assert values(bath(name, "yunhu")) == ("missing", [])

    def test_what_is_not_known_here_is_not_taken_from_above(self) -> None:
        assert values(known("swim.lanes", "p * 2", "qingshan/linhai")) == ("missing", [])

    def test_disputed_is_no_figure(self) -> None:
        """A statement that was not adopted never counts, even where it stands alone; the province's does."""
        assert bath("ticket", "qingshan/heshi").cells[0][1] == (30_00, 30_00)


class TestNone:
    def test_no_such_rule(self) -> None:
        """It has a figure to stand for it, and is known."""
        assert values(bath("top", "qingshan/linhai")) == ("known", [({}, (10_000_000, 10_000_000))])

    def test_no_such_rule_without_a_figure(self) -> None:
        assert known("swim.top", "p[adult]", "qingshan/linhai").state == "missing"

    def test_not_looked_for(self) -> None:
        """Only what is optional is assumed."""
        assert known('{from: swim.top, none: "5"}', "p[adult]", "yunhu").state == "missing"
        assert values(known('{from: swim.top, none: "5", optional: yes}', "p[adult]", "yunhu")) == (
            "assumed",
            [({}, (500, 500))],
        )

    def test_unknown_is_assumed_where_optional(self) -> None:
        found = known('{from: swim.lanes, none: "1", optional: yes}', "p * 2", "qingshan/linhai")
        assert values(found) == ("assumed", [({}, (1, 1))])

    def test_spare(self) -> None:
        """Where a statement does not speak of a point, the assumption stands behind its cells."""
        found = known('{from: swim.ticket, none: "9", optional: yes}', "p[south][senior]", day=date(2023, 1, 1))

        assert (found.spare, found.state, origin(found)) == (True, "known", "qingshan")
        assert list(found.cells) == [(ADULT, (2500, 2500)), (CHILD, (1200, 1200)), ({}, (900, 900))]

    def test_no_spare_for_running_totals(self) -> None:
        found = known("{from: swim.back, none: 0%, optional: yes}", "round(banded(p[child], 0, yuan(5)))")

        assert not found.spare
        assert len(found.cells) == 4


class TestAnswers:
    """Whatever comes of it, the answer goes with it: the page says where it comes from, or that there is nothing."""

    @pytest.mark.parametrize(
        ("parameter", "formula", "place", "place_of_statement"),
        [
            ('{from: swim.top, none: "5"}', "p[adult]", "qingshan", "qingshan"),
            ('{from: swim.top, none: "5"}', "p[adult]", "qingshan/linhai", "qingshan/linhai"),
            ('{from: swim.top, none: "5", optional: yes}', "p[adult]", "yunhu", "nobody"),
            ('{from: swim.top, none: "5"}', "p[adult]", "yunhu", "nobody"),
            ("{from: swim.top, exists: yes}", "p", "qingshan", "qingshan"),
            ("{from: swim.top, exists: yes}", "p", "yunhu", "nobody"),
            ("{from: swim.top, term: ceiling}", "p == paid", "qingshan", "qingshan"),
            ("{from: swim.top, term: ceiling}", "p == paid", "yunhu", "nobody"),
            ("{from: swim.top, term: ceiling, otherwise: paid}", "p == paid", "qingshan/heshi", "qingshan/heshi"),
            (
                "{from: swim.top, term: ceiling, readings: [paid, cost]}",
                "p == paid",
                "qingshan/heshi",
                "qingshan/heshi",
            ),
            ("{from: swim.first, readings: [own, family]}", "p == own", "qingshan/heshi", "qingshan/heshi"),
        ],
    )
    def test_goes_with_it(self, parameter: str, formula: str, place: str, place_of_statement: str) -> None:
        assert origin(known(parameter, formula, place)) == place_of_statement


class TestTerms:
    @pytest.mark.parametrize(
        ("place", "state", "word"),
        [
            ("qingshan", "known", "cost"),
            ("qingshan/linhai", "assumed", "paid"),  # no ceiling at all
            ("qingshan/heshi", "assumed", "paid"),  # the statement does not say
            ("yunhu", "assumed", "paid"),
        ],
    )
    def test_otherwise(self, place: str, state: str, word: str) -> None:
        assert values(bath("ceiling", place)) == (state, [({}, (word, word))])

    def test_without_otherwise(self) -> None:
        assert values(known("{from: swim.top, term: ceiling}", "p == paid", "qingshan/heshi")) == ("missing", [])

    def test_of_a_rule_that_has_ended(self) -> None:
        """Its term no longer counts."""
        policy = "whole: {top: [{value: 5, terms: {ceiling: cost}, to: 2024-12-31, source: law}]}\n"
        known = library(BATH, {"policies/swim/yunhu.yaml": policy})

        for day, word in ((date(2024, 12, 31), "cost"), (date(2025, 1, 1), "paid")):
            assert look_up(rule(BATH), known, Place("yunhu"), day)["ceiling"].cells == (({}, (word, word)),)

    def test_two_readings(self) -> None:
        """Where no statement says which, either may hold."""
        parameter = "{from: swim.top, term: ceiling, readings: [paid, cost]}"

        assert values(known(parameter, "p == paid", "qingshan/heshi")) == ("assumed", [({}, ("paid", "cost"))])
        assert values(known(parameter, "p == paid", "qingshan")) == ("known", [({}, ("cost", "cost"))])

    def test_two_readings_of_a_choice(self) -> None:
        parameter = "{from: swim.first, readings: [own, family], none: own}"

        assert values(known(parameter, "p == own", "qingshan/heshi")) == ("assumed", [({}, ("own", "family"))])
        assert values(known(parameter, "p == own")) == ("known", [({}, ("family", "family"))])

    def test_no_such_rule_is_one_reading(self) -> None:
        """That there is none is known; it has not two readings."""
        parameter = '{from: swim.top, none: "5", optional: yes}'
        assert known(parameter, "p[adult]", "qingshan/linhai").state == "known"

    def test_only_with_a_term(self) -> None:
        """A figure that means something else does not count."""
        other = '{from: swim.top, only: {ceiling: paid}, none: "7", optional: yes}'

        assert values(known(other, "p[adult]")) == ("assumed", [({}, (700, 700))])
        assert known(other.replace("paid", "cost"), "p[adult]").cells[0] == ({}, (200_00, 200_00))

    def test_upper_end(self) -> None:
        """A figure that is only the upper end: anything from nothing on may hold."""
        parameter = "{from: swim.top, up_to: {ceiling: cost}}"

        assert values(known(parameter, "p[adult]")) == ("known", [({}, (0, 200_00))])
        assert values(known(parameter.replace("cost}", "paid}"), "p[adult]")) == ("known", [({}, (200_00, 200_00))])


class TestMembersWithin:
    """A member that counts as another one where the statement does not speak of it."""

    def lanes(self, policy: str) -> Known:
        site = SITE.replace("senior: 老人}}", "senior: 老人}, within: {child: adult, senior: adult}}")
        more = {
            "site.yaml": site,
            "policies/swim/yunhu.yaml": f"whole:\n  ticket: [{{value: {policy}, source: law}}]\n",
        }
        text = ONE.format(parameter="swim.ticket", formula="p[north][adult]")
        return look_up(rule(text), library(text, more), Place("yunhu"), DAY)["p"]

    def test_counts_as_another(self) -> None:
        assert list(self.lanes("{adult: 5}").cells) == [
            (ADULT, (500, 500)),
            (CHILD, (500, 500)),
            ({"group": "senior"}, (500, 500)),
        ]

    def test_speaks_for_itself(self) -> None:
        assert list(self.lanes("{adult: 5, child: 3}").cells) == [
            (ADULT, (500, 500)),
            (CHILD, (300, 300)),
            ({"group": "senior"}, (500, 500)),
        ]

    def test_with_other_axes(self) -> None:
        [north, south, *others] = self.lanes("{north: {adult: 5}, south: {adult: 4, child: 2, senior: 3}}").cells
        assert (north[1], south[1]) == ((500, 500), (400, 400))
        assert [ends for at, ends in others if at == {"hall": "south", "group": "child"}] == [(200, 200)]

    def test_nobody_to_count_as(self) -> None:
        assert list(self.lanes("{child: 3}").cells) == [(CHILD, (300, 300))]

    def test_value_that_does_not_depend_on_it(self) -> None:
        assert list(self.lanes("7").cells) == [({}, (700, 700))]


class TestExists:
    @pytest.mark.parametrize(
        ("parameter", "place", "state", "there"),
        [
            ("{from: swim.top, exists: yes}", "qingshan", "known", 1),
            ("{from: swim.top, exists: yes}", "qingshan/linhai", "known", 0),
            ("{from: swim.top, exists: yes}", "yunhu", "assumed", 0),
            ("{from: swim.first, exists: yes}", "qingshan/heshi", "assumed", 0),
            ("{from: swim.top, term: ceiling, exists: yes}", "qingshan", "known", 1),
            ("{from: swim.top, term: ceiling, exists: yes}", "qingshan/heshi", "known", 0),
        ],
    )
    def test_exists(self, parameter: str, place: str, state: str, there: int) -> None:
        assert values(known(parameter, "p", place)) == (state, [({}, (there, there))])


class TestTyped:
    def test_holds_for_every_point(self) -> None:
        assert typed(rule(BATH), "ticket", "12.5") == Known("typed", (({}, (1250, 1250)),), None)
        assert typed(rule(BATH), "ceiling", "cost") == Known("typed", (({}, ("cost", "cost")),), None)

    @pytest.mark.parametrize(
        ("name", "text", "message"),
        [
            ("ticket", "100000000.01", "最多填 100,000,000.00\u202f元"),
            ("back", "100.001%", "最多填 100%"),
            ("ticket", "五元", "要填一个金额"),
            ("ticket", "5-6", "要填一个金额"),
            ("ceiling", "both", "只能从这些里选：paid、cost"),
        ],
    )
    def test_refused(self, name: str, text: str, message: str) -> None:
        with pytest.raises(TypedError) as raised:
            typed(rule(BATH), name, text)
        assert str(raised.value) == message

    def test_largest(self) -> None:
        assert typed(rule(BATH), "ticket", "100000000").cells[0][1] == (10**10, 10**10)
        assert typed(rule(BATH), "back", "100%").cells[0][1] == (100_000, 100_000)

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"exists": "yes"}, Known("typed", (({}, (0, 0)),), None)),
            ({"term": "per", "otherwise": "year"}, Known("typed", (({}, ("year", "year")),), None)),
            ({"term": "per"}, Known("missing", (), None)),
        ],
    )
    def test_unqualified(self, given: dict[str, str], expected: Known) -> None:
        """A term goes with the figure that was replaced."""
        assert unqualified(Parameter.model_validate({"from": "swim.top", **given})) == expected


class TestPick:
    AGES = Known(
        "known",
        (
            ({"age": Band(0, 18)}, (50, 50)),
            ({"age": Band(18, 60)}, (100, 100)),
            ({"age": Band(60, None)}, (66, 67)),
        ),
        None,
    )
    BY_AGE = Slot("p", (("age", "age", True),))

    @pytest.mark.parametrize(
        ("age", "ends"),
        [(0, (50, 50)), (17, (50, 50)), (18, (100, 100)), (59, (100, 100)), (60, (66, 67)), (120, (66, 67))],
    )
    def test_half_open_bands(self, age: int, ends: tuple[int, int]) -> None:
        assert pick(self.BY_AGE, self.AGES, {"age": age}, None) == Picked(ends=ends)

    def test_outside_every_band(self) -> None:
        young = Known("known", self.AGES.cells[:1], None)
        assert pick(self.BY_AGE, young, {"age": 18}, None) is None

    def test_member_by_input_or_fixed(self) -> None:
        known = Known("known", ((ADULT, (1, 1)), (CHILD, (2, 2))), None)

        assert pick(Slot("p", (("group", "who", True),)), known, {"who": "child"}, None) == Picked(ends=(2, 2))
        assert pick(Slot("p", (("group", "adult", False),)), known, {"who": "child"}, None) == Picked(ends=(1, 1))
        assert pick(Slot("p", (("group", "who", True),)), known, {"who": "senior"}, None) is None

    def test_value_that_does_not_depend_on_the_axis(self) -> None:
        known = Known("known", (({}, (7, 7)),), None)
        assert pick(Slot("p", (("group", "who", True),)), known, {"who": "senior"}, None) == Picked(ends=(7, 7))

    def test_assumed(self) -> None:
        slot = Slot("p", (("group", "who", True),))
        nothing = Known("assumed", (({}, (7, 7)),), None)
        spare = Known("known", ((ADULT, (1, 1)), ({"group": "child"}, (2, 2)), ({}, (7, 7))), None, spare=True)

        assert pick(slot, nothing, {"who": "adult"}, None) == Picked(ends=(7, 7), assumed=True)
        assert pick(slot, spare, {"who": "adult"}, None) == Picked(ends=(1, 1), assumed=False)
        assert pick(slot, spare, {"who": "child"}, None) == Picked(ends=(2, 2), assumed=False)
        assert pick(slot, spare, {"who": "senior"}, None) == Picked(ends=(7, 7), assumed=True)

    def test_schedule(self) -> None:
        """The bands of the running axis at the inputs' point, once for each end."""
        cells: tuple[Cell, ...] = (
            ({"spent": Band(0, 100), "group": "adult"}, (10, 20)),
            ({"spent": Band(100, None), "group": "adult"}, (30, 30)),
            ({"group": "child"}, (50, 60)),
        )
        known = Known("known", cells, None)
        slot = Slot("p", (("group", "who", True),))

        adult, child = ((0, 100, 10), (100, None, 30)), ((0, 100, 20), (100, None, 30))
        assert pick(slot, known, {"who": "adult"}, "spent") == Picked(schedules=(adult, child))
        assert pick(slot, known, {"who": "child"}, "spent") == Picked(schedules=(((0, None, 50),), ((0, None, 60),)))
        assert pick(slot, known, {"who": "senior"}, "spent") is None

    def test_assumed_schedule(self) -> None:
        nothing = Known("assumed", (({}, (5, 5)),), None)
        schedule = ((0, None, 5),)

        assert pick(Slot("p", ()), nothing, {}, "spent") == Picked(schedules=(schedule, schedule), assumed=True)
