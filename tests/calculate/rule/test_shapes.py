"""What a calculator takes from statements: every mistake in a parameter."""

import pytest

from site_src.calculate.language.names import Shape
from site_src.calculate.values.kinds import Choice, Kind
from tests.support.pool import BATH, bath, problems, rule, said

Said = tuple[int, int, str, str, str]  # line, column, rule, message, hint


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "  ticket: swim.ticket",
            "  ticket: swim.tickets",
            (7, 11, "dangling-fact", "没有“swim.tickets”这个项目", "您是不是想写“swim.ticket”？"),
        ),
        (
            "  ticket: swim.ticket",
            "  ticket: swimm.ticket",
            (7, 11, "dangling-fact", "没有“swimm.ticket”这个项目", "您是不是想写“swim.ticket”？"),
        ),
        (
            "  ticket: swim.ticket",
            "  ticket: ticket",
            (7, 11, "dangling-fact", "没有“ticket”这个项目", "您是不是想写“swim.ticket”？"),
        ),
        (
            "  ticket: swim.ticket",
            "  ticket: swim.rules",
            (7, 11, "formula-kind", "“规定”不是数，不能拿来算", "换一个项目。"),
        ),
        (
            "  ticket: swim.ticket",
            "  ticket: swim.services",
            (7, 11, "formula-kind", "“服务”不是数，不能拿来算", "换一个项目。"),
        ),
        (
            "term: ceiling}",
            "term: ceilings}",
            (10, 35, "unknown-term", "没有“ceilings”这种限定", "您是不是想写“ceiling”？"),
        ),
        (
            'none: "100000"}',
            "cap: yes}",
            (9, 30, "parameter-value", "cap 要和 none 一起写", "写上 none：没有这项规定的时候按什么算。"),
        ),
        (
            'none: "100000"}',
            "leave_out: 先不算}",
            (9, 36, "parameter-value", "leave_out 要和 none 一起写", "写上 none：没有这项规定的时候按什么算。"),
        ),
        (
            'none: "100000"}',
            "none: 10%}",
            (9, 31, "parameter-value", "“10%”不是金额，要写成 1500、243.93 或 100-200", "none 要是这个项目的一个值。"),
        ),
        (
            'none: "100000"}',
            'none: "100000001"}',
            (9, 31, "parameter-value", "“100000001”太大了", "none 要是这个项目的一个值。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", only: {ceilin: paid}}',
            (9, 47, "unknown-term", "没有“ceilin: paid”这种限定", "您是不是想写“ceiling”？"),
        ),
        (
            'none: "100000"}',
            'none: "100000", up_to: {ceiling: pay}}',
            (9, 48, "unknown-term", "没有“ceiling: pay”这种限定", "可以写的有：cost、paid。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", on: spent}',
            (9, 45, "formula-name", "“spent”不是填年份的输入项", "写一个 kind 是 year 的输入项的名字。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", on: visits}',
            (9, 45, "formula-name", "“visits”不是填年份的输入项", "写一个 kind 是 year 的输入项的名字。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", on: nothing}',
            (9, 45, "formula-name", "“nothing”不是填年份的输入项", "写一个 kind 是 year 的输入项的名字。"),
        ),
        (
            "term: ceiling}",
            "term: ceiling, readings: [paid]}",
            (
                10,
                54,
                "unknown-member",
                "readings 要写这个项目的两个选项",
                "写两个选项，例如 [first, second]；结果是两种读法之间的范围。",
            ),
        ),
        (
            "term: ceiling}",
            "term: ceiling, readings: [paid, pay]}",
            (
                10,
                54,
                "unknown-member",
                "readings 要写这个项目的两个选项",
                "写两个选项，例如 [first, second]；结果是两种读法之间的范围。",
            ),
        ),
    ],
)
def test_parameter(old: str, new: str, found: Said) -> None:
    """A parameter is refused at the key that is wrong."""
    assert said(bath(old, new)) == [found]


FIGURE = "金额不超过一亿元，分段的比例不超过 100%，百分比最多三位小数；数没错的话，换一个项目来算。"


@pytest.mark.parametrize(
    ("attribute", "value", "what"),
    [
        ("ticket", "100000000.01", "数"),
        ("ticket", "{adult: 5, child: 100000001}", "数"),
        ("ticket", "5-100000001", "范围"),
        ("back", "100.001%", "数"),
        ("back", "{0-100: 10%, 100-: 120%}", "数"),
        ("back", "10%-120%", "范围"),
        ("back", "33.3333%", "数"),
        ("back", "33%-33.3333%", "范围"),
    ],
)
def test_figure_that_cannot_be_computed_exactly(attribute: str, value: str, what: str) -> None:
    """A statement whose figure leaves the proven range is named at its place."""
    more = {"policies/swim/yunhu.yaml": f"whole:\n  {attribute}: [{{value: {value}, source: law}}]\n"}
    found = problems(BATH, more)

    assert [(each.rule, each.message, each.hint) for each in found] == [
        ("parameter-range", f"计算器“bath”算不了这里的{what}", FIGURE)
    ]
    assert str(found[0].location).endswith(f"policies/swim/yunhu.yaml:2:{14 + len(attribute)}")


def test_figure_behind_one_that_nobody_found() -> None:
    """Every statement is looked at, also those before a gap."""
    policy = (
        "whole:\n  back:\n    - {unknown: 没查到, from: 2025-01-01}\n    - {value: 101%, to: 2024-12-31, source: law}\n"
    )
    assert [each.rule for each in problems(BATH, {"policies/swim/yunhu.yaml": policy})] == ["parameter-range"]


@pytest.mark.parametrize(
    ("attribute", "written"),
    [
        ("ticket", "value: 100000000, source: law"),
        ("ticket", "value: {share: 5%, of: wage}, source: law"),
        ("back", "value: 100%, source: law"),
        ("back", "value: {0-100: 0%, 100-: 99.999%}, source: law"),
        ("back", "unknown: 没查到"),
        ("ticket", "value: 100000001, stance: disputed, why: 不信, source: law"),
        ("share", "value: 120%, source: law"),
    ],
)
def test_figure_that_can_be_computed_or_is_not_used(attribute: str, written: str) -> None:
    more = {"policies/swim/yunhu.yaml": f"whole:\n  {attribute}: [{{{written}}}]\n"}
    assert problems(BATH, more) == []


@pytest.mark.parametrize(
    ("attribute", "kind"),
    [
        ("wait", "months"),
        ("lanes", "count"),
        ("opened", "date"),
        ("towel", "bool"),
        ("first", Choice(("own", "family"))),
    ],
)
def test_kinds(attribute: str, kind: Kind) -> None:
    """Every kind of attribute that is a number or one word can be a parameter."""
    formula = {"towel": "p", "first": "p == own", "opened": "p == p"}.get(attribute, "p > 0")
    text = f"""
        inputs: {{}}
        parameters: {{p: swim.{attribute}}}
        steps: {{s: {{label: 甲, formula: {formula}, says: 乙。}}}}
        results: {{s: s}}
        answer: 丙
    """
    assert rule(text).parameters["p"] == Shape(kind)


def test_axes_of_numbers() -> None:
    """An axis of age bands is picked by an input of its name."""
    text = """
        inputs: {age: {label: 年龄, kind: count, default: "40", most: "120"}}
        parameters: {p: swim.share}
        steps: {s: {label: 甲, formula: "p[age]", says: 乙。}}
        results: {s: s}
        answer: 丙
    """
    assert rule(text).parameters["p"] == Shape("percent", {}, ("age",))


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("{from: swim.top, exists: yes}", "bool"),
        ("{from: swim.rules, exists: yes}", "bool"),
        ("{from: swim.top, term: ceiling, exists: yes}", "bool"),
        ("{from: swim.top, term: ceiling}", Choice(("paid", "cost"))),
        ("{from: swim.top, term: ceiling, readings: [paid, cost]}", Choice(("paid", "cost"))),
        ("{from: swim.first, readings: [own, family]}", Choice(("own", "family"))),
    ],
)
def test_asked_otherwise(written: str, kind: Kind) -> None:
    """Whether there is such a rule, and one of a statement's terms, need no axis."""
    formula = "p" if kind == "bool" else "p == own" if "first" in written else "p == paid"
    text = f"""
        inputs: {{}}
        parameters: {{p: {written}}}
        steps: {{s: {{label: 甲, formula: {formula}, says: 乙。}}}}
        results: {{s: s}}
        answer: 丙
    """
    assert rule(text).parameters["p"] == Shape(kind)


def test_year_input() -> None:
    """A parameter looked up on the first day of a typed year."""
    year = bath('spent: {label: 以前花的, kind: money, default: "0"}', SPENT_AND_YEAR)
    assert said(year.replace('none: "100000"}', 'none: "100000", on: year}')) == []


SPENT_AND_YEAR = """spent: {label: 以前花的, kind: money, default: "0"}
  year: {label: 哪一年, kind: year, default: "2025", least: "2000", most: "2100"}"""
