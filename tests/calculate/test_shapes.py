"""What a calculator takes from statements: every mistake in a parameter."""

import pytest

from tests.support.pool import bath, said

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
            "term: ceiling,",
            "term: ceilings,",
            (10, 35, "unknown-term", "没有“ceilings”这种限定", "您是不是想写“ceiling”？"),
        ),
        (
            "otherwise: paid",
            "otherwise: pay",
            (10, 55, "unknown-term", "没有“pay”这种写法", "可以写的有：cost、paid。"),
        ),
        (
            '{from: swim.top, none: "100000"}',
            '{from: swim.top, none: "100000", otherwise: paid}',
            (9, 52, "unknown-term", "otherwise 要和 term 一起写", "写上 term，或者删掉 otherwise。"),
        ),
        (
            'none: "100000"}',
            "optional: yes}",
            (9, 35, "parameter-value", "optional 要和 none 一起写", "写上 none：没查到的时候按什么算。"),
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
            (9, 45, "formula-name", "“spent”不是填年份的输入项", "写一个 kind 是 count 的输入项的名字。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", on: visits}',
            (9, 45, "input-limits", "“visits”填的不一定是年份", "给它写上 least 和 most，例如 2000 和 2100。"),
        ),
        (
            'none: "100000"}',
            'none: "100000", on: nothing}',
            (9, 45, "formula-name", "“nothing”不是填年份的输入项", "写一个 kind 是 count 的输入项的名字。"),
        ),
        (
            "term: ceiling, otherwise: paid}",
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
            "term: ceiling, otherwise: paid}",
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
