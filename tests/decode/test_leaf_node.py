from decimal import Decimal

import pytest

from site_src.decode.value import decode_value
from site_src.model.dates import Day
from site_src.model.values import (
    Choices,
    Count,
    Items,
    Leaf,
    Link,
    Money,
    Months,
    Percent,
    Point,
    Range,
    Share,
    Text,
    Value,
    YesNo,
)
from tests.support.declared import attribute, site
from tests.support.nodes import found, node

MEMBERS = "members: {self: 本人, spouse: 配偶, parents: 父母}"

LEAVES = [
    ("money", "1500", Money(150_000)),
    ("money", "100-200", Range(Money(10_000), Money(20_000))),
    ("money", "{share: 5%, of: staff_wage}", Share(Percent(Decimal(5)), "staff_wage")),
    ("money", "{of: staff_wage, share: 5%}", Share(Percent(Decimal(5)), "staff_wage")),
    ("percent", "5.6%", Percent(Decimal("5.6"))),
    ("count", "5", Count(5)),
    ("months", "6", Months(6)),
    ("date", "2025-09", Day(2025, 9)),
    ("bool", "yes", YesNo(yes=True)),
    ("text", "NO", Text("NO")),
    ("text", "3.10", Text("3.10")),
    ("list", "[医保App, 窗口]", Items(("医保App", "窗口"), ordered=False)),
    ("list", "窗口", Items(("窗口",), ordered=False)),
    ("steps", "[登录, 选人, 提交]", Items(("登录", "选人", "提交"), ordered=True)),
    ("choice", "spouse", Choices(("spouse",))),
    ("choice", "[spouse]", Choices(("spouse",))),
    ("choices", "[parents, self]", Choices(("self", "parents"))),
    ("link", "{label: 医保局, url: 'https://example.org/'}", Link("医保局", "https://example.org/")),
]

MISTAKES: list[tuple[str, str, tuple[str, int, int], str]] = [
    ("money", "{a: 1500元}", ("wrong-axis", 1, 4), "这里不能再按类别分开写"),
    (
        "money",
        "1500元",
        ("bad-money", 1, 4),
        "“1500元”不是金额，要写成 1500、243.93 或 100-200；不要写单位、逗号和全角数字（1500）",
    ),
    ("percent", "70", ("bad-percent", 1, 4), "“70”不是百分比，要写成 70%、5.6% 或 40%-60%，别忘了百分号"),
    ("count", "1e3", ("bad-count", 1, 4), "“1e3”要写成整数，例如 5"),
    ("months", "6个月", ("bad-months", 1, 4), "“6个月”要写成整数，例如 5"),
    ("date", "2025年", ("bad-date", 1, 4), "“2025年”不是日期，要写成 2025、2025-01 或 2025-01-31"),
    ("bool", "NO", ("bad-bool", 1, 4), "“NO”要写成 yes 或 no"),
    ("text", "[a]", ("wrong-shape", 1, 4), "这里要写一个值，不是列表"),
    ("text", "", ("empty-value", 1, 1), "值是空的"),
    ("text", "'  '", ("empty-value", 1, 4), "值是空的"),
    ("list", "", ("empty-value", 1, 1), "值是空的"),
    ("list", "[]", ("empty-value", 1, 4), "这个列表是空的"),
    ("list", "[a, '']", ("wrong-shape", 1, 8), "列表里的每一项要是一句话"),
    ("steps", "[a, b: c]", ("wrong-shape", 1, 8), "列表里的每一项要是一句话"),
    ("steps", "[a, [b]]", ("wrong-shape", 1, 8), "列表里的每一项要是一句话"),
    ("choice", "[self, spouse]", ("wrong-shape", 1, 11), "这里只能选一项"),
    ("choices", "[self, self]", ("wrong-shape", 1, 11), "“self”写了两次"),
    ("choices", "[self, spous]", ("unknown-choice", 1, 11), "“起付线”里没有“spous”这一项"),
    ("choices", "本人", ("unknown-choice", 1, 4), "“起付线”里没有“本人”这一项"),
    ("link", "https://example.org/", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("link", "[a]", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("link", "{label: a}", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("link", "{label: a, url: ''}", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("link", "{label: [a], url: b}", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("link", "{label: a, url: b, note: c}", ("wrong-shape", 1, 4), "这里要写 label 和 url 两项"),
    ("money", "{share: 5%}", ("wrong-shape", 1, 4), "这里要写 share 和 of 两项"),
    ("money", "{share: [5%], of: staff_wage}", ("wrong-shape", 1, 4), "这里要写 share 和 of 两项"),
    (
        "money",
        "{share: 5, of: staff_wage}",
        ("bad-percent", 1, 12),
        "“5”不是百分比，要写成 70%、5.6% 或 40%-60%，别忘了百分号",
    ),
    ("money", "{share: 5%-7%, of: staff_wage}", ("wrong-shape", 1, 12), "share 不能是范围"),
    ("money", "{share: 5%, of: staf_wage}", ("unknown-base", 1, 20), "没有“staf_wage”这个基数"),
    ("percent", "{share: 5%, of: staff_wage}", ("wrong-shape", 1, 12), "只有金额能写成 share 和 of"),
]


class TestLeaf:
    @pytest.mark.parametrize(("kind", "text", "expected"), LEAVES)
    def test_by_kind(self, kind: str, text: str, expected: Leaf) -> None:
        """Each kind has its way of writing."""
        value, problems = decode_value(node(text), attribute(kind, MEMBERS), site())

        assert problems == []
        assert value == Value(((Point(), expected),))

    @pytest.mark.parametrize(("kind", "text", "place", "message"), MISTAKES)
    def test_mistake_is_named_where_it_is(
        self, kind: str, text: str, place: tuple[str, int, int], message: str
    ) -> None:
        """What cannot be read is named at the scalar to mend."""
        written = node(f"a: {text}").get("a")  # type: ignore[union-attr]
        assert written is not None

        value, problems = decode_value(written, attribute(kind, MEMBERS), site())

        assert value is None
        assert [(*found([each]), each.message) for each in problems] == [(place, message)]
        assert problems[0].hint
