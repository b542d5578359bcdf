"""What to mind about a result: only what it rests on, each code with its parameters."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.case.case import Case
from site_src.calculate.case.cautions import WORDS, Caution, cautions
from site_src.calculate.case.deciding import deciding
from site_src.calculate.case.work import work
from site_src.calculate.words.answers import tell
from site_src.model.place import Place
from tests.support.pool import BATH, bath, library, rule

DAY = date(2025, 6, 1)
CAPPED = bath('none: "100000"}', 'none: "100000000", cap: yes}')
TYPED: Mapping[str, str] = {"ticket": "10", "back": "50%", "ceiling": "paid"}


def minded(
    place: str = "qingshan",
    inputs: Mapping[str, str] | None = None,
    parameters: Mapping[str, str] | None = None,
    text: str = BATH,
    more: Mapping[str, str] | None = None,
) -> list[Caution]:
    case = Case(Place.parse(place), DAY, inputs or {}, parameters or {})
    there = library(text, more)
    return list(cautions(rule(text), there, work(rule(text), there, case), DAY))


def yunhu(*statements: str) -> dict[str, str]:
    return {"policies/swim/yunhu.yaml": "whole:\n" + "".join(f"  {each}\n" for each in statements)}


def test_unverified_is_what_the_result_rests_on() -> None:
    """What comes back is known from gossip only; who buys no ticket gets nothing back, whatever gossip says."""
    assert minded() == [Caution("unverified", ("back",))]
    assert minded(inputs={"visits": "0"}) == []


def test_stale() -> None:
    read = "ticket: [{value: 5, source: law, verified: 2024-05-31}]"
    assert minded("yunhu", parameters={"back": "5%", "top": "8"}, more=yunhu(read))[0] == Caution("stale", ("ticket",))
    later = read.replace("2024-05-31", "2024-06-01")
    assert Caution("stale", ("ticket",)) not in minded(
        "yunhu", parameters={"back": "5%", "top": "8"}, more=yunhu(later)
    )


def test_disputed() -> None:
    text = "ticket: [{value: 5, source: law}, {value: 6, stance: disputed, why: 旧的, source: gossip}]"
    assert Caution("disputed", ("ticket",)) in minded("yunhu", parameters={"back": "5%", "top": "8"}, more=yunhu(text))


def test_either_only_where_it_matters() -> None:
    """Of a limit of one yuan nobody says what it limits; of one that is far away it makes no difference."""
    assert Caution("either", ("ceiling",)) in minded(parameters={"top": "1"})
    assert Caution("range") not in minded(parameters={"top": "1"})  # that both are tried says so
    assert minded(parameters={"top": "100"}) == [Caution("unverified", ("back",)), Caution("typed", ("top",))]


def test_cap_says_from_which_amount_on() -> None:
    """Ten yuan come back: a limit of ten or more does not bite."""
    assert minded("yunhu", parameters=TYPED, text=CAPPED) == [
        Caution("cap", ("top",), 10_00),
        Caution("typed", ("ticket", "back")),
    ]


def test_cap_that_was_last_known() -> None:
    """The last limit was 30: ten are below it, forty are not."""
    more = yunhu("top: [{value: 30, to: 2024-12-31, source: law}]")

    assert minded("yunhu", parameters=TYPED, text=CAPPED, more=more)[0] == Caution("cap_last", ("top",), 30_00)
    found = minded("yunhu", {"visits": "8"}, TYPED, CAPPED, more)
    assert found[0] == Caution("cap", ("top",), 40_00)


def test_range() -> None:
    assert minded("qingshan/linhai") == [Caution("unverified", ("ticket", "back")), Caution("range")]


def test_last() -> None:
    more = yunhu("ticket: [{value: 5, to: 2024-12-31, source: law}]")
    there = library(BATH, more)
    case = Case(Place("yunhu"), DAY, {}, {"back": "5%", "top": "8"}, frozenset({"ticket"}))
    working = work(rule(BATH), there, case)

    assert cautions(rule(BATH), there, working, DAY)[0] == Caution("last", ("ticket",), 20241231)
    told = tell(rule(BATH), there, working, DAY)
    assert told.answer.startswith("按最后查到的标准算，花 10.00")
    assert told.steps[0].says.endswith("（用的是最后查到的标准，到 2024-12-31 为止）")
    assert told.cautions[0] == "票价用的是最后查到的标准，到 2024-12-31 为止；以后的还没有查到。"


def test_what_was_last_known_on_other_days_comes_in_the_order_of_the_rule() -> None:
    more = yunhu(
        "ticket: [{value: 5, to: 2024-12-31, source: law}]",
        "back: [{value: 50%, to: 2023-12-31, source: law}]",
        "top: [{value: 8, to: 2022-12-31, source: law}]",
    )
    there = library(BATH, more)
    case = Case(Place("yunhu"), DAY, {"visits": "8"}, {}, frozenset({"ticket", "back", "top"}))
    found = cautions(rule(BATH), there, work(rule(BATH), there, case), DAY)

    assert [each for each in found if each.code == "last"] == [
        Caution("last", ("ticket",), 20241231),
        Caution("last", ("back",), 20231231),
        Caution("last", ("top",), 20221231),
    ]


def test_typed_is_told_only_where_it_is_used() -> None:
    assert Caution("typed", ("top",)) not in minded(inputs={"visits": "0"}, parameters={"top": "1"})


def test_they_come_in_the_order_of_their_words() -> None:
    order = list(WORDS)
    codes = [each.code for each in minded("yunhu", parameters=TYPED, text=CAPPED)]
    assert codes == sorted(codes, key=order.index)


class TestDeciding:
    """An input that is asked on the side, on which the answer depends in this place."""

    TEXT = BATH.replace(
        "hall: {label: 哪个馆, axis: hall, default: north}",
        "hall: {label: 哪个馆, axis: hall, default: north, more: yes}",
    )

    @pytest.mark.parametrize(
        ("place", "names"),
        [("qingshan", ("hall",)), ("qingshan/linhai", ())],  # linhai has one price for both
    )
    def test_only_where_the_figures_differ(self, place: str, names: tuple[str, ...]) -> None:
        there = library(self.TEXT)
        working = work(rule(self.TEXT), there, Case(Place.parse(place), DAY, {}, {}))
        assert deciding(rule(self.TEXT), working) == names

    def test_it_is_in_the_answer(self) -> None:
        there = library(self.TEXT)
        working = work(rule(self.TEXT), there, Case(Place("qingshan"), DAY, {"hall": "south"}, {}))
        assert tell(rule(self.TEXT), there, working, DAY).answer.startswith("按南馆算，花 40.00")
