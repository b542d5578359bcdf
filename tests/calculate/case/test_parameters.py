"""From statements to a rule's parameters: terms, ranges, inheritance, dates, what is missing."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.case.parameters import Known, accept, drop_term, look_up, parse_own_figure
from site_src.calculate.case.statements import Cell, Options
from site_src.calculate.values.entry import EntryError
from site_src.model.place import Place
from site_src.model.values import Band
from tests.support.pool import BATH, SITE, TOPIC, library, rule

DAY = date(2025, 6, 1)
ONE = """
    inputs: {{}}
    parameters: {{p: {parameter}}}
    steps: {{s: {{label: 甲, formula: "{formula}", says: 乙。}}}}
    results: {{s: s}}
    answer: 丙
"""
PLACES = ("qingshan", "qingshan/linhai")
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


def values(found: Known) -> tuple[str, list[tuple[Mapping[str, str | Band], Options]]]:
    return found.state, list(found.cells)


class TestFigures:
    def test_by_axes(self) -> None:
        assert values(bath("ticket", day=date(2023, 12, 31))) == (
            "known",
            [(ADULT, (25_00,)), (CHILD, (12_00,))],
        )

    def test_range(self) -> None:
        """Both ends are kept."""
        assert values(bath("ticket", "qingshan/linhai")) == ("known", [({}, (40_00, 50_00))])
        assert values(bath("back", "qingshan/linhai")) == ("known", [({}, (10_000, 20_000))])

    def test_bands(self) -> None:
        assert bath("back").cells[1] == ({"spent": Band(100_00, 500_00), "group": "adult"}, (20_000,))

    def test_share_of_something_unknown(self) -> None:
        """A share of a wage is a rule, but no figure."""
        found = bath("top", "qingshan/heshi")

        assert values(found) == ("open", [])
        assert found.answer is not None
        assert found.answer.state == "value"

    @pytest.mark.parametrize(
        ("parameter", "formula", "ends"),
        [
            ("swim.lanes", "p * 2", (8,)),
            ("swim.towel", "p", (1,)),
            ("swim.wait", "p", (3,)),
            ("swim.opened", "p == p", (19990501, 19990531)),
            ("swim.first", "p == own", ("family",)),
        ],
    )
    def test_kinds(self, parameter: str, formula: str, ends: Options) -> None:
        assert values(known(parameter, formula)) == ("known", [({}, ends)])


class TestDates:
    def test_before_the_first_statement(self) -> None:
        assert values(bath("ticket", day=date(2021, 12, 31))) == ("open", [])

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
        assert bath("ticket", day=day).cells[0][1] == (fen,)


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
        assert values(found) == ("known", [({}, (8,))])

    def test_not_inherited_where_the_attribute_does_not(self) -> None:
        assert values(known("swim.wait", "p", "qingshan/linhai")) == ("open", [])

    @pytest.mark.parametrize("name", ["ticket", "back", "top"])
    def test_never_another_place(self, name: str) -> None:
        """A neighbour's figures, a city's for its province: none of them."""
        assert values(bath(name, "yunhu")) == ("open", [])

    def test_what_is_not_known_here_is_not_taken_from_above(self) -> None:
        assert values(known("swim.lanes", "p * 2", "qingshan/linhai")) == ("open", [])

    def test_disputed_is_no_figure(self) -> None:
        """A statement that was not adopted never counts, even where it stands alone; the province's does."""
        assert bath("ticket", "qingshan/heshi").cells[0][1] == (30_00,)


class TestNone:
    """The rule's word for “there is no such rule” stands for nothing else."""

    def test_no_such_rule(self) -> None:
        """It has a figure to stand for it."""
        assert values(bath("top", "qingshan/linhai")) == ("none", [({}, (10_000_000,))])

    def test_no_such_rule_without_a_figure(self) -> None:
        assert known("swim.top", "p[adult]", "qingshan/linhai").state == "open"

    @pytest.mark.parametrize(
        ("parameter", "formula", "place", "reason"),
        [
            ('{from: swim.top, none: "5"}', "p[adult]", "yunhu", "unrecorded"),
            ('{from: swim.top, none: "5", cap: yes}', "p[adult]", "yunhu", "unrecorded"),
            ('{from: swim.lanes, none: "1", leave_out: 先不算}', "p * 2", "qingshan/linhai", "unknown"),
            ('{from: swim.wait, none: "1"}', "p", "qingshan/linhai", "unrecorded"),
        ],
    )
    def test_stands_for_nothing_else(self, parameter: str, formula: str, place: str, reason: str) -> None:
        found = known(parameter, formula, place)
        assert (found.state, found.cells, found.reason) == ("open", (), reason)


class TestForm:
    """What a statement's value is like, not what it says."""

    def test_goes_by_an_axis(self) -> None:
        text = ONE.format(parameter="{from: swim.ticket, axis: group}", formula="1 if p else 2")
        at = {place: look_up(rule(text), library(text), Place.parse(place), DAY)["p"] for place in PLACES}
        assert [values(each) for each in at.values()] == [("known", [({}, (1,))]), ("known", [({}, (0,))])]

    def test_of_a_typed_figure_it_is_taken_to(self) -> None:
        """A figure that the visitor typed is the one they mean, whatever it would go by."""
        text = ONE.format(parameter="{from: swim.ticket, axis: group}", formula="1 if p else 2")
        assert values(drop_term(rule(text), "p")) == ("typed", [({}, (1,))])

    @pytest.mark.parametrize(("parameter", "state"), [("{ceiling: cost}", "open"), ("{ceiling: paid}", "known")])
    def test_terms_it_must_not_have(self, parameter: str, state: str) -> None:
        assert known(f"{{from: swim.top, unless: {parameter}}}", "p[adult]").state == state

    def test_no_such_rule_at_a_point(self) -> None:
        """The rule's word for “there is no such rule” stands there, as it does for the whole value."""
        policy = "whole: {top: [{value: {adult: 300, child: none}, source: law}]}\n"
        text = ONE.format(parameter='{from: swim.top, none: "900"}', formula="p[adult] + p[child]")
        there = library(text, {"policies/swim/yunhu.yaml": policy})
        assert values(look_up(rule(text), there, Place("yunhu"), DAY)["p"]) == (
            "known",
            [(ADULT, (300_00,)), (CHILD, (900_00,))],
        )
        text = ONE.format(parameter="swim.top", formula="p[adult] + p[child]")
        there = library(text, {"policies/swim/yunhu.yaml": policy})
        assert values(look_up(rule(text), there, Place("yunhu"), DAY)["p"]) == ("known", [(ADULT, (300_00,))])


class TestBands:
    """A visitor's own rate by bands."""

    def test_typed(self) -> None:
        assert values(parse_own_figure(rule(BATH), "back", "0-100: 10%, 100-: 20%")) == (
            "typed",
            [({"spent": Band(0, 100_00)}, (10_000,)), ({"spent": Band(100_00, None)}, (20_000,))],
        )

    @pytest.mark.parametrize("text", ["100-0: 10%", "0-100 10%:", "0-100: 10%, x: 5%", ":"])
    def test_slips(self, text: str) -> None:
        with pytest.raises(EntryError):
            parse_own_figure(rule(BATH), "back", text)


class TestLapsed:
    POLICY = "whole: {lanes: [{value: 5, from: 2023-01-01, to: 2024-12-31, source: law}]}\n"
    TEXT = ONE.format(parameter='{from: swim.lanes, none: "1"}', formula="p * 2")

    def found(self, day: date) -> Known:
        there = library(self.TEXT, {"policies/swim/yunhu.yaml": self.POLICY})
        return look_up(rule(self.TEXT), there, Place("yunhu"), day)["p"]

    def test_on_its_last_day_it_is_known(self) -> None:
        assert values(self.found(date(2024, 12, 31))) == ("known", [({}, (5,))])
        assert self.found(date(2024, 12, 31)).until is None

    def test_after_it_the_nations_holds(self) -> None:
        """What is inherited holds again, where there is such."""
        assert values(self.found(date(2025, 1, 1))) == ("known", [({}, (8,))])

    def test_where_nothing_holds_the_last_figure_is_kept(self) -> None:
        policy = "whole: {wait: [{value: 5, from: 2023-01-01, to: 2024-12-31, source: law}]}\n"
        text = ONE.format(parameter='{from: swim.wait, none: "0"}', formula="p")
        there = library(text, {"policies/swim/yunhu.yaml": policy})
        found = look_up(rule(text), there, Place("yunhu"), date(2025, 1, 1))["p"]

        assert (found.state, list(found.cells), found.reason) == ("offered", [({}, (5,))], "lapsed")
        assert found.until == date(2024, 12, 31)
        assert accept(found).state == "accepted"

    def test_only_what_is_offered_is_accepted(self) -> None:
        assert accept(bath("ticket", "yunhu")).state == "open"
        assert accept(bath("ticket")).state == "known"


class TestShares:
    """A share of a base is an amount where the base is known for the place and the day."""

    SITE = SITE.replace("bases: {wage: 当地平均工资}", "bases: {wage: {label: 平均工资, from: swim.wage}}")
    TOPIC = TOPIC + "      wage: {label: 工资, help: 多少, kind: money, group: fees, inherits: yes, recheck: 12m}\n"
    POLICY = """\
    whole:
      top: [{value: {adult: {share: 5%, of: wage}, child: 3}, source: law}]
      wage:
        - {value: 158318, from: 2025, to: 2025, source: law}
        - {value: 100.10, from: 2024, to: 2024, source: law}
"""

    def found(self, day: date, policy: str = POLICY) -> Known:
        more = {"site.yaml": self.SITE, "topics/swim.yaml": self.TOPIC, "policies/swim/yunhu.yaml": policy}
        text = ONE.format(parameter='{from: swim.top, none: "5"}', formula="p[adult]")
        return look_up(rule(text), library(text, more), Place("yunhu"), day)["p"]

    @pytest.mark.parametrize(("day", "fen"), [(date(2025, 6, 1), 7_915_90), (date(2024, 6, 1), 5_01)])
    def test_known(self, day: date, fen: int) -> None:
        """5 % of 158,318 is 7,915.90; of 100.10 it is 5.005, half up."""
        assert values(self.found(day)) == ("known", [(ADULT, (fen,)), (CHILD, (3_00,))])

    def test_of_what_lapsed(self) -> None:
        found = self.found(date(2026, 1, 1))

        assert values(found) == ("offered", [(ADULT, (7_915_90,)), (CHILD, (3_00,))])
        assert (found.reason, found.until) == ("base", date(2025, 12, 31))

    def test_of_what_is_not_known(self) -> None:
        """It is recorded as a share: never “unrecorded”."""
        policy = "whole: {top: [{value: {share: 5%, of: wage}, source: law}]}\n"
        found = self.found(DAY, policy)

        assert (found.state, found.cells, found.reason) == ("open", (), "base")


class TestAnswers:
    """Whatever comes of it, the answer goes with it: the page says where it comes from, or that there is nothing."""

    @pytest.mark.parametrize(
        ("parameter", "formula", "place", "place_of_statement"),
        [
            ('{from: swim.top, none: "5"}', "p[adult]", "qingshan", "qingshan"),
            ('{from: swim.top, none: "5"}', "p[adult]", "qingshan/linhai", "qingshan/linhai"),
            ('{from: swim.top, none: "5", cap: yes}', "p[adult]", "yunhu", "nobody"),
            ('{from: swim.top, none: "5"}', "p[adult]", "yunhu", "nobody"),
            ("{from: swim.top, exists: yes}", "p", "qingshan", "qingshan"),
            ("{from: swim.top, exists: yes}", "p", "yunhu", "nobody"),
            ("{from: swim.top, term: ceiling}", "p == paid", "qingshan", "qingshan"),
            ("{from: swim.top, term: ceiling}", "p == paid", "yunhu", "nobody"),
            ("{from: swim.top, term: ceiling}", "p == paid", "qingshan/heshi", "qingshan/heshi"),
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
    BOTH = ("paid", "cost")

    @pytest.mark.parametrize(
        ("place", "state", "words"),
        [
            ("qingshan", "known", ("cost",)),
            ("qingshan/linhai", "either", BOTH),  # no ceiling at all
            ("qingshan/heshi", "either", BOTH),  # the statement does not say
            ("yunhu", "either", BOTH),
        ],
    )
    def test_any_where_no_statement_says(self, place: str, state: str, words: Options) -> None:
        assert values(bath("ceiling", place)) == (state, [({}, words)])

    def test_of_a_rule_that_has_ended(self) -> None:
        """Its term lapses with it."""
        policy = "whole: {top: [{value: 5, terms: {ceiling: cost}, to: 2024-12-31, source: law}]}\n"
        known = library(BATH, {"policies/swim/yunhu.yaml": policy})

        for day, state in ((date(2024, 12, 31), "known"), (date(2025, 1, 1), "offered")):
            assert values(look_up(rule(BATH), known, Place("yunhu"), day)["ceiling"]) == (state, [({}, ("cost",))])

    def test_two_readings_of_a_choice(self) -> None:
        parameter = "{from: swim.first, readings: [own, family], none: own}"

        assert values(known(parameter, "p == own", "qingshan/heshi")) == ("either", [({}, ("own", "family"))])
        assert values(known(parameter, "p == own")) == ("known", [({}, ("family",))])

    def test_no_such_rule_is_one_reading(self) -> None:
        """That there is none is known; it has not two readings."""
        parameter = "{from: swim.first, readings: [own, family], none: own}"
        policy = "whole: {first: [{none: yes, source: law}]}\n"
        text = ONE.format(parameter=parameter, formula="p == own")
        there = library(text, {"policies/swim/yunhu.yaml": policy})
        assert values(look_up(rule(text), there, Place("yunhu"), DAY)["p"]) == ("none", [({}, ("own",))])

    def test_only_with_a_term(self) -> None:
        """A figure that means something else does not count."""
        other = '{from: swim.top, only: {ceiling: paid}, none: "7"}'

        assert (known(other, "p[adult]").state, known(other, "p[adult]").reason) == ("open", "unlike")
        assert known(other.replace("paid", "cost"), "p[adult]").cells[0] == ({}, (200_00,))

    def test_upper_end(self) -> None:
        """A figure that is only the upper end: anything from nothing on may hold."""
        parameter = "{from: swim.top, up_to: {ceiling: cost}}"

        assert values(known(parameter, "p[adult]")) == ("known", [({}, (0, 200_00))])
        assert values(known(parameter.replace("cost}", "paid}"), "p[adult]")) == ("known", [({}, (200_00,))])


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
            (ADULT, (500,)),
            (CHILD, (500,)),
            ({"group": "senior"}, (500,)),
        ]

    def test_speaks_for_itself(self) -> None:
        assert list(self.lanes("{adult: 5, child: 3}").cells) == [
            (ADULT, (500,)),
            (CHILD, (300,)),
            ({"group": "senior"}, (500,)),
        ]

    def test_with_other_axes(self) -> None:
        [north, south, *others] = self.lanes("{north: {adult: 5}, south: {adult: 4, child: 2, senior: 3}}").cells
        assert (north[1], south[1]) == ((500,), (400,))
        assert [ends for at, ends in others if at == {"hall": "south", "group": "child"}] == [(200,)]

    def test_nobody_to_count_as(self) -> None:
        assert list(self.lanes("{child: 3}").cells) == [(CHILD, (300,))]

    def test_value_that_does_not_depend_on_it(self) -> None:
        assert list(self.lanes("7").cells) == [({}, (700,))]


class TestExists:
    @pytest.mark.parametrize(
        ("parameter", "place", "state", "there"),
        [
            ("{from: swim.top, exists: yes}", "qingshan", "known", 1),
            ("{from: swim.top, exists: yes}", "qingshan/linhai", "known", 0),
            ("{from: swim.top, term: ceiling, exists: yes}", "qingshan", "known", 1),
            ("{from: swim.top, term: ceiling, exists: yes}", "qingshan/heshi", "known", 0),
        ],
    )
    def test_exists(self, parameter: str, place: str, state: str, there: int) -> None:
        assert values(known(parameter, "p", place)) == (state, [({}, (there,))])

    @pytest.mark.parametrize(
        ("parameter", "place"),
        [("{from: swim.top, exists: yes}", "yunhu"), ("{from: swim.first, exists: yes}", "qingshan/heshi")],
    )
    def test_not_known_whether(self, parameter: str, place: str) -> None:
        assert values(known(parameter, "p", place)) == ("either", [({}, (0, 1))])


class TestTyped:
    def test_holds_for_every_point(self) -> None:
        assert parse_own_figure(rule(BATH), "ticket", "12.5") == Known("typed", (Cell({}, (1250,)),))
        assert parse_own_figure(rule(BATH), "ceiling", "cost") == Known("typed", (Cell({}, ("cost",)),))

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
        with pytest.raises(EntryError) as raised:
            parse_own_figure(rule(BATH), name, text)
        assert str(raised.value) == message

    def test_largest(self) -> None:
        assert parse_own_figure(rule(BATH), "ticket", "100000000").cells[0][1] == (10**10,)
        assert parse_own_figure(rule(BATH), "back", "100%").cells[0][1] == (100_000,)

    def test_unqualified(self) -> None:
        """What is said of a figure goes with the figure that was replaced."""
        assert drop_term(rule(BATH), "ceiling") == Known("either", (Cell({}, ("paid", "cost")),))

    def test_unqualified_whether(self) -> None:
        text = ONE.format(parameter="{from: swim.top, term: ceiling, exists: yes}", formula="p")
        assert drop_term(rule(text), "p") == Known("typed", (Cell({}, (0,)),))
