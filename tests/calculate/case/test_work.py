"""A case worked out: inputs, places and days, ranges, what is missing, notes and checks."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import pytest

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.form import InputError, read_inputs
from site_src.calculate.case.spread import find_known_span
from site_src.calculate.case.work import work
from site_src.model.library import Library
from site_src.model.place import Place
from tests.support.pool import BATH, bath, library, rule

DAY = date(2025, 6, 1)


def worked(
    inputs: Mapping[str, str] | None = None,
    place: str = "qingshan",
    parameters: Mapping[str, str] | None = None,
    text: str = BATH,
    day: date = DAY,
) -> Working:
    return work(rule(text), library(text), Case(Place.parse(place), day, inputs or {}, parameters or {}))


class TestExact:
    def test_defaults(self) -> None:
        """Two adults' tickets at 30 yuan; 10 % of all 60 comes back."""
        outcome = worked()

        assert outcome.inputs == {"group": "adult", "hall": "north", "visits": 2, "spent": 0}
        assert outcome.missing == ()
        assert outcome.exact
        assert outcome.steps == {"cost": (60_00, 60_00), "refund": (6_00, 6_00), "got": (6_00, 6_00)}
        assert outcome.results == {"cost": (60_00, 60_00), "refund": (6_00, 6_00)}
        assert (outcome.notes, outcome.failed) == ((), ())

    def test_over_two_bands(self) -> None:
        """80 spent before and 60 now: 20 in the band of 10 %, 40 in that of 20 %."""
        assert worked({"spent": "80"}).steps["refund"] == (2_00 + 8_00, 2_00 + 8_00)

    def test_half_up(self) -> None:
        """50 % of 12.50 yuan is 6.25; of a ticket of 0.01 half a fen, which counts."""
        assert worked({"group": "child", "visits": "1"}, parameters={"ticket": "12.50"}).steps["refund"] == (625, 625)
        assert worked({"group": "child", "visits": "1"}, parameters={"ticket": "0.01"}).steps["refund"] == (1, 1)

    def test_on_another_day(self) -> None:
        outcome = worked(day=date(2024, 1, 1))
        assert outcome.steps["cost"] == (60_00, 60_00)

    def test_typed_figures_win(self) -> None:
        outcome = worked(parameters={"ticket": "100", "back": "50%"})

        assert outcome.steps["refund"] == (100_00, 100_00)
        assert outcome.known["ticket"].state == "typed"


class TestRanges:
    def test_between_two_ends(self) -> None:
        """Tickets at 40 to 50 yuan for two, 10 to 20 % back: 8 to 20 yuan."""
        outcome = worked(place="qingshan/linhai")

        assert not outcome.exact
        assert outcome.steps["cost"] == (80_00, 100_00)
        assert outcome.results["refund"] == (8_00, 20_00)

    def test_one_end_typed(self) -> None:
        outcome = worked(place="qingshan/linhai", parameters={"back": "10%"})
        assert outcome.results["refund"] == (8_00, 10_00)

    def test_note_only_where_it_always_holds(self) -> None:
        text = BATH.replace("refund > got", "cost >= yuan(100)")

        assert worked(place="qingshan/linhai", text=text).notes == ()
        assert worked({"visits": "3"}, "qingshan/linhai", text=text).notes == (0,)

    def test_words_at_both_ends(self) -> None:
        """Two readings give two words; the order of the readings is kept."""
        text = """
            inputs: {spent: {label: 花的, kind: money, default: "5"}}
            parameters: {first: {from: swim.first, readings: [own, family]}}
            steps:
              which: {label: 先收谁的, formula: first, says: 乙。}
              paid: {label: 多少, formula: spent if which == own else 0, says: 乙。}
            results: {which: which, paid: paid}
            answer: 丙
        """
        outcome = worked(place="qingshan/heshi", text=text)

        assert outcome.results == {"which": ("own", "family"), "paid": (0, 5_00)}
        assert outcome.selections["first"].standing == "either"
        assert worked(place="qingshan", text=text).results["which"] == ("family", "family")


class TestMissing:
    def test_place_without_figures(self) -> None:
        """Everything that is missing is named, in the order of the slots; what depends on it is not known."""
        outcome = worked(place="yunhu")

        assert outcome.missing == ("ticket[hall][group]", "back[group]", "top[group]")
        assert outcome.lacking == ("ticket", "back", "top")
        assert outcome.steps == {"cost": None, "refund": None, "got": None}
        assert outcome.results == {"cost": None, "refund": None}
        assert (outcome.notes, outcome.failed) == ((), ())
        assert outcome.inputs["visits"] == 2
        assert outcome.known["ticket"].state == "open"

    def test_what_does_not_depend_on_it_is_known(self) -> None:
        outcome = worked(place="yunhu", parameters={"ticket": "10"})

        assert outcome.lacking == ("back", "top")
        assert outcome.steps == {"cost": (20_00, 20_00), "refund": None, "got": None}

    def test_what_cannot_matter_is_not_missing(self) -> None:
        """Nothing is paid for no visit, so nothing comes back, whatever the rate and the ceiling."""
        outcome = worked({"visits": "0"}, "yunhu")

        assert outcome.missing == ()
        assert outcome.results == {"cost": (0, 0), "refund": (0, 0)}

    def test_point_without_a_figure(self) -> None:
        """The statement does not speak of old people's refund."""
        outcome = worked({"group": "senior"})

        assert outcome.missing == ("back[group]",)
        assert outcome.results["cost"] == (25_00, 25_00)

    def test_before_the_first_day(self) -> None:
        assert worked(day=date(2021, 12, 31)).missing == ("ticket[hall][group]", "back[group]", "top[group]")

    def test_typed_instead(self) -> None:
        outcome = worked(place="yunhu", parameters={"ticket": "10", "back": "5%", "top": "8"})

        assert outcome.missing == ()
        assert outcome.results["refund"] == (100, 100)

    def test_term_goes_with_the_figure(self) -> None:
        """Where the ceiling is typed, whether it limits what is spent is no longer what the place's rule says."""
        assert worked().known["ceiling"].cells[0][1] == ("cost",)

        typed = worked(parameters={"top": "1"})
        assert typed.known["ceiling"].cells[0][1] == ("paid", "cost")
        assert typed.results["refund"] == (1_00, 6_00)

    def test_term_typed_too(self) -> None:
        outcome = worked(parameters={"top": "1", "ceiling": "cost"})
        assert outcome.results["refund"] == (6_00, 6_00)

    def test_note_that_looks_at_what_is_not_known(self) -> None:
        text = BATH.replace("refund > got", "cost > 0")

        assert worked(place="yunhu", text=text).notes == ()
        assert worked(place="yunhu", text=text, parameters={"ticket": "10"}).notes == (0,)


class TestCap:
    """An unknown upper limit: the result lies between what is left without and with it."""

    TEXT = bath('none: "100000"}', 'none: "100000000", cap: yes}')
    GIVEN: Mapping[str, str] = {"ticket": "10", "back": "50%", "ceiling": "paid"}

    def test_range(self) -> None:
        outcome = worked(place="yunhu", parameters=self.GIVEN, text=self.TEXT)

        assert outcome.missing == ()
        assert outcome.results == {"cost": (20_00, 20_00), "refund": (0, 10_00)}

    def test_cannot_matter(self) -> None:
        outcome = worked({"visits": "0"}, "yunhu", self.GIVEN, self.TEXT)
        assert outcome.exact

    @pytest.mark.parametrize(
        ("visits", "refund"), [("2", (10_00, 10_00)), ("6", (30_00, 30_00)), ("7", (30_00, 35_00))]
    )
    def test_from_what_was_last_known_on(self, visits: str, refund: tuple[int, int]) -> None:
        """A limit of 30 has ended: up to 30 it cannot matter, past it it can."""
        policy = "whole: {top: [{value: 30, to: 2024-12-31, source: law}]}\n"
        there = library(self.TEXT, {"policies/swim/yunhu.yaml": policy})
        outcome = work(rule(self.TEXT), there, Case(Place("yunhu"), DAY, {"visits": visits}, self.GIVEN))

        assert outcome.results["refund"] == refund


class TestLast:
    """A lapsed figure counts only where the visitor goes on with it."""

    POLICY = """
        whole:
          ticket: [{value: 10, to: 2024-12-31, source: law}]
          back: [{value: 50%, source: law}]
          top: [{value: 4, terms: {ceiling: paid}, to: 2024-12-31, source: law}]
    """

    def worked(self, *last: str) -> Working:
        there = library(BATH, {"policies/swim/yunhu.yaml": self.POLICY})
        return work(rule(BATH), there, Case(Place("yunhu"), DAY, {}, {}, frozenset(last)))

    def test_refused_otherwise(self) -> None:
        assert self.worked().lacking == ("ticket", "top")
        assert self.worked("ticket").lacking == ("top",)

    def test_accepted(self) -> None:
        """With what is said of it: the limit is one of what is paid."""
        outcome = self.worked("ticket", "top")

        assert outcome.results == {"cost": (20_00, 20_00), "refund": (4_00, 4_00)}
        assert {name: each.state for name, each in outcome.known.items()} == {
            "ticket": "accepted", "back": "known", "top": "accepted", "ceiling": "accepted",
        }  # fmt: skip

    def test_of_what_there_is_not(self) -> None:
        with pytest.raises(InputError, match="没有“tickets”这个参数"):
            self.worked("tickets")


class TestNeeds:
    TEXT = """
        inputs:
          free: {label: 免票吗, kind: bool, default: yes}
          hall: {label: 哪个馆, axis: hall, default: north}
          group: {label: 谁来游, axis: group, default: adult}
        parameters: {ticket: swim.ticket}
        steps:
          paid: {label: 要付, formula: "0 if free else ticket[hall][group]", says: 乙。}
        results: {paid: paid}
        answer: 丙
    """

    def test_not_asked_for_what_the_inputs_rule_out(self) -> None:
        """Who enters free need not know the price."""
        outcome = worked(place="yunhu", text=self.TEXT)

        assert (outcome.missing, outcome.selections) == ((), {})
        assert outcome.results["paid"] == (0, 0)

    def test_asked_otherwise(self) -> None:
        assert worked({"free": "no"}, "yunhu", text=self.TEXT).missing == ("ticket[hall][group]",)


class TestYear:
    TEXT = """
        inputs:
          year: {label: 哪一年, kind: year, default: "2023", least: "2000", most: "2100"}
        parameters: {ticket: {from: swim.ticket, on: year}}
        steps: {paid: {label: 要付, formula: "ticket[north][adult]", says: 乙。}}
        results: {paid: paid}
        answer: 丙
    """

    @pytest.mark.parametrize(("year", "fen"), [("2022", 25_00), ("2023", 25_00), ("2024", 30_00), ("2100", 30_00)])
    def test_on_its_first_day(self, year: str, fen: int) -> None:
        """Whatever day is asked about, the statement of the typed year counts."""
        for day in (date(2021, 6, 1), date(2025, 6, 1)):
            assert worked({"year": year}, text=self.TEXT, day=day).results["paid"] == (fen, fen)

    def test_first_of_january(self) -> None:
        """The figure of the day itself: a rule that ends with the first of January still counts for the year."""
        text = bath_of_one_day()
        case = Case(Place("yunhu"), date(2021, 6, 1), {"year": "2024"}, {})
        assert work(rule(self.TEXT), text, case).results["paid"] == (9_00, 9_00)

    def test_not_covered(self) -> None:
        assert worked({"year": "2021"}, text=self.TEXT).missing == ("ticket[north][adult]",)

    def test_typed_figure_wins(self) -> None:
        assert worked(parameters={"ticket": "7"}, text=self.TEXT).results["paid"] == (7_00, 7_00)


def bath_of_one_day() -> Library:
    """A place whose only rule holds on the first of January 2024, and no day longer."""
    policy = "whole: {ticket: [{value: 9, from: 2024-01-01, to: 2024-01-01, source: law}]}\n"
    return library(TestYear.TEXT, {"policies/swim/yunhu.yaml": policy})


class TestSpread:
    """A result that runs over months: each month with its own figures."""

    TEXT = """
        inputs:
          months: {label: 几个月, kind: count, default: "3", least: "1", most: "24"}
        parameters: {ticket: swim.ticket}
        steps:
          monthly: {label: 每月, formula: "ticket[north][adult]", says: "每月 {monthly}。"}
          total: {label: 一共, formula: monthly * months, says: "{months} 个月 {total}。"}
        results: {monthly: monthly, total: total}
        spread: {over: months, each: monthly}
        answer: "{monthly}，{total}"
    """
    ENDING = """
        whole:
          ticket:
            - {value: 10-12, from: 2024-03-01, source: law}
            - {value: 5, from: 2023-11-01, to: 2024-01-31, source: law}
    """

    def test_across_a_change(self) -> None:
        """Two months at 25 and one at 30; the months after the first begin on the first day of each."""
        outcome = worked(text=self.TEXT, day=date(2023, 11, 15))

        assert stretches(outcome) == [
            (date(2023, 11, 15), 2, (25_00, 25_00)),
            (date(2024, 1, 1), 1, (30_00, 30_00)),
        ]
        assert outcome.results == {"monthly": (25_00, 25_00), "total": (80_00, 80_00)}
        assert outcome.steps["total"] == (80_00, 80_00)

    def test_within_one_rule(self) -> None:
        """No parts where nothing changes on the way, be it one month or many."""
        for months in ("1", "24"):
            outcome = worked({"months": months}, text=self.TEXT, day=date(2024, 1, 31))
            assert outcome.parts == ()
            assert outcome.results["total"] == (30_00 * int(months), 30_00 * int(months))

    def test_up_to_the_change(self) -> None:
        assert worked({"months": "2"}, text=self.TEXT, day=date(2023, 11, 30)).parts == ()

    def test_months_that_nothing_is_known_of(self) -> None:
        """They are a part of their own; a total over them is not given, but how far it can be is."""
        known = library(self.TEXT, {"policies/swim/yunhu.yaml": self.ENDING})
        case = Case(Place("yunhu"), date(2023, 12, 31), {"months": "6"}, {})
        outcome = work(rule(self.TEXT), known, case)

        assert stretches(outcome) == [
            (date(2023, 12, 31), 2, (5_00, 5_00)),
            (date(2024, 2, 1), 1, None),
            (date(2024, 3, 1), 3, (10_00, 12_00)),
        ]
        assert outcome.results == {"monthly": (5_00, 5_00), "total": None}
        assert outcome.missing == ()
        until = find_known_span(rule(self.TEXT), outcome)
        assert until is not None
        assert (until.months, until.end, until.totals) == (2, date(2024, 2, 1), {"total": (10_00, 10_00)})

    def test_nothing_known_at_the_start(self) -> None:
        outcome = worked(text=self.TEXT, day=date(2021, 12, 1))

        assert outcome.missing == ("ticket[north][adult]",)
        assert outcome.results == {"monthly": None, "total": None}
        assert find_known_span(rule(self.TEXT), outcome) is None

    def test_typed_figure(self) -> None:
        """It holds for every month."""
        outcome = worked(text=self.TEXT, day=date(2023, 11, 15), parameters={"ticket": "7"})
        assert (outcome.parts, outcome.results["total"]) == ((), (21_00, 21_00))

    def test_what_is_due_once_is_counted_once(self) -> None:
        """A yearly fee of the first year is in the first month; a change of the monthly one does not ask it again."""
        text = self.TEXT.replace("monthly * months", "monthly * months + yuan(100) * round((months + 5) / 12)")
        totals = []
        for months in range(1, 25):
            ends = worked({"months": str(months)}, text=text, day=date(2023, 11, 15)).results["total"]
            assert ends is not None
            totals.append(int(ends[0]))

        assert totals[0] == 125_00
        assert [after - before for before, after in pairwise(totals)] == [
            25_00, *[30_00] * 10, 130_00, *[30_00] * 11,
        ]  # fmt: skip

    def test_notes_of_every_part(self) -> None:
        text = self.TEXT.rstrip() + "\n        notes: [{when: monthly > yuan(25), says: 贵了。}]\n"

        assert worked({"months": "2"}, text=text, day=date(2023, 11, 15)).notes == ()
        assert worked({"months": "3"}, text=text, day=date(2023, 11, 15)).notes == (0,)


def stretches(working: Working) -> list[tuple[date, int, object]]:
    """First day, months, and what one of them costs."""
    return [(part.first, part.months, part.working.steps["monthly"]) for part in working.parts]


class TestChecks:
    def test_failed(self) -> None:
        """A check that does not hold is a fault in the rule, and is named by its place in the file."""
        text = BATH.replace("got <= refund", "got < refund")
        assert worked(text=text).failed == (0,)

    def test_with_rates_by_bands(self) -> None:
        """Notes and checks may use whatever steps use."""
        banded = "round(banded(back[group], 0, cost))"
        text = BATH.replace('"cost >= 0"', f'"{banded} <= cost"').replace("refund > got", f'"{banded} == refund"')

        assert (worked(text=text).failed, worked(text=text).notes) == ((), (0,))

    def test_failed_at_one_end(self) -> None:
        text = BATH.replace('"cost >= 0"', "cost >= yuan(100)")
        assert worked(place="qingshan/linhai", text=text).failed == (1,)


class TestInputs:
    @pytest.mark.parametrize(
        ("given", "name", "message"),
        [
            ({"visit": "1"}, "visit", "没有“visit”这个输入项"),
            ({"visits": "9"}, "visits", "最多填 8"),
            ({"spent": "100000000.01"}, "spent", "最多填 100,000,000.00\u202f元"),
            ({"visits": "two"}, "visits", "要填一个整数"),
            ({"group": "elder"}, "group", "只能从这些里选：adult、child、senior"),
        ],
    )
    def test_refused(self, given: dict[str, str], name: str, message: str) -> None:
        with pytest.raises(InputError) as raised:
            read_inputs(rule(BATH), given)
        assert (raised.value.name, str(raised.value)) == (name, message)

    def test_limits_are_within(self) -> None:
        read = read_inputs(rule(BATH), {"visits": "8", "spent": "100000000"})
        assert (read["visits"], read["spent"]) == (8, 10**10)

    def test_least(self) -> None:
        with pytest.raises(InputError, match="最早填 2000\u202f年"):
            read_inputs(rule(TestYear.TEXT), {"year": "1999"})

    @pytest.mark.parametrize(
        ("name", "text", "message"),
        [("tickets", "5", "没有“tickets”这个参数"), ("ticket", "five", "要填一个金额")],
    )
    def test_parameters_refused(self, name: str, text: str, message: str) -> None:
        with pytest.raises(InputError) as raised:
            worked(parameters={name: text})
        assert raised.value.name == name
        assert str(raised.value).startswith(message)
