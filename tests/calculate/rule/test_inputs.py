"""What a calculator asks: every mistake in an input, and nothing beside it."""

import pytest

from site_src.calculate.values.limits import Interval
from tests.support.pool import bath, rule, said

Said = tuple[int, int, str, str, str]  # line, column, rule, message, hint


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "2"}',
            (4, 11, "input-limits", "“几次”没有写明范围", "写上 most（和 least），most 要比 least 大。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "2", least: "8", most: "8"}',
            (4, 11, "input-limits", "“几次”没有写明范围", "写上 most（和 least），most 要比 least 大。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "9", most: "8"}',
            (4, 45, "input-value", "“9”超出了范围", "default 要在 least 和 most 之间。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "2", least: "3", most: "8"}',
            (4, 45, "input-value", "“2”超出了范围", "default 要在 least 和 most 之间。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: two, most: "8"}',
            (4, 11, "input-value", "“two”要写成整数，例如 5", "default、least、most 要是这一种的值。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "2", most: eight}',
            (4, 11, "input-value", "“eight”要写成整数，例如 5", "default、least、most 要是这一种的值。"),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, default: "2"}',
            (
                4,
                11,
                "input-kind",
                "“几次”要写 axis、words、kind 里的一个，只写一个",
                "选项写 axis 或 words；数写 kind（money、percent、count、months、year、date、bool）。",
            ),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            "{label: 几次, kind: count, axis: group, default: adult}",
            (
                4,
                11,
                "input-kind",
                "“几次”要写 axis、words、kind 里的一个，只写一个",
                "选项写 axis 或 words；数写 kind（money、percent、count、months、year、date、bool）。",
            ),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            "{label: 几次, kind: count, words: {a: 甲}, default: a}",
            (
                4,
                11,
                "input-kind",
                "“几次”要写 axis、words、kind 里的一个，只写一个",
                "选项写 axis 或 words；数写 kind（money、percent、count、months、year、date、bool）。",
            ),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "2", most: "8", members: [adult]}',
            (4, 70, "input-kind", "members 只和 axis 一起写", "删掉 members，或者写上 axis。"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: groups, default: adult}",
            (2, 29, "axis-unknown", "没有“groups”这个分类，或者它不分选项", "您是不是想写“group”？"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: age, default: adult}",
            (2, 29, "axis-unknown", "没有“age”这个分类，或者它不分选项", "可以写的有：group、hall。"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: group, default: adults}",
            (
                2,
                10,
                "input-value",
                "“adults”不在可选的词里：adult、child、senior",
                "default、least、most 要是这一种的值。",
            ),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: group, members: [adult, elder], default: adult}",
            (2, 45, "unknown-member", "分类里没有“elder”", "可以写的有：adult、child、senior。"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: group, members: [child], default: adult}",
            (2, 10, "input-value", "“adult”不在可选的词里：child", "default、least、most 要是这一种的值。"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, axis: group, default: adult, most: child}",
            (2, 58, "input-limits", "“谁来游”没有大小，不能写 most", "删掉 most。"),
        ),
        (
            "{label: 谁来游, axis: group, default: adult}",
            "{label: 谁来游, kind: bool, default: yes, least: no}",
            (2, 56, "input-limits", "“谁来游”没有大小，不能写 least", "删掉 least。"),
        ),
        (
            '{label: 以前花的, kind: money, default: "0"}',
            '{label: 以前花的, kind: money, default: "100000001"}',
            (5, 46, "input-value", "“100000001”超出了范围", "default 要在 least 和 most 之间。"),
        ),
        (
            '{label: 以前花的, kind: money, default: "0"}',
            "{label: 以前花的, kind: money, default: 1-2}",
            (5, 10, "input-value", "“1-2”要写成一个数，百分比最多三位小数", "default、least、most 要是这一种的值。"),
        ),
        (
            '{label: 以前花的, kind: money, default: "0"}',
            "{label: 以前花的, kind: date, default: 2025-01}",
            (5, 10, "input-value", "“2025-01”要写到哪一天，例如 2025-01-31", "default、least、most 要是这一种的值。"),
        ),
        (
            '{label: 以前花的, kind: money, default: "0"}',
            '{label: 以前花的, kind: year, default: "2025", least: "1", most: "2040"}',
            (
                5,
                10,
                "input-value",
                "“1”要写成四位数字的年份，例如 2026",
                "default、least、most 要是这一种的值。",
            ),
        ),
        (
            '{label: 几次, kind: count, default: "2", most: "8"}',
            '{label: 几次, kind: count, default: "02", most: "8"}',
            (4, 11, "input-value", "前面多写了 0", "default、least、most 要是这一种的值。"),
        ),
    ],
)
def test_input(old: str, new: str, found: Said) -> None:
    """The formulas that use a broken input are not blamed."""
    assert said(bath(old, new)) == [found]


@pytest.mark.parametrize(
    ("kind", "default", "limits", "low", "high"),
    [
        ("money", "5", "", 0, 10**10),
        ("money", "5", 'least: "1.5", most: "99.99"', 150, 9_999),
        ("percent", "5%", "", 0, 100_000),
        ("percent", "5%", "least: 0.5%, most: 20%", 500, 20_000),
        ("count", "5", 'most: "9"', 0, 9),
        ("months", "5", 'least: "1", most: "12"', 1, 12),
        ("year", "2025", 'least: "2016", most: "2040"', 2016, 2040),
        ("year", "2025", 'most: "9999"', 1000, 9999),
        ("date", "2025-06-01", "least: 2025-01-01, most: 2025-12-31", 20_250_101, 20_251_231),
        ("bool", "yes", "", 0, 1),
    ],
)
def test_limits(kind: str, default: str, limits: str, low: int, high: int) -> None:
    """Those that are written, else those of the kind, in whole numbers of the kind."""
    text = f"""
        inputs: {{x: {{label: 甲, kind: {kind}, default: "{default}", {limits}}}}}
        steps: {{s: {{label: 甲, formula: x == x, says: 乙。}}}}
        results: {{s: s}}
        answer: 丙
    """
    assert rule(text).limits["x"] == Interval(low, high)
    assert rule(text).inputs["x"] == kind
