"""A calculator file as a whole: every mistake with its line, column, message and hint."""

import pytest

from site_src.calculate.language.names import Shape
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.limits import Interval
from tests.support.pool import BATH, bath, rule, said

GROUP, HALL = Choice(("adult", "child", "senior")), Choice(("north", "south"))

Said = tuple[int, int, str, str, str]  # line, column, rule, message, hint


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("spent + cost))", "spent + costs))", (18, 55, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？")),
        (
            "formula: round(banded(back[group], spent, spent + cost))",
            "formula: '  round(banded(back[group], spent, spent + costs))'",
            (18, 58, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？"),
        ),
        (
            "formula: round(banded(back[group], spent, spent + cost))",
            'formula: "round(banded(back[group], spent, spent + costs))"',
            (18, 56, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？"),
        ),
        (
            "formula: round(banded(back[group], spent, spent + cost))",
            "formula: >-\n      round(banded(back[group],\n      spent, spent + costs))",
            (18, 14, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？"),
        ),
        (
            "formula: round(banded(back[group], spent, spent + cost))",
            "formula: round(banded(back[group],\n      spent, spent + costs))",
            (18, 14, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？"),
        ),
        (
            "min(refund, top[group])",
            "min(refund, visits)",
            (20, 62, "formula-kind", "这几项不是同一种：金额、个数", "每一项要是同一种。"),
        ),
        ("refund > got", "refund > gott", (25, 21, "formula-name", "没有“gott”这个名字", "您是不是想写“got”？")),
        ("refund > got", "refund", (25, 12, "formula-kind", "这里要是一个条件", "例如 fund == cap_left。")),
        (
            "refund > got",
            "refund < 0",
            (25, 12, "formula-unreachable", "这句话永远不会出现", "条件总不成立；去掉它，或者改条件。"),
        ),
        ("- got <= refund", "- got + refund", (27, 5, "formula-kind", "这里要是一个条件", "例如 fund == cap_left。")),
        ('- "cost >= 0"', '- "cost >= costs"', (28, 14, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？")),
        (
            "- got <= refund",
            "- got <= refunds",
            (27, 12, "formula-name", "没有“refunds”这个名字", "您是不是想写“refund”？"),
        ),
    ],
)
def test_formula(old: str, new: str, found: Said) -> None:
    """The place inside a formula is the place in the file, quoted or not; one folded over lines is named as a whole."""
    assert said(bath(old, new)) == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "  visits: {label",
            "  ticket: {label: 票, kind: bool, default: yes}\n  visits: {label",
            (8, 3, "formula-name", "“ticket”这个名字已经有了", "输入项、参数和步骤各用各的名字。"),
        ),
        (
            "  ticket: swim.ticket",
            "  visits: swim.lanes\n  ticket: swim.ticket",
            (7, 3, "formula-name", "“visits”这个名字已经有了", "输入项、参数和步骤各用各的名字。"),
        ),
        (
            "  cost:\n",
            "  spent:\n    label: 票\n    formula: ticket[hall][group]\n    says: 票。\n  cost:\n",
            (12, 3, "formula-name", "“spent”这个名字已经有了", "输入项、参数和步骤各用各的名字。"),
        ),
        (
            "  visits: {label",
            "  if: {label: 票, kind: bool, default: yes}\n  visits: {label",
            (
                4,
                3,
                "formula-name",
                "“if”不能在公式里作名字",
                "只用小写字母、数字和下划线，字母开头，不用 if、or 这样的词。",
            ),
        ),
        (
            "  visits: {label",
            "  a-b: {label: 票, kind: bool, default: yes}\n  visits: {label",
            (
                4,
                3,
                "formula-name",
                "“a-b”不能在公式里作名字",
                "只用小写字母、数字和下划线，字母开头，不用 if、or 这样的词。",
            ),
        ),
        (
            "  visits: {label",
            "  2nd: {label: 票, kind: bool, default: yes}\n  visits: {label",
            (
                4,
                3,
                "formula-name",
                "“2nd”不能在公式里作名字",
                "只用小写字母、数字和下划线，字母开头，不用 if、or 这样的词。",
            ),
        ),
        (
            "  visits: {label",
            "  towel: {label: 毛巾, kind: bool, default: yes}\n  visits: {label",
            (4, 3, "unused-name", "“towel”没有用到", "在公式里用上它，或者删掉。"),
        ),
        (
            "  ticket: swim.ticket",
            "  lanes: swim.lanes\n  ticket: swim.ticket",
            (7, 3, "unused-name", "“lanes”没有用到", "在公式里用上它，或者删掉。"),
        ),
    ],
)
def test_names(old: str, new: str, found: Said) -> None:
    """Every name once, fit for a formula, and used."""
    assert said(bath(old, new)) == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "{cost: cost, refund: got}",
            "{cost: cos, refund: got}",
            (21, 17, "unknown-step", "没有“cos”这一步", "您是不是想写“cost”？"),
        ),
        ("parts: [refund]", "parts: [got]", (23, 9, "unknown-step", "没有“got”这个结果", "可以写的有：cost、refund。")),
        (
            "返 {refund}。\n  got",
            "返 {refunds}。\n  got",
            (19, 13, "formula-name", "“{refunds}”不是输入项、步骤、参数或结果", "您是不是想写“refund”？"),
        ),
        (
            "要 {cost}。",
            "要 {cost。",
            (
                15,
                38,
                "formula-name",
                "“{”不是输入项、步骤、参数或结果",
                "可以写的有：back、ceiling、cost、got、group、hall、refund、spent、ticket、top、visits。",
            ),
        ),
        (
            "要 {cost}。",
            "要 {}。",
            (
                15,
                38,
                "formula-name",
                "“{}”不是输入项、步骤、参数或结果",
                "可以写的有：back、ceiling、cost、got、group、hall、refund、spent、ticket、top、visits。",
            ),
        ),
        (
            '"拿到 {got}。"',
            '"拿到 {gott}。"',
            (20, 98, "formula-name", "“{gott}”不是输入项、步骤、参数或结果", "您是不是想写“got”？"),
        ),
        (
            '"到顶了，只返 {got}。"',
            '"到顶了，只返 {gott}。"',
            (25, 40, "formula-name", "“{gott}”不是输入项、步骤、参数或结果", "您是不是想写“got”？"),
        ),
        (
            "返 {refund}。\nparts",
            "返 {refunds}。\nparts",
            (22, 20, "formula-name", "“{refunds}”不是输入项、步骤、参数或结果", "您是不是想写“refund”？"),
        ),
    ],
)
def test_sentences(old: str, new: str, found: Said) -> None:
    """Results, parts, and words in braces stand for something."""
    assert said(bath(old, new)) == [found]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (
            "called: {got: 返的, gott: 返的}",
            (22, 19, "formula-name", "“gott”不是输入项、步骤或参数", "您是不是想写“got”？"),
        ),
        (
            "cases: {group: {adult: 大人来}, visits: {one: 来一次}}",
            (
                22,
                30,
                "formula-name",
                "“visits”不是选一个词的输入项或参数",
                "可以写的有：ceiling、group、hall。",
            ),
        ),
        (
            "cases: {group: {adults: 大人来}}",
            (22, 25, "formula-name", "选项里没有“adults”", "您是不是想写“adult”？"),
        ),
    ],
)
def test_nouns_and_cases(block: str, found: Said) -> None:
    """What readers call a quantity, and what it means that a choice holds, belong to something."""
    assert said(BATH.replace("answer:", f"{block}\nanswer:")) == [found]


def test_nothing_wrong() -> None:
    assert said(BATH) == []


def test_what_uses_a_broken_step_is_not_blamed() -> None:
    """The kind of a broken step is not known, so later formulas are left alone; other mistakes are still named."""
    spoilt = bath("ticket[hall][group] * visits", "tickets").replace("got <= refund", "visit > 1")

    assert [each[:3] for each in said(spoilt)] == [(14, 14, "formula-name"), (27, 5, "formula-name")]


def test_what_uses_a_broken_parameter_is_not_blamed() -> None:
    assert [each[:3] for each in said(bath("swim.back", "swim.backs"))] == [(8, 9, "dangling-fact")]


def test_step_before_its_turn() -> None:
    hint = "“refund”在后面才算出来，把那一步挪到前面。"
    spoilt = bath("ticket[hall][group] * visits", "ticket[hall][group] * visits + refund")

    assert said(spoilt) == [(14, 45, "formula-name", "没有“refund”这个名字", hint)]


def test_a_name_may_be_that_of_a_function() -> None:
    """Functions are called, so nothing is in doubt; `months` is the natural name of a number of months."""
    renamed = BATH.replace("visits", "months")

    assert said(renamed) == []


def test_rule() -> None:
    """What a checked rule holds."""
    made = rule(BATH)

    assert made.id == "bath"
    assert made.inputs == {"group": GROUP, "hall": HALL, "visits": "count", "spent": "money"}
    assert made.axes == {"group": "group", "hall": "hall"}
    assert made.attributes == {
        "ticket": ("swim", "ticket"), "back": ("swim", "back"), "top": ("swim", "top"), "ceiling": ("swim", "top"),
    }  # fmt: skip
    assert [slot.name for slot in made.slots] == ["ticket[hall][group]", "back[group]", "ceiling", "top[group]"]
    assert [(each.name, each.tree.kind) for each in made.steps] == [
        ("cost", "money"), ("refund", "money"), ("got", "money"),
    ]  # fmt: skip
    assert [each.text for each in made.notes] == ["refund > got"]
    assert [each.text for each in made.checks] == ["got <= refund", "cost >= 0"]
    assert made.kind_of("got") == "money"


def test_limits() -> None:
    """Between what each input, parameter value and step lies, in whole numbers."""
    limits = rule(BATH).limits

    assert limits["visits"] == Interval(0, 8)
    assert limits["spent"] == Interval(0, 10**10)
    assert limits["ticket[hall][group]"] == Interval(0, 10**10)
    assert limits["back[group]"] == Interval(0, 100_000)
    assert limits["cost"] == Interval(0, 8 * 10**10)
    assert limits["refund"] == Interval(0, 9 * 10**10)
    assert limits["got"] == Interval(0, 9 * 10**10)


def test_shapes() -> None:
    parameters = rule(BATH).parameters

    assert parameters["ticket"] == Shape("money", {"hall": HALL, "group": GROUP})
    assert parameters["back"] == Shape("percent", {"group": GROUP}, (), "spent")
    assert parameters["ceiling"] == Shape(Choice(("paid", "cost")))


@pytest.mark.parametrize(
    ("spread", "column", "message", "hint"),
    [
        ("{over: month, each: cost}", 16, "“month”不是填个数或月数的输入项", "可以写的有：visits。"),
        ("{over: spent, each: cost}", 16, "“spent”不是填个数或月数的输入项", "可以写的有：visits。"),
        ("{over: visits, each: costs}", 30, "“costs”不是步骤", "您是不是想写“cost”？"),
    ],
)
def test_spread(spread: str, column: int, message: str, hint: str) -> None:
    """A result that runs over months names an input and a step."""
    assert said(bath("parts: [refund]", f"spread: {spread}")) == [(23, column, "unknown-step", message, hint)]


@pytest.mark.parametrize("kind", ["count", "months"])
def test_spread_without_mistake(kind: str) -> None:
    spread = bath("parts: [refund]", "spread: {over: wait, each: cost}\nparts: [refund]")
    waiting = f'  wait: {{label: 几个月, kind: {kind}, default: "1", most: "9"}}\n  spent: {{label'

    found = said(spread.replace("  spent: {label", waiting))
    assert [each[2:4] for each in found] == [("unused-name", "“wait”没有用到")]


@pytest.mark.parametrize("year", ["{most: '2100'}", "{}"])
def test_year_without_limits(year: str) -> None:
    """A year has no limits of its own; the least that can be typed is the first of four digits."""
    given = f"year: {{label: 哪一年, kind: year, default: '2025', {year.strip('{}') or 'unit: 年'}}}"
    spoilt = bath("  spent: {label", f"  {given}\n  spent: {{label").replace('100000"}', '100000", on: year}')

    found = [each[2:4] for each in said(spoilt)]
    assert found == ([] if "most" in year else [("input-limits", "“哪一年”没有写明范围")])


def test_behind() -> None:
    """Through earlier steps too: what one gets back depends on the price of the ticket."""
    made = rule(BATH)
    price = {"ticket[hall][group]", "visits"}

    assert made.behind["cost"] == price
    assert made.behind["refund"] == {*price, "back[group]", "spent"}
    assert made.behind["got"] == {*price, "back[group]", "spent", "ceiling", "top[group]"}
    assert made.behind["notes-0"] == made.behind["got"]
