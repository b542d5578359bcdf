from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.decode.leaf import parse_money, parse_percent
from site_src.decode.value import decode_value
from site_src.model.dates import Day
from site_src.model.place import Place
from site_src.model.source import Grade
from site_src.model.statement import Statement, StatementFields
from site_src.model.values import Count, Link, Money, Months, Percent
from site_src.wording import GRADES, STAGES, THIN, ValueText, say, say_reading, say_since, say_span
from site_src.wording.figures import format_figure
from tests.support.declared import attribute, site
from tests.support.library import statement
from tests.support.nodes import node

T = "\u202f"
AXES = "axes: [tier, status, age, fees, family]"


def said(kind: str, text: str, more: str = AXES, **written: object) -> ValueText:
    """A value of a kind, written as in a file, in words; `more`: what its attribute declares beside the kind."""
    declared = attribute(kind, more)
    value, problems = decode_value(node(text), declared, site())
    assert value is not None, problems
    fields = StatementFields.model_validate(written)
    return say(Statement("t", "a", Place(), 0, "f.yaml", value, fields), declared, site())


class TestProseByMember:
    def test_sentences_stand_behind_a_colon(self) -> None:
        """What is a sentence is set off from the name before it; a figure is not."""
        text = said("text", "{primary: {employed: 去窗口办, retired: 打电话}}")
        rate = said("percent", "{primary: {employed: 70%, retired: 80%}}")

        assert text.rows == (("一级", "在职：去窗口办；退休：打电话"),)
        assert rate.rows == (("一级", "在职 70%，退休 80%"),)


class TestFigure:
    @pytest.mark.parametrize(
        ("leaf", "expected"),
        [
            (Money(0), "0"),
            (Money(5), "0.05"),
            (Money(150_000), "1,500"),
            (Money(24_393), "243.93"),
            (Money(50), "0.50"),
            (Money(100_000_000_00), "100,000,000"),
            (Percent(Decimal(70)), "70"),
            (Percent(Decimal("5.60")), "5.6"),
            (Percent(Decimal(100)), "100"),
            (Percent(Decimal("0.00")), "0"),
            (Percent(Decimal("0.000001")), "0.000001"),
            (Count(1234567), "1,234,567"),
            (Months(12), "12"),
        ],
    )
    def test_as_it_is_read(self, leaf: Money | Percent | Count | Months, expected: str) -> None:
        """Thousands are grouped; decimals stand where there are any, fen always as two."""
        assert expected == format_figure(leaf)

    @given(st.integers(0, 10**12 - 1), st.integers(0, 99))
    def test_no_fen_is_lost(self, yuan: int, fen: int) -> None:
        """An amount put into words and read again is the same amount."""
        written = f"{yuan}.{fen:02d}"

        shown = said("money", written).line

        assert parse_money(shown.removesuffix(f"{T}元").replace(",", "")) == parse_money(written)

    @given(st.decimals(0, 9999, places=6, allow_nan=False))
    def test_no_part_of_a_percentage_is_lost(self, hundredths: Decimal) -> None:
        """A percentage put into words and read again is the same percentage."""
        assert parse_percent(said("percent", f"{hundredths:f}%").line) == Percent(hundredths)


class TestUnit:
    def test_unbreakable(self) -> None:
        """A narrow space that never breaks keeps a figure and its unit together."""
        assert said("money", "1500", "unit: 元/年").line == "1,500\u202f元/年"
        assert THIN == "\u202f"

    @pytest.mark.parametrize(
        ("kind", "text", "more", "expected"),
        [
            ("money", "1500", "", f"1,500{T}元"),
            ("months", "6", "", f"6{T}个月"),
            ("months", "6", "unit: 个月工资", f"6{T}个月工资"),
            ("count", "5", "", "5"),
            ("count", "5", "unit: 人", f"5{T}人"),
            ("percent", "70%", "", "70%"),
            ("percent", "5%", "unit: '%/年'", "5%/年"),
            ("percent", "20%", "unit: 个百分点", f"20{T}个百分点"),
        ],
    )
    def test_by_kind(self, kind: str, text: str, more: str, expected: str) -> None:
        """The attribute's unit stands behind the figure, else the kind's own; a per cent sign stands close."""
        assert expected == said(kind, text, more).line

    def test_unit_from_a_term(self) -> None:
        """A term that shows as the unit takes the unit's place."""
        terms = "unit: 元/年, terms: {per: {label: 按, shows: unit, members: {year: 元/年, visit: 元/次}}}"

        assert said("money", "50", terms, terms={"per": "visit"}) == ValueText(line=f"50{T}元/次")
        assert said("money", "50", terms) == ValueText(line=f"50{T}元/年")


class TestLead:
    TERMS = (
        "axes: [status], terms: {"
        "ceiling: {label: 限, shows: before, members: {payment: 基金最多付, cost: 费用最多算到}},"
        " since: {label: 起, shows: before, members: {now: 从现在起}}}"
    )

    def test_before_one_line(self) -> None:
        """A term that shows before leads the line."""
        said_so = said("money", "15000", self.TERMS, terms={"ceiling": "cost"})

        assert said_so == ValueText(lead="费用最多算到", line=f"15,000{T}元")
        assert said_so.text == f"费用最多算到 15,000{T}元"

    def test_before_rows(self) -> None:
        """It leads rows once, not each of them."""
        said_so = said("money", "{employed: 2500, retired: 3000}", self.TERMS, terms={"ceiling": "payment"})

        assert said_so == ValueText(lead="基金最多付", rows=(("在职", f"2,500{T}元"), ("退休", f"3,000{T}元")))
        assert said_so.text == f"基金最多付 在职 2,500{T}元；退休 3,000{T}元"

    def test_several(self) -> None:
        """Several terms lead in the order of their declaration."""
        assert said("money", "5", self.TERMS, terms={"since": "now", "ceiling": "cost"}).lead == "费用最多算到 从现在起"

    def test_none_written(self) -> None:
        """Without the term there is no lead."""
        assert said("money", "5", self.TERMS).lead == ""


class TestLine:
    @pytest.mark.parametrize(
        ("kind", "text", "expected"),
        [
            ("money", "100-200.5", f"100–200.50{T}元"),
            ("percent", "40%-60%", "40–60%"),
            ("money", "{share: 5%, of: staff_wage}", f"上年在岗职工年平均工资的{T}5%"),
            ("date", "2025-09", "2025-09"),
            ("text", "先到社区，再转诊。", "先到社区，再转诊。"),
            ("bool", "yes", "是"),
            ("bool", "no", "否"),
        ],
    )
    def test_by_kind(self, kind: str, text: str, expected: str) -> None:
        """Each kind has its way of being said."""
        assert said(kind, text) == ValueText(line=expected)

    def test_words_for_yes_and_no(self) -> None:
        """The attribute's words stand for yes and no."""
        words = "words: {yes: 可以, no: 不可以}"

        assert said("bool", "yes", words).line == "可以"
        assert said("bool", "no", words).line == "不可以"

    def test_choice(self) -> None:
        """One choice is a line."""
        assert said("choice", "a", "members: {a: 甲, b: 乙}") == ValueText(line="甲")

    def test_choices(self) -> None:
        """Several choices are items, in the order of their declaration."""
        said_so = said("choices", "[b, a]", "members: {a: 甲, b: 乙}")

        assert said_so == ValueText(items=("甲", "乙"))
        assert said_so.text == "甲、乙"

    def test_list(self) -> None:
        """A list is items in no order."""
        said_so = said("list", "[窗口, 医保App]")

        assert said_so == ValueText(items=("窗口", "医保App"))
        assert said_so.text == "窗口、医保App"

    def test_steps(self) -> None:
        """Steps are items one after the other."""
        said_so = said("steps", "[登录, 选人, 提交]")

        assert said_so == ValueText(items=("登录", "选人", "提交"), ordered=True)
        assert said_so.text == "登录 → 选人 → 提交"

    def test_link(self) -> None:
        """A link is said by its label."""
        said_so = said("link", "{label: 医保局, url: 'https://example.org/'}")

        assert said_so == ValueText(link=Link("医保局", "https://example.org/"))
        assert said_so.text == "医保局"


class TestNoValue:
    def test_none(self) -> None:
        """That there is no rule is said in the attribute's words."""
        declared = attribute("money", "none: 不设起付线")

        assert say(statement(none="yes"), declared, site()) == ValueText(line="不设起付线")

    def test_none_without_words(self) -> None:
        """Without words of its own it is said in the site's."""
        assert say(statement(none="yes"), attribute("money"), site()) == ValueText(line="没有这项规定")

    def test_unknown(self) -> None:
        """What was looked for and not found is another thing."""
        assert say(statement(unknown="没有查到"), attribute("money"), site()) == ValueText(line="还没查到")


class TestRows:
    def test_one_axis(self) -> None:
        """Each member is a row."""
        assert said("percent", "{employed: 70%, retired: 80%}").rows == (("在职", "70%"), ("退休", "80%"))

    def test_last_axis_stays_in_the_row(self) -> None:
        """Of two axes the last stands in the row."""
        text = "{primary: {employed: 70%, retired: 80%}, secondary: {employed: 60%, retired: 70%}}"

        assert said("percent", text).rows == (("一级", "在职 70%，退休 80%"), ("二级", "在职 60%，退休 70%"))

    def test_equal_rows_share_a_label(self) -> None:
        """Members with equal figures share a row."""
        assert said("percent", "{primary: 70%, secondary: 60%, tertiary: 60%}").rows == (
            ("一级", "70%"),
            ("二级、三级", "60%"),
        )

    def test_equal_rows_of_two_axes_share_a_label(self) -> None:
        """So they do with an axis inside the row."""
        text = "{primary: {employed: 60%, retired: 70%}, secondary: {employed: 60%, retired: 70%}}"

        assert said("percent", text).rows == (("一级、二级", "在职 60%，退休 70%"),)

    def test_equal_rows_under_different_heads_stay_apart(self) -> None:
        """Rows share a label only where the rest of their labels is the same."""
        text = "{primary: {employed: {age: {0-45: 1%}}}, secondary: {retired: {age: {0-45: 1%}}}}"

        assert said("percent", text).rows == (
            ("一级 · 在职", f"45{T}周岁以下 1%"),
            ("二级 · 退休", f"45{T}周岁以下 1%"),
        )

    def test_everybody_needs_no_name(self) -> None:
        """Where all members of the last axis have one figure, their names say nothing."""
        assert said("percent", "{primary: {employed: 70%, retired: 70%}}").rows == (("一级", "70%"),)

    def test_some_need_their_names(self) -> None:
        """Where only some of them are known, their names stay: nothing is said about the others."""
        assert said("percent", "{employed: {primary: 70%, secondary: 70%}}").rows == (("一级、二级", "在职 70%"),)
        assert said("percent", "{employed: {primary: 70%, secondary: 70%}}", "axes: [status, tier]").rows == (
            ("在职", "一级、二级 70%"),
        )

    def test_ragged(self) -> None:
        """A member that goes no deeper is a row by itself."""
        text = "{primary: {employed: 70%, retired: 80%}, secondary: 60%}"

        assert said("percent", text).rows == (("一级", "在职 70%，退休 80%"), ("二级", "60%"))

    @pytest.mark.parametrize(
        ("text", "labels"),
        [
            (
                "{fees: {0-1000: 1%, 1000-5000: 2%, 5000-: 3%}}",
                (f"1,000{T}元以内", f"1,000–5,000{T}元", f"5,000{T}元以上"),
            ),
            ("{age: {0-45: 1%, 45-70: 2%, 70-: 3%}}", (f"45{T}周岁以下", f"45–69{T}周岁", f"70{T}周岁及以上")),
            ("{age: {5-6: 1%}}", (f"5{T}周岁",)),
            ("{age: {0-: 1%}}", (f"0{T}周岁及以上",)),
            ("{family: {0-2: 1%, 2-3: 2%, 3-5: 3%, 5-: 4%}}", ("2以下", "2", "3–4", "5及以上")),
        ],
    )
    def test_bands(self, text: str, labels: tuple[str, ...]) -> None:
        """Bands of money end where the next begins; bands of a count name their last number."""
        assert labels == tuple(label for label, _ in said("percent", text).rows)

    def test_items_in_rows(self) -> None:
        """Lists and steps stand in rows as one line each."""
        assert said("list", "{primary: [甲, 乙]}").rows == (("一级", "甲、乙"),)
        assert said("steps", "{primary: [甲, 乙]}").rows == (("一级", "甲 → 乙"),)

    def test_choices_links_and_answers_in_rows(self) -> None:
        """So do choices, links and answers."""
        more = AXES + ", members: {a: 甲, b: 乙}"

        assert said("choices", "{primary: [a, b]}", more).rows == (("一级", "甲、乙"),)
        assert said("link", "{primary: {label: 医保局, url: x}}").rows == (("一级", "医保局"),)
        assert said("bool", "{primary: no}").rows == (("一级", "否"),)


class TestText:
    def test_nothing(self) -> None:
        """What has no words is empty."""
        assert ValueText().text == ""

    def test_rows(self) -> None:
        """Rows are parted by semicolons."""
        assert ValueText(rows=(("甲", "1"), ("乙", "2"))).text == "甲 1；乙 2"

    def test_lead_alone(self) -> None:
        """A lead before nothing leaves no space behind it."""
        assert ValueText(lead="基金最多付").text == "基金最多付"


class TestDates:
    def test_since(self) -> None:
        """A beginning is as exact as it is known."""
        assert say_since(Day(2025, 1, 1)) == "2025-01-01 起"
        assert say_since(Day(2025)) == "2025 起"
        assert say_since(None) == "开始日期没查到"

    @pytest.mark.parametrize(
        ("dated", "expected"),
        [
            (statement(start="2022-10-01", to="2023-05-31"), "2022-10-01 至 2023-05-31"),
            (statement(start="2022"), "2022 起"),
            (statement(to="2022-12"), "到 2022-12 为止"),
            (statement(), "开始日期没查到"),
            (statement(on="2025-05-08"), "截至 2025-05-08"),
        ],
    )
    def test_span(self, dated: Statement, expected: str) -> None:
        """A span has the ends that are known."""
        assert expected == say_span(dated)


class TestReading:
    @pytest.mark.parametrize(
        ("grade", "day", "verified", "words"),
        [
            ("media", Day(2023), Day(2026, 11, 22), "据 2023 年的报道，2026-11-22 看过"),
            ("official", Day(2025, 12), Day(2026, 11, 22), "据 2025-12 的官方网页，2026-11-22 看过"),
            ("reprint", Day(2025, 12, 1), Day(2026, 11), "据 2025-12-01 的官方文本，2026-11 看过"),
            ("aggregator", None, Day(2026, 11, 22), "据没写日期的网页，2026-11-22 看过"),
            ("generated", None, Day(2026, 11, 22), "据没写日期的网页，2026-11-22 看过"),
            ("cited", Day(2024, 7, 26), None, "据 2024-07-26 的文件，没有读到原文"),
            ("cited", None, None, "据日期没查到的文件，没有读到原文"),
            ("media", Day(2023), None, "据 2023 年的报道"),
            (None, None, Day(2026, 11, 22), "2026-11-22 查过"),
            (None, None, None, ""),
        ],
    )
    def test_words(self, grade: Grade | None, day: Day | None, verified: Day | None, words: str) -> None:
        """The source's own date, as exact as it is known, comes before the day on which we looked."""
        assert say_reading(grade, day, verified) == words

    def test_stages(self) -> None:
        """What is no rule yet, or only on trial, has its word."""
        assert STAGES == {"draft": "征求意见稿", "trial": "试行", None: ""}


class TestGrades:
    def test_words(self) -> None:
        """Each kind of source has its badge, best first."""
        assert list(GRADES.items()) == [
            ("official", "官方"),
            ("reprint", "官方转载"),
            ("cited", "文号可查"),
            ("media", "媒体报道"),
            ("aggregator", "网传未核实"),
            ("generated", "拼凑的网页"),
        ]
