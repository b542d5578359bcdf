import pytest

from site_src.decode.policy import PolicyFile, decode_policies
from site_src.decode.shape import decode
from site_src.errors import Problem
from site_src.model.dates import Day
from site_src.model.place import Place
from site_src.model.statement import Cite, Statement, StatementFields
from site_src.model.topic import Topic
from site_src.model.values import Money, Point, Value
from tests.support.declared import site
from tests.support.nodes import found, node

FILE = PolicyFile("content/policies/outpatient/jiangsu.yaml", "outpatient", "jiangsu")
TOPIC = """
    title: 门诊
    question: 能报多少？
    summary: 各地不同。
    order: 1
    groups: {figures: 数字}
    attributes:
      annual_cap:
        label: 一年最多报
        kind: money
        axes: [status]
        terms: {ceiling: {label: 限的是什么, shows: before, members: {payment: 基金最多付, cost: 费用最多算到}}}
        group: figures
        inherits: yes
        recheck: 12m
        help: 上限
      start: {label: 开始, kind: text, group: figures, inherits: yes, recheck: 12m, help: 从什么时候}
"""


def policies(text: str) -> tuple[list[Statement], list[Problem]]:
    topic, _ = decode(Topic, node(TOPIC))
    assert topic is not None
    return decode_policies(node(text), FILE, topic, site())


class TestStatements:
    def test_all_of_a_file(self) -> None:
        """Each statement knows its place, its attribute, its number and its file."""
        statements, problems = policies("""
            whole:
              annual_cap:
                - value: 2500
                  terms: {ceiling: payment}
                  from: 2025-01-01
                  source: a
                  at: 第二条
                - none: yes
                  to: 2024-12-31
            yangzhou:
              start:
                - unknown: 没有查到
        """)

        assert problems == []
        assert [(each.place, each.attribute, each.index) for each in statements] == [
            (Place("jiangsu"), "annual_cap", 0),
            (Place("jiangsu"), "annual_cap", 1),
            (Place("jiangsu", "yangzhou"), "start", 0),
        ]
        assert statements[0] == Statement(
            "outpatient",
            "annual_cap",
            Place("jiangsu"),
            0,
            "content/policies/outpatient/jiangsu.yaml",
            Value(((Point(), Money(250_000)),)),
            StatementFields.model_validate(
                {"terms": {"ceiling": "payment"}, "from": Day(2025, 1, 1), "source": (Cite(id="a"),), "at": "第二条"}
            ),
        )
        assert statements[1].value is None
        assert statements[1].fields.none
        assert statements[2].fields.unknown == "没有查到"

    def test_a_bad_one_is_left_out(self) -> None:
        """The others are kept, and keep their numbers."""
        statements, problems = policies("""
            whole:
              annual_cap:
                - value: 两千五
                - 2500
                - value: 1500
        """)

        assert found(problems) == [("bad-money", 3, 14), ("wrong-shape", 4, 7)]
        assert [(each.index, each.value) for each in statements] == [(2, Value(((Point(), Money(150_000)),)))]


MISTAKES: list[tuple[str, tuple[str, int, int], str, str]] = [
    (
        "- whole",
        ("wrong-shape", 1, 1),
        "这里要写成几行“键: 值”",
        "一层是地区（whole 是全省），再一层是项目，再下面是一条条的规定。",
    ),
    (
        "whole: 5",
        ("wrong-shape", 1, 8),
        "这里要写成几行“键: 值”",
        "一层是地区（whole 是全省），再一层是项目，再下面是一条条的规定。",
    ),
    (
        "whole:",
        ("wrong-shape", 1, 1),
        "这里要写成几行“键: 值”",
        "一层是地区（whole 是全省），再一层是项目，再下面是一条条的规定。",
    ),
    (
        "whole: {anual_cap: []}",
        ("unknown-attribute", 1, 9),
        "主题“门诊”里没有“anual_cap”这个项目",
        "您是不是想写“annual_cap”？",
    ),
    ("whole: {annual_cap: 5}", ("wrong-shape", 1, 21), "项目下面要是规定的列表", "每条规定以“- value:”开头。"),
    ("whole: {annual_cap: {value: 5}}", ("wrong-shape", 1, 21), "项目下面要是规定的列表", "每条规定以“- value:”开头。"),
    ("whole: {annual_cap: [5]}", ("wrong-shape", 1, 22), "项目下面要是规定的列表", "每条规定以“- value:”开头。"),
    (
        "whole: {annual_cap: [{source: a}]}",
        ("one-answer", 1, 22),
        "value、none、unknown 要写一个，只写一个",
        "有规定写 value；查过确实没有写 none: yes；没找到写 unknown: 原因。",
    ),
    (
        "whole: {annual_cap: [{value: 5, none: yes}]}",
        ("one-answer", 1, 22),
        "value、none、unknown 要写一个，只写一个",
        "有规定写 value；查过确实没有写 none: yes；没找到写 unknown: 原因。",
    ),
    (
        "whole: {annual_cap: [{none: yes, unknown: 没有}]}",
        ("one-answer", 1, 22),
        "value、none、unknown 要写一个，只写一个",
        "有规定写 value；查过确实没有写 none: yes；没找到写 unknown: 原因。",
    ),
    (
        "whole: {annual_cap: [{none: no}]}",
        ("one-answer", 1, 22),
        "value、none、unknown 要写一个，只写一个",
        "有规定写 value；查过确实没有写 none: yes；没找到写 unknown: 原因。",
    ),
    ("whole: {annual_cap: [{value: ''}]}", ("empty-value", 1, 30), "值是空的", "写上值；没找到就写 unknown: 原因。"),
    (
        "whole: {annual_cap: [{value: 5, terms: {celing: cost}}]}",
        ("unknown-term", 1, 41),
        "“一年最多报”没有“celing”这种限定",
        "您是不是想写“ceiling”？",
    ),
    (
        "whole: {annual_cap: [{value: 5, terms: {ceiling: costs}}]}",
        ("unknown-term", 1, 50),
        "“限的是什么”没有“costs”这种写法",
        "您是不是想写“cost”？",
    ),
    (
        "whole: {start: [{value: 甲, terms: {ceiling: cost}}]}",
        ("unknown-term", 1, 36),
        "“开始”没有“ceiling”这种限定",
        "这里现在什么也不能写。",
    ),
    ("whole: {annual_cap: [{vaule: 5}]}", ("unknown-key", 1, 23), "没有“vaule”这个键", "您是不是想写“value”？"),
    (
        "whole: {annual_cap: [{value: 5, form: 2025}]}",
        ("unknown-key", 1, 33),
        "没有“form”这个键",
        "您是不是想写“from”？",
    ),
    (
        "whole: {annual_cap: [{value: 5, from: 2025年}]}",
        ("bad-value", 1, 39),
        "“2025年”不是日期，要写成 2025、2025-01 或 2025-01-31",
        "这是“from”的值；怎么写看 docs/editing.md。",
    ),
]


class TestMistakes:
    @pytest.mark.parametrize(("text", "place", "message", "hint"), MISTAKES)
    def test_is_named_where_it_is(self, text: str, place: tuple[str, int, int], message: str, hint: str) -> None:
        """Each mistake is one problem at its own place."""
        statements, problems = policies(text)

        assert statements == []
        assert [(*found([each]), each.message, each.hint) for each in problems] == [(place, message, hint)]

    def test_value_and_fields_together(self) -> None:
        """What is wrong with the value does not hide what is wrong beside it."""
        _, problems = policies("whole: {annual_cap: [{value: 五, terms: {per: x}, frm: 2025}]}")

        assert found(problems) == [("unknown-key", 1, 50), ("bad-money", 1, 30)]

    def test_yes_and_none_beside_a_value(self) -> None:
        """`none: no` says nothing, and may stand beside a value."""
        statements, problems = policies("whole: {annual_cap: [{value: 5, none: no}]}")

        assert problems == []
        assert len(statements) == 1
