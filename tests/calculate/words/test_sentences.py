"""Workings in sentences: figures with their units where names stood."""

from collections.abc import Mapping
from datetime import date

import pytest

from site_src.calculate.case.case import Case
from site_src.calculate.case.work import work
from site_src.calculate.values.figures import figure
from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import Plain
from site_src.calculate.words.answers import Account, tell
from site_src.calculate.words.bands import Row
from site_src.calculate.words.phrases import parameter_label
from site_src.calculate.words.sentences import UNKNOWN, input_words
from site_src.model.place import Place
from tests.support.pool import BATH, library, rule

T = "\u202f"


def spoken(
    inputs: Mapping[str, str] | None = None,
    place: str = "qingshan",
    parameters: Mapping[str, str] | None = None,
    text: str = BATH,
) -> Account:
    case = Case(Place.parse(place), date(2025, 6, 1), inputs or {}, parameters or {})
    return tell(rule(text), library(text), work(rule(text), library(text), case), case.day)


@pytest.mark.parametrize(
    ("ends", "kind", "words"),
    [
        ((123_456_78, 123_456_78), "money", f"123,456.78{T}元"),
        ((-5, -5), "money", f"-0.05{T}元"),
        ((100, 250), "money", f"1.00–2.50{T}元"),
        ((5_600, 5_600), "percent", "5.6%"),
        ((40_000, 60_000), "percent", "40–60%"),
        ((1_234, 1_234), "count", "1,234"),
        ((2_026, 2_026), "year", f"2026{T}年"),
        ((2_026, 2_027), "year", f"2026–2027{T}年"),
        ((6, 6), "months", f"6{T}个月"),
        ((4, 5), "months", f"4–5{T}个月"),
        ((1, 1), "bool", "是"),
        ((0, 0), "bool", "否"),
        ((0, 1), "bool", "否–是"),
        ((20250131, 20250131), "date", "2025-01-31"),
        (("red", "red"), Choice(("red", "blue")), "红"),
        (("red", "blue"), Choice(("red", "blue")), "红或blue"),
        ((0, 0), "zero", "0"),
        ((123_456_789, 123_456_789), "product", f"12.3456789{T}元"),
        ((-50_000_000, 10**12), "product", f"-5.00–100,000.00{T}元"),
    ],
)
def test_figure(ends: tuple[Plain, Plain], kind: Kind, words: str) -> None:
    assert figure(ends, kind, {"red": "红"}) == words


def test_steps() -> None:
    """Each step: its label, its sentence, how it was reckoned, its bands, its value."""
    found = [(each.label, each.says, each.how, each.bands, each.value) for each in spoken().steps]

    assert found == [
        (
            "票钱",
            f"去 2 次，一次 30.00{T}元，要 60.00{T}元。",
            f"票价 30.00{T}元，乘几次 2，是 60.00{T}元。",
            (),
            f"60.00{T}元",
        ),
        (
            "返的",
            f"返 6.00{T}元。",
            f"票钱 60.00{T}元，分段按返多少算，是 6.00{T}元。",
            (
                Row(f"100{T}元以内", "10%", f"60.00{T}元", f"6.00{T}元"),
                Row(f"100–500{T}元", "20%", f"0.00{T}元", f"0.00{T}元"),
                Row(f"500{T}元以上", "30%", f"0.00{T}元", f"0.00{T}元"),
            ),
            f"6.00{T}元",
        ),
        # `cost` across from the closed list is its word, not the step of that name
        ("拿到的", f"拿到 6.00{T}元。", f"因为限的是什么是“花的钱最多算到”，按返的 6.00{T}元算。", (), f"6.00{T}元"),
    ]


def test_answer_names_results() -> None:
    """`refund` is a step and a result; the answer speaks of the result."""
    found = spoken(parameters={"top": "1", "ceiling": "paid"})

    assert found.steps[1].says == f"返 6.00{T}元。"
    assert found.answer == f"花 60.00{T}元，返 1.00{T}元。"
    assert found.notes == (f"到顶了，只返 1.00{T}元。",)


def test_ranges() -> None:
    found = spoken(place="qingshan/linhai")

    assert found.answer == f"花 80.00–100.00{T}元，返 8.00–20.00{T}元。"
    assert found.steps[0].says == f"去 2 次，一次 40.00–50.00{T}元，要 80.00–100.00{T}元。"


def test_rate_that_is_the_same_in_every_band() -> None:
    """It is no rate by bands for the reader."""
    found = spoken({"group": "child"}).steps[1]
    assert found.how == f"票钱 30.00{T}元，乘返多少 50%，是 15.00{T}元。"
    assert found.bands == ()


def test_value() -> None:
    found = spoken()

    assert found.values["group"] == "成人"
    assert found.values["ticket[hall][group]"] == f"30.00{T}元"
    assert found.values["ticket"] == f"30.00{T}元"
    assert found.values["ceiling"] == "花的钱最多算到"


def test_quiet_step_is_left_out_where_it_comes_to_nothing() -> None:
    text = BATH.replace("label: 返的\n", "label: 返的\n    quiet: yes\n")

    assert [each.label for each in spoken(text=text).steps] == ["票钱", "返的", "拿到的"]
    assert [each.label for each in spoken({"visits": "0"}, text=text).steps] == ["票钱", "拿到的"]
    assert [each.label for each in spoken({"visits": "0"}).steps] == ["票钱", "返的", "拿到的"]


def test_what_is_known_where_something_is_missing() -> None:
    """The results that are known first, then those that are not; the steps that are known."""
    found = spoken(place="yunhu", parameters={"ticket": "5"})

    assert found.answer == f"票钱 10.00{T}元。还算不了：拿到的。"
    assert [each.label for each in found.steps] == ["票钱"]
    assert found.values["refund"] == UNKNOWN
    assert spoken(place="yunhu").answer == "还算不了：票钱、拿到的。"


def test_figure_that_was_not_needed() -> None:
    text = """
        inputs:
          free: {label: 免票吗, kind: bool, default: yes}
        parameters: {ticket: swim.ticket}
        steps:
          paid: {label: 要付, formula: "0 if free else ticket[north][adult]", says: "票价 {ticket}，付 {paid}。"}
        results: {paid: paid}
        answer: "{free}：{paid}"
    """
    found = spoken(place="yunhu", text=text)

    assert found.steps[0].says == f"票价 用不到，付 0.00{T}元。"
    assert found.steps[0].how == f"因为免票吗：是，按 0.00{T}元算。"
    assert found.answer == f"是：0.00{T}元"


def test_words_of_an_input_of_its_own() -> None:
    text = """
        inputs:
          pay: {label: 怎么付, words: {cash: 现金, card: 刷卡}, default: card}
        steps:
          fee: {label: 手续费, formula: "yuan(1) if pay == card else 0", says: "{pay}。"}
        results: {fee: fee}
        answer: "{fee}"
    """
    assert spoken(text=text).steps[0].says == "刷卡。"
    assert input_words(rule(text), library(text), {"pay": "cash"}) == {"pay": "现金"}


class TestSpread:
    """A result that runs over months in which figures change: its parts stand in place of its steps."""

    TEXT = """
        inputs:
          months: {label: 几个月, kind: count, default: "3", least: "1", most: "24"}
          hall: {label: 哪个馆, axis: hall, default: north}
        parameters: {ticket: swim.ticket}
        steps:
          monthly: {label: 每月, formula: "ticket[hall][adult]", says: "每月 {monthly}。"}
          double: {label: 两倍, formula: monthly * 2, says: "两倍 {double}。"}
          sum_of_all: {label: 合计, formula: monthly * months, says: "{sum_of_all}。"}
          total: {label: 一共, formula: sum_of_all + 0, says: "一共 {total}。"}
        results: {monthly: monthly, total: total}
        spread: {over: months, each: monthly}
        answer: "每月 {monthly}，一共 {total}"
    """

    def spoken(self, day: date, months: str = "3", more: Mapping[str, str] | None = None) -> Account:
        known = library(self.TEXT, more)
        case = Case(Place("qingshan"), day, {"months": months}, {})
        return tell(rule(self.TEXT), known, work(rule(self.TEXT), known, case), day)

    def test_parts(self) -> None:
        found = self.spoken(date(2023, 11, 15))

        assert found.parts == (
            f"2023-11-15 起 2 个月：每月 25.00{T}元。",
            f"2024-01-01 起 1 个月：每月 30.00{T}元。",
        )
        assert [each.label for each in found.steps] == ["每月", "两倍", "合计", "一共"]
        assert found.answer == f"每月 25.00{T}元（2024-01-01 起 30.00{T}元），一共 80.00{T}元"

    def test_one_rule(self) -> None:
        found = self.spoken(date(2024, 1, 1))

        assert found.parts == ()
        assert [each.label for each in found.steps] == ["每月", "两倍", "合计", "一共"]

    def test_months_not_known(self) -> None:
        """The total says which months it covers."""
        policy = "whole: {ticket: [{value: 5, from: 2024-01-01, to: 2024-01-31, source: law}]}\n"
        found = self.spoken(date(2024, 1, 31), "2", {"policies/swim/qingshan.yaml": policy})

        assert found.parts == (
            f"2024-01-31 起 1 个月：每月 5.00{T}元。",
            "2024-02-01 起 1 个月：标准没有查到。",
        )
        assert (
            found.answer
            == f"每月 5.00{T}元（2024-02-01 起 还不知道）。一共只能算 2024-02-01 以前的 1 个月：5.00{T}元。"
        )
        assert [each.label for each in found.steps] == ["每月", "两倍"]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("swim.ticket", "p", "票价"),
        ("{from: swim.ticket, label: 门票}", "p", "门票"),
        ("{from: swim.ticket, term: per}", "p", "怎么收"),
        ("{from: swim.ticket, term: per, label: 按次吗}", "p", "按次吗"),
    ],
)
def test_parameter_label(text: str, name: str, label: str) -> None:
    """Its own label, else that of what it reads."""
    formula = "p == year" if "term" in text else "p[north][adult]"
    calculator = f"""
        inputs: {{}}
        parameters: {{p: {text}}}
        steps: {{s: {{label: 甲, formula: "{formula}", says: 乙。}}}}
        results: {{s: s}}
        answer: 丙
    """
    assert parameter_label(rule(calculator), library(calculator), name) == label


def test_axes_in_another_order() -> None:
    """A formula may name the axes in whatever order; the figure is put in all the same."""
    text = BATH.replace("ticket[hall][group] * visits", "ticket[group][hall] * visits")
    assert spoken(text=text).steps[0].how == f"票价 30.00{T}元，乘几次 2，是 60.00{T}元。"


def test_words_of_results_that_are_words() -> None:
    text = """
        inputs: {spent: {label: 花的, kind: money, default: "5"}}
        parameters: {first: swim.first}
        steps:
          which: {label: 先收谁的, formula: first, says: "先收{which}。"}
          paid: {label: 多少, formula: spent if which == own else 0, says: "{paid}"}
        results: {which: which, paid: paid}
        answer: "先收{which}，{paid}"
    """
    found = spoken(text=text)

    assert found.steps[0].says == "先收家里的。"
    assert found.answer == f"先收家里的，0.00{T}元"
