from decimal import Decimal

import pytest

from site_src.decode.value import decode_value
from site_src.model.values import Absent, Band, Money, Percent, Point, Share, Text, Value
from tests.support.declared import attribute, site
from tests.support.nodes import found, node

AXES = "axes: [tier, status, age, fees]"
SEVENTY, EIGHTY = Percent(Decimal(70)), Percent(Decimal(80))


def percent(text: str, axes: str = AXES) -> Value:
    value, problems = decode_value(node(text), attribute("percent", axes), site())
    assert value is not None, problems
    return value


class TestAxes:
    def test_members_tell_the_axis(self) -> None:
        """The axis is known by its members."""
        assert percent("{employed: 70%, retired: 80%}") == Value(
            ((Point((("status", "employed"),)), SEVENTY), (Point((("status", "retired"),)), EIGHTY))
        )

    @pytest.mark.parametrize(
        "text",
        [
            "primary: {employed: 70%}",
            "employed: {primary: 70%}",
            "{tier: {primary: {status: {employed: 70%}}}}",
            "{status: {employed: {primary: 70%}}}",
        ],
    )
    def test_any_order(self, text: str) -> None:
        """Levels may be written in any order, with or without the axis's name; points are in the attribute's order."""
        assert percent(text) == Value(((Point((("tier", "primary"), ("status", "employed"))), SEVENTY),))

    def test_bands_tell_the_axis_when_there_is_one(self) -> None:
        """Bands need no name of their axis while only one axis has bands."""
        assert percent("{0-1000: 70%, 1000-: 80%}", "axes: [tier, fees]") == Value(
            (
                (Point((("fees", Band(0, 100_000)),)), SEVENTY),
                (Point((("fees", Band(100_000, None)),)), EIGHTY),
            )
        )

    def test_bands_under_their_name(self) -> None:
        """The axis's name above the bands says which axis they are on."""
        assert percent("{age: {0-70: 70%, 70-: 80%}}") == Value(
            ((Point((("age", Band(0, 70)),)), SEVENTY), (Point((("age", Band(70, None)),)), EIGHTY))
        )

    def test_axis_left_out_where_it_does_not_matter(self) -> None:
        """One member may go deeper than another."""
        assert percent("{primary: {employed: 70%, retired: 80%}, secondary: 70%}") == Value(
            (
                (Point((("tier", "primary"), ("status", "employed"))), SEVENTY),
                (Point((("tier", "primary"), ("status", "retired"))), EIGHTY),
                (Point((("tier", "secondary"),)), SEVENTY),
            )
        )

    def test_share_below_a_member(self) -> None:
        """A share is a leaf, not a level."""
        money = attribute("money", "axes: [status]")

        value, problems = decode_value(node("{employed: {share: 5%, of: staff_wage}, retired: 1500}"), money, site())

        assert problems == []
        assert value == Value(
            (
                (Point((("status", "employed"),)), Share(Percent(Decimal(5)), "staff_wage")),
                (Point((("status", "retired"),)), Money(150_000)),
            )
        )


MISTAKES: list[tuple[str, list[tuple[str, int, int]], str, str]] = [
    ("{}", [("empty-value", 1, 4)], "这里是空的", "写上值，或者删掉这一层。"),
    ("{fees: {}}", [("empty-value", 1, 11)], "这里是空的", "写上值，或者删掉这一层。"),
    ("{primary: {}}", [("empty-value", 1, 14)], "这里是空的", "写上值，或者删掉这一层。"),
    ("{0-45: 70%}", [("ambiguous-axis", 1, 4)], "看不出是按什么分段", "先写一层分类的名字：age、fees 里的一个。"),
    ("{primry: 70%}", [("unknown-member", 1, 5)], "分类“医院等级”里没有“primry”", "您是不是想写“primary”？"),
    (
        "{employed: 70%, retird: 80%}",
        [("unknown-member", 1, 20)],
        "分类“人员类别”里没有“retird”",
        "您是不是想写“retired”？",
    ),
    (
        "{employed: 70%, retired: 80%, primary: 80%}",
        [("wrong-axis", 1, 34)],
        "“primary”是“医院等级”里的，这一层是按“人员类别”分的",
        "同一层只按一种分类分开写，每种分类只用一层。",
    ),
    (
        "{employed: {retired: 70%}}",
        [("wrong-axis", 1, 16)],
        "“retired”是“人员类别”里的，这一层是按“医院等级”分的",
        "同一层只按一种分类分开写，每种分类只用一层。",
    ),
    (
        "{primry: 70%, secndary: 80%}",
        [("unknown-member", 1, 5), ("unknown-member", 1, 18)],
        "分类“医院等级”里没有“primry”",
        "您是不是想写“primary”？",
    ),
    (
        "{age: {0-45岁: 70%}}",
        [("bad-band", 1, 11)],
        "“0-45岁”不是一段，要写成 0-1000 或 15000-",
        "段与段要接上，含左边、不含右边。",
    ),
    (
        "{fees: {1000-0: 70%}}",
        [("bad-band", 1, 12)],
        "“1000-0”前面的数要比后面的小",
        "段与段要接上，含左边、不含右边。",
    ),
]


class TestAbsent:
    """`none` at a point: there is no such rule for these, though there is for others."""

    def test_at_a_point(self) -> None:
        value, _ = decode_value(node("{employed: 70%, retired: none}"), attribute("percent", AXES), site())
        assert value is not None
        assert [leaf for _, leaf in value.cells] == [SEVENTY, Absent()]

    def test_of_the_whole_value_it_is_said_beside_it(self) -> None:
        value, problems = decode_value(node("none"), attribute("percent", AXES), site())
        assert value is None
        assert [(each.rule, each.hint) for each in problems] == [("wrong-shape", "不写 value，写 none: yes。")]

    def test_of_a_text_it_is_a_word(self) -> None:
        value, _ = decode_value(node("none"), attribute("text", "axes: []"), site())
        assert value == Value(((Point(), Text("none")),))


class TestMistakes:
    @pytest.mark.parametrize(("text", "place", "message", "hint"), MISTAKES)
    def test_is_named_where_it_is(self, text: str, place: list[tuple[str, int, int]], message: str, hint: str) -> None:
        """A level that cannot be read is named at the key or the level to mend."""
        written = node(f"a: {text}").get("a")  # type: ignore[union-attr]
        assert written is not None

        value, problems = decode_value(written, attribute("percent", AXES), site())

        assert value is None
        assert place == found(problems)
        assert (message, hint) == (problems[0].message, problems[0].hint)
