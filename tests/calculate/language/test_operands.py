"""Numbers, names, words of closed lists, and parameters with what picks their value."""

import pytest

from tests.support.formulas import error, kind, slots, value

FINE = "金额到分，百分比到千分之一个百分点，月数是整数。"
PARAMETERS = "可以写的有：back、fees、limit、open、rate、ticket、top。"


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("yuan(1.5)", 150),
            ("yuan(0.01)", 1),
            ("yuan(1.500)", 150),
            ("yuan(100)", 10_000),
            ("percent(5.6)", 5_600),
            ("percent(0.001)", 1),
            ("percent(100)", 100_000),
            ("months(6)", 6),
            ("months(6.0)", 6),
            ("yuan(999999999999)", 99_999_999_999_900),
            ("12", 12),
            ("0", 0),
        ],
    )
    def test_units(self, text: str, number: int) -> None:
        assert value(text) == number

    @pytest.mark.parametrize("text", ["1.5", "True", "False", "None", "..."])
    def test_bare(self, text: str) -> None:
        hint = "金额写 yuan(1.5)，百分比写 percent(5.6)，是否写成比较。"
        assert error(f"age + {text}") == (6, "formula-kind", "不能直接写小数或者 True、False", hint)

    @pytest.mark.parametrize(
        ("text", "column", "figure"),
        [("yuan(1.555)", 5, "1.555"), ("used + yuan(0.001)", 12, "0.001"), ("months(1.5)", 7, "1.5")],
    )
    def test_too_fine(self, text: str, column: int, figure: str) -> None:
        assert error(text) == (column, "formula-kind", f"“{figure}”太细了", FINE)

    @pytest.mark.parametrize(
        ("function", "given"),
        [
            ("yuan", "cost"),
            ("yuan", "-1"),
            ("yuan", "1 + 1"),
            ("yuan", ".5"),
            ("yuan", "5."),
            ("yuan", "1234567890123"),
            ("yuan", "1.00000000000000000000000000000000001"),
            ("percent", "0.0001"),
            ("percent", "True"),
            ("months", "age"),
        ],
    )
    def test_no_literal(self, function: str, given: str) -> None:
        message = f"{function}(…) 里要直接写一个数，不超过十二位、最多三位小数"
        at = len(function) + 1
        assert error(f"{function}({given})") == (at, "formula-kind", message, f"例如 {function}(12)。")


class TestNames:
    def test_nearest(self) -> None:
        assert error("used + costs") == (7, "formula-name", "没有“costs”这个名字", "您是不是想写“cost”？")

    def test_nothing_near(self) -> None:
        column, rule, message, hint = error("zzz")

        assert (column, rule, message) == (0, "formula-name", "没有“zzz”这个名字")
        assert hint.startswith("可以写的有：age、back、banded、born、clamp、")

    def test_later_step(self) -> None:
        """A step that comes later is known by name, and the hint says so."""
        hint = "“rest”在后面才算出来，把那一步挪到前面。"
        assert error("cost - rest") == (7, "formula-name", "没有“rest”这个名字", hint)

    def test_function(self) -> None:
        hint = "“yuan”是函数，写成 yuan(…)。"
        assert error("cost - yuan") == (7, "formula-name", "没有“yuan”这个名字", hint)

    def test_first_of_two_unknown(self) -> None:
        assert error("aaa == bbb")[:3] == (0, "formula-name", "没有“aaa”这个名字")

    def test_unknown_beside_a_number(self) -> None:
        assert error("aaa == cost")[:3] == (0, "formula-name", "没有“aaa”这个名字")
        assert error("cost == aaa")[:3] == (8, "formula-name", "没有“aaa”这个名字")


class TestWords:
    @pytest.mark.parametrize(
        ("text", "truth"),
        [
            ("group == adult", 1),
            ("adult == group", 1),
            ("group == child", 0),
            ("group != child", 1),
            ("other == group", 0),
            ("(group if member else other) == adult", 1),
        ],
    )
    def test_compared(self, text: str, truth: int) -> None:
        assert value(text, group="adult", other="child", member=1) == truth

    def test_word_that_is_also_a_name(self) -> None:
        """Across from a closed list its word counts, whatever else bears that name."""
        assert value("limit == cost", limit="cost", cost=5) == 1
        assert value("cost == limit", limit="fee", cost=5) == 0
        assert slots("cost == limit") == ["limit"]

    @pytest.mark.parametrize(("text", "column"), [("group == elder", 9), ("elder == group", 0)])
    def test_unknown(self, text: str, column: int) -> None:
        hint = "可以写的有：adult、child、senior。"
        assert error(text) == (column, "formula-name", "选项里没有“elder”", hint)

    def test_unknown_with_a_near_one(self) -> None:
        assert error("group == adults")[2:] == ("选项里没有“adults”", "您是不是想写“adult”？")

    def test_word_without_a_list(self) -> None:
        assert error("adult")[:3] == (0, "formula-name", "没有“adult”这个名字")


class TestPicks:
    @pytest.mark.parametrize(
        ("text", "slot"),
        [
            ("rate[hall][group][age]", "rate[hall][group][age]"),
            ("rate[age][other][hall]", "rate[hall][other][age]"),
            ("rate[north][senior][age]", "rate[north][senior][age]"),
            ("top[ adult ]", "top[adult]"),
        ],
    )
    def test_any_order(self, text: str, slot: str) -> None:
        assert slots(text) == [slot]

    @pytest.mark.parametrize(
        ("text", "column", "message", "hint"),
        [
            ("used + top", 7, "“top”还要按group来取", "写成 top[group]。"),
            ("rate", 0, "“rate”还要按hall、group、age来取", "写成 rate[hall][group][age]。"),
            ("rate[hall][age]", 0, "“rate”还要按group来取", "写成 rate[hall][group][age]。"),
            ("rate[hall][hall][age]", 11, "“hall”又取了一次", "“hall”只写一次。"),
            ("rate[hall][north][group][age]", 11, "“north”又取了一次", "“hall”只写一次。"),
            ("top[group][other]", 11, "“other”又取了一次", "“group”只写一次。"),
        ],
    )
    def test_too_few_or_twice(self, text: str, column: int, message: str, hint: str) -> None:
        assert error(text) == (column, "formula-kind", message, hint)

    @pytest.mark.parametrize(
        ("text", "column", "key", "hint"),
        [
            ("top[hall]", 4, "hall", "可以写的有：group、other。"),
            ("rate[hall][group][visits]", 18, "visits", "可以写的有：age、group、hall、other。"),
            ("top[groups]", 4, "groups", "您是不是想写“group”？"),
            ("top[north]", 4, "north", "您是不是想写“other”？"),
        ],
    )
    def test_by_what(self, text: str, column: int, key: str, hint: str) -> None:
        assert error(text) == (column, "formula-name", f"不能按“{key}”来取", hint)

    def test_nothing_to_pick(self) -> None:
        hint = "写成 ticket，不用方括号。"
        assert error("used + ticket[group]") == (14, "formula-name", "“ticket”不分类别", hint)

    @pytest.mark.parametrize(
        ("text", "column"), [("top[1]", 4), ("top[min(age, 2)]", 4), ("rate[hall][group][age + 1]", 18)]
    )
    def test_key_shape(self, text: str, column: int) -> None:
        hint = "例如 rate[tier][status]。"
        assert error(text) == (column, "formula-syntax", "方括号里要写输入项的名字", hint)

    @pytest.mark.parametrize(
        ("text", "column", "hint"),
        [
            ("cost[group]", 0, PARAMETERS),
            ("paid[group]", 0, PARAMETERS),
            ("(cost + used)[group]", 1, PARAMETERS),
            ("used + rat[group]", 7, "您是不是想写“rate”？"),
            ("top(1)[group]", 0, "您是不是想写“top”？"),
            ("round(banded(cost, used, cost))", 13, PARAMETERS),
        ],
    )
    def test_no_parameter(self, text: str, column: int, hint: str) -> None:
        assert error(text) == (column, "formula-name", "这里要是参数的名字", hint)

    def test_deep_base(self) -> None:
        """Whatever stands before the brackets, however deep, is named and not walked."""
        assert error("-" * 300 + "cost[group]")[1] == "formula-syntax"
        assert error("(" + "-" * 300 + "cost)[group]")[:3] == (1, "formula-name", "这里要是参数的名字")


class TestRunningTotals:
    def test_only_in_banded(self) -> None:
        hint = "写成 banded(back[hall], 从, 到)。"
        assert error("used + back[hall]") == (7, "formula-kind", "这个值按累计金额分段，不是一个数", hint)
        assert error("fees") == (0, "formula-kind", "这个值按累计金额分段，不是一个数", "写成 banded(fees, 从, 到)。")

    def test_axes(self) -> None:
        assert error("round(banded(back, used, cost))") == (
            13, "formula-kind", "“back”还要按hall来取", "写成 back[hall]。",
        )  # fmt: skip

    @pytest.mark.parametrize("rate", ["rate[hall][group][age]", "fees", "ticket"])
    def test_not_banded(self, rate: str) -> None:
        message, hint = "banded 的第一项要是按累计金额分段的比例", "例如 banded(rate[tier], a, b)。"
        assert error(f"round(banded({rate}, used, cost))") == (13, "formula-kind", message, hint)

    @pytest.mark.parametrize(
        ("text", "column", "what"),
        [
            ("round(banded(back[north], share, cost))", 26, "百分比"),
            ("round(banded(back[north], used, visits))", 32, "个数"),
            ("round(banded(back[north], 0, group))", 29, "选项（adult、child、senior）"),
        ],
    )
    def test_amounts(self, text: str, column: int, what: str) -> None:
        assert error(text) == (column, "formula-kind", f"这里要是金额，不是{what}", "写累计金额的起点和终点。")

    def test_zero_is_an_amount(self) -> None:
        assert kind("round(banded(back[north], 0, 0))") == "money"
