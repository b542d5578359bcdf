"""Every way of putting a formula together: what kind comes out, or what is wrong with it and where."""

import pytest

from site_src.calculate.values.kinds import Choice
from tests.support.formulas import GROUP, error, kind, slots, value

NO_SENSE = "两边的种类要相配；要换种类，用 yuan、percent、months 写明。"
NOT_SO = "公式里不能这样写"
MAY = (
    "能用的有：+ - * 比较 and or not、甲 if 条件 else 乙、"
    "min、max、clamp、round、banded、reached、yuan、percent、months；除法只能写在 round(…) 里。"
)
COUNTS = "min、max 至少两项；clamp(值, 下限, 上限)；banded(参数, 从, 到)；reached(参数, 从, 到, 金额)；其余一项。"


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "made"),
        [
            ("cost", "money"),
            ("cost + used", "money"),
            ("cost - used", "money"),
            ("cost + 0", "money"),
            ("0 + 0", "zero"),
            ("share + share", "percent"),
            ("visits + 1", "count"),
            ("wait + months(3)", "months"),
            ("born + 60", "year"),
            ("60 + born", "year"),
            ("now - 1", "year"),
            ("now - born", "count"),
            ("now - born + visits", "count"),
            ("(now - born) * cost", "money"),
            ("cost * visits", "money"),
            ("visits * cost", "money"),
            ("wait * 2", "months"),
            ("share * 2", "percent"),
            ("2 * 3", "count"),
            ("round(cost * share)", "money"),
            ("round(share * cost)", "money"),
            ("round(cost * share * 2)", "money"),
            ("round(cost * share + used * share)", "money"),
            ("round(cost / 12)", "money"),
            ("round(cost * share / 12)", "money"),
            ("round(visits / 12)", "count"),
            ("round(wait / 2)", "months"),
            ("round(banded(back[hall], used, used + cost))", "money"),
            ("round(banded(back[hall], 0, cost) / 2)", "money"),
            ("cost > used", "bool"),
            ("cost > 0", "bool"),
            ("cost * share > 0", "bool"),
            ("first <= last", "bool"),
            ("born < now", "bool"),
            ("born >= 1960", "bool"),
            ("1960 != born", "bool"),
            ("max(born, now)", "year"),
            ("born if member else now", "year"),
            ("group == other", "bool"),
            ("member == over", "bool"),
            ("member != open", "bool"),
            ("not member", "bool"),
            ("member and over and open", "bool"),
            ("member or over", "bool"),
            ("cost if member else used", "money"),
            ("cost if member else 0", "money"),
            ("0 if member else cost", "money"),
            ("0 if member else 0", "zero"),
            ("member if over else open", "bool"),
            ("group if member else other", GROUP),
            ("other if member else group", GROUP),
            ("min(cost, used)", "money"),
            ("max(0, cost - used)", "money"),
            ("min(first, last)", "date"),
            ("clamp(cost, used, paid)", "money"),
            ("yuan(1.5)", "money"),
            ("percent(5.6)", "percent"),
            ("months(6)", "months"),
            ("ticket", "money"),
            ("top[group]", "money"),
            ("limit", Choice(("fee", "cost"))),
            ("open", "bool"),
        ],
    )
    def test_kind(self, text: str, made: object) -> None:
        assert kind(text) == made

    @pytest.mark.parametrize(
        ("text", "column", "message"),
        [
            ("cost + share", 0, "金额 和 百分比 不能用 +"),
            ("cost - visits", 0, "金额 和 个数 不能用 -"),
            ("used + (cost + share)", 8, "金额 和 百分比 不能用 +"),
            ("(cost + used) * group", 0, "金额 和 选项（adult、child、senior） 不能用 *"),
            ("wait + visits", 0, "月数 和 个数 不能用 +"),
            ("first - last", 0, "日期 和 日期 不能用 -"),
            ("first * 2", 0, "日期 和 个数 不能用 *"),
            ("born + now", 0, "年份 和 年份 不能用 +"),
            ("60 - born", 0, "个数 和 年份 不能用 -"),
            ("born * 2", 0, "年份 和 个数 不能用 *"),
            ("born + wait", 0, "年份 和 月数 不能用 +"),
            ("member + member", 0, "是否 和 是否 不能用 +"),
            ("group + group", 0, "选项（adult、child、senior） 和 选项（adult、child、senior） 不能用 +"),
            ("cost * used", 0, "金额 和 金额 不能用 *"),
            ("share * share", 0, "百分比 和 百分比 不能用 *"),
            ("0 * cost", 0, "0 和 金额 不能用 *"),
            ("cost * share + used", 0, "没有取整的金额（金额 × 百分比） 和 金额 不能用 +"),
            ("cost * share * share", 0, "没有取整的金额（金额 × 百分比） 和 百分比 不能用 *"),
        ],
    )
    def test_arithmetic_makes_no_sense(self, text: str, column: int, message: str) -> None:
        assert error(text) == (column, "formula-kind", message, NO_SENSE)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("cost > share", "金额 和 百分比 不能用 > 比较"),
            ("cost > 5", "金额 和 个数 不能用 > 比较"),
            ("cost == member", "金额 和 是否 不能用 == 比较"),
            ("first == 0", "日期 和 0 不能用 == 比较"),
            ("first > born", "日期 和 年份 不能用 > 比较"),
            ("member == 0", "是否 和 0 不能用 == 比较"),
            ("member > over", "是否 和 是否 不能用 > 比较"),
            ("group < other", "选项（adult、child、senior） 和 选项（adult、child） 不能用 < 比较"),
            ("group == hall", "选项（adult、child、senior） 和 选项（north、south、cost） 不能用 == 比较"),
            ("group == 0", "选项（adult、child、senior） 和 0 不能用 == 比较"),
        ],
    )
    def test_not_to_be_compared(self, text: str, message: str) -> None:
        assert error(text) == (0, "formula-kind", message, "两边要是同一种。")

    @pytest.mark.parametrize("text", ["0 < cost < used", "cost is used", "cost in used", "cost not in used"])
    def test_no_comparison(self, text: str) -> None:
        hint = "能用的有 == != < <= > >=；一次比两项，几个比较用 and 连起来。"
        assert error(text) == (0, "formula-syntax", "不能这样比较", hint)

    @pytest.mark.parametrize(
        ("text", "column", "message"),
        [
            ("cost if member else share", 0, "这几项不是同一种：金额、百分比"),
            ("used + (cost if member else share)", 8, "这几项不是同一种：金额、百分比"),
            ("max(born, 1960)", 0, "这几项不是同一种：年份、个数"),
            ("max(cost, used, share)", 0, "这几项不是同一种：金额、百分比"),
            ("max(cost, share, visits)", 0, "这几项不是同一种：金额、百分比、个数"),
            ("clamp(cost, 0, share)", 0, "这几项不是同一种：金额、百分比"),
            ("clamp(cost, share, 0)", 0, "这几项不是同一种：金额、百分比"),
        ],
    )
    def test_parts_differ(self, text: str, column: int, message: str) -> None:
        assert error(text) == (column, "formula-kind", message, "每一项要是同一种。")

    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("min(group, other)", "选项（adult、child、senior）"),
            ("max(member, over)", "是否"),
            ("clamp(member, over, open)", "是否"),
        ],
    )
    def test_no_order(self, text: str, what: str) -> None:
        assert error(text) == (0, "formula-kind", f"{what}不能比大小", "min、max、clamp 里要是数。")

    @pytest.mark.parametrize(
        ("text", "column", "what"),
        [
            ("cost if used else cost", 8, "金额"),
            ("not cost", 4, "金额"),
            ("member and age", 11, "个数"),
            ("cost or member", 0, "金额"),
            ("member and not (0)", 16, "0"),
        ],
    )
    def test_no_condition(self, text: str, column: int, what: str) -> None:
        assert error(text) == (column, "formula-kind", f"这里要是一个条件，不是{what}", "例如 cost > deductible。")


class TestRounding:
    @pytest.mark.parametrize(
        ("text", "column"),
        [
            ("cost * share", 0),
            ("cost * share if member else 0", 0),
            ("banded(back[hall], used, cost)", 0),
            ("  max(cost * share, 0)", 2),
        ],
    )
    def test_missing(self, text: str, column: int) -> None:
        hint = "用 round(…) 写明在哪里四舍五入到分。"
        assert error(text) == (column, "formula-round", "金额乘百分比以后没有取整", hint)

    @pytest.mark.parametrize(
        ("text", "column", "what"),
        [
            ("round(cost)", 0, "金额"),
            ("used + round(cost / 1)", 7, "金额"),
            ("round(share / 2)", 0, "百分比"),
            ("round(first / 2)", 0, "日期"),
            ("round(0)", 0, "0"),
            ("round(member)", 0, "是否"),
        ],
    )
    def test_needless(self, text: str, column: int, what: str) -> None:
        hint = "round 用在“金额 * 百分比”上，或者“金额 / 整数”上。"
        assert error(text) == (column, "formula-round", f"{what}不用取整", hint)

    @pytest.mark.parametrize(
        ("text", "column"), [("used + cost / 12", 7), ("used + cost // 12", 7), ("used + (cost / 12) * 2", 8)]
    )
    def test_division_outside(self, text: str, column: int) -> None:
        hint = "写成 round(甲 / 12)，除数是写明的整数。"
        assert error(text) == (column, "formula-division", "除法要写在 round(…) 里", hint)

    @pytest.mark.parametrize(
        ("below", "column"), [("0", 13), ("used", 13), ("-1", 13), ("1.5", 13), ("True", 13), ("(6 + 6)", 14)]
    )
    def test_divisor(self, below: str, column: int) -> None:
        hint = "例如 round(yearly / 12)。"
        assert error(f"round(cost / {below})") == (column, "formula-division", "除数要是写明的正整数", hint)

    def test_division_by_one_of_a_product(self) -> None:
        assert value("round(cost * share / 1)", cost=1, share=50_000) == 1


class TestSyntax:
    @pytest.mark.parametrize(
        ("text", "column"),
        [
            ("-cost", 0),
            ("used + -cost", 7),
            ("cost.real", 0),
            ("[cost, used]", 0),
            ("cost, used", 0),
            ("min(cost, ())", 10),
            ("min(cost, used=cost)", 0),
            ("min(cost, *used)", 10),
            ("(min)(cost, used)(cost)", 0),
            ("cost(used)(used)", 0),
            ("rate[hall](1)", 0),
        ],
    )
    def test_not_so(self, text: str, column: int) -> None:
        assert error(text) == (column, "formula-syntax", NOT_SO, MAY)

    @pytest.mark.parametrize("text", ["cost ** 2", "cost << 1", "cost >> 1"])
    def test_no_such_operator(self, text: str) -> None:
        assert error(text) == (0, "formula-syntax", NOT_SO, "能用的运算有 + - *。")

    @pytest.mark.parametrize(
        ("text", "column", "function"),
        [
            ("min(cost)", 0, "min"),
            ("used + max()", 7, "max"),
            ("clamp(cost, 0)", 0, "clamp"),
            ("clamp(cost, 0, used, 0)", 0, "clamp"),
            ("round()", 0, "round"),
            ("round(cost, used)", 0, "round"),
            ("round(banded(back[north], used))", 6, "banded"),
            ("yuan(1, 2)", 0, "yuan"),
            ("percent()", 0, "percent"),
            ("months(1, 2)", 0, "months"),
        ],
    )
    def test_number_of_arguments(self, text: str, column: int, function: str) -> None:
        assert error(text) == (column, "formula-syntax", f"“{function}”的项数不对", COUNTS)

    def test_unknown_function(self) -> None:
        assert error("used + maxx(cost, used)") == (
            7, "formula-name", "没有“maxx”这个函数", "您是不是想写“max”？",
        )  # fmt: skip

    def test_deepest(self) -> None:
        """25 levels are read, 26 are not; the complaint stands at the innermost one that is too deep."""
        assert kind("not " * 24 + "member") == "bool"
        assert error("not " * 25 + "member") == (100, "formula-size", "公式套得太深", "拆成几步，每步一个名字。")

    @pytest.mark.parametrize("times", [1, 5, 12])
    def test_nested_comparisons(self, times: int) -> None:
        """A side is read once, not twice a level: 2²⁴ readings would take minutes."""
        text = "(" * times + "member" + " == over)" * times

        assert kind(text) == "bool"
        assert kind(f"over == {text}") == "bool"


class TestSlots:
    def test_in_order_of_first_use(self) -> None:
        """Each value once, in the order of the formula, with its axes in the order of the attribute."""
        text = "top[child] + round(top[group] * rate[age][other][hall]) + top[child] + ticket"

        assert slots(text) == ["top[child]", "top[group]", "rate[hall][other][age]", "ticket"]

    def test_none(self) -> None:
        assert slots("cost + used") == []
