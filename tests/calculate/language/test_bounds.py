"""How large a value can become: intervals, the exact range, conditions that never change."""

import pytest

from site_src.calculate.language.bounds import bound, widest_of
from site_src.calculate.language.formula import parse
from site_src.calculate.language.names import Shape
from site_src.calculate.language.source import FormulaError
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.limits import EXACT, MOST_MONEY, Interval, widest
from tests.support.formulas import GROUP, HALL, NAMES

LIMITS = {
    "cost": Interval(0, 1000),
    "used": Interval(100, 500),
    "paid": Interval(-20, 30),
    "ticket": Interval(0, 5),
    "top[group]": Interval(7, 7),
    "share": Interval(0, 100_000),
    "age": Interval(0, 120),
    "visits": Interval(2, 3),
    "wait": Interval(0, 10),
    "member": Interval(0, 1),
    "over": Interval(1, 1),
    "open": Interval(0, 0),
    "group": Interval(0, 0),
    "other": Interval(0, 0),
    "hall": Interval(0, 0),
    "first": Interval(20200101, 20201231),
    "last": Interval(20210101, 20211231),
    "limit": Interval(0, 0),
}


def interval(text: str, **limits: Interval) -> tuple[int, int]:
    found = bound(parse(text, NAMES)[0], {**LIMITS, **limits})
    return found.low, found.high


def wrong(text: str, **limits: Interval) -> tuple[int, str, str, str]:
    with pytest.raises(FormulaError) as raised:
        interval(text, **limits)
    error = raised.value
    return error.column, error.rule, error.message, error.hint


class TestIntervals:
    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("yuan(3)", 300, 300),
            ("cost", 0, 1000),
            ("cost + used", 100, 1500),
            ("cost - used", -500, 900),
            ("paid * 2", -40, 60),
            ("paid * visits", -60, 90),
            ("visits * visits", 4, 9),
            ("round(paid * share)", -20, 30),
            ("round(cost / 3)", 0, 333),
            ("round(paid / 3)", -7, 10),
            ("round(used / 3)", 33, 167),
            ("min(cost, used)", 0, 500),
            ("max(cost, used)", 100, 1000),
            ("max(paid, 0)", 0, 30),
            ("min(cost, used, ticket)", 0, 5),
            ("clamp(cost, used, ticket)", 0, 5),
            ("clamp(paid, 0, used)", 0, 30),
            ("cost if member else paid", -20, 1000),
            ("used if member else ticket", 0, 500),
            ("round(banded(back[hall], used, cost))", 0, 1000),
            ("round(banded(back[hall], used, paid - used))", 0, 0),
            ("top[group]", 7, 7),
        ],
    )
    def test_numbers(self, text: str, low: int, high: int) -> None:
        assert interval(text) == (low, high)

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("cost < used", 0, 1),
            ("ticket < used", 1, 1),
            ("ticket >= used", 0, 0),
            ("used > ticket", 1, 1),
            ("used <= ticket", 0, 0),
            ("used < ticket", 0, 0),
            ("used >= ticket", 1, 1),
            ("ticket > used", 0, 0),
            ("ticket <= used", 1, 1),
            ("ticket == used", 0, 0),
            ("ticket != used", 1, 1),
            ("cost == used", 0, 1),
            ("cost != used", 0, 1),
            ("top[group] == yuan(0.07)", 1, 1),
            ("top[group] != yuan(0.07)", 0, 0),
            ("top[group] == ticket", 0, 0),
            ("ticket < yuan(0.05)", 0, 1),
            ("ticket <= yuan(0.05)", 1, 1),
            ("ticket > yuan(0.05)", 0, 0),
            ("ticket >= yuan(0.05)", 0, 1),
            ("ticket >= 0", 1, 1),
            ("ticket > 0", 0, 1),
            ("ticket < 0", 0, 0),
            ("ticket <= 0", 0, 1),
            ("first < last", 1, 1),
            ("group == adult", 0, 1),
            ("group == other", 0, 1),
            ("member", 0, 1),
            ("over", 1, 1),
            ("not over", 0, 0),
            ("not open", 1, 1),
            ("not member", 0, 1),
            ("member and over", 0, 1),
            ("member and open", 0, 0),
            ("over and over", 1, 1),
            ("member or over", 1, 1),
            ("member or open", 0, 1),
            ("open or open", 0, 0),
            ("over == open", 0, 0),
            ("over == over", 1, 1),
            ("member == over", 0, 1),
            ("member != over", 0, 1),
        ],
    )
    def test_truths(self, text: str, low: int, high: int) -> None:
        """A truth that never changes is an interval of one number."""
        assert interval(text) == (low, high)


class TestUnreachable:
    HINT = "条件总是同一个结果；去掉它，或者改条件。"

    @pytest.mark.parametrize(
        ("text", "column", "never"),
        [
            ("cost if over else used", 0, "else 后面"),
            ("cost if open else used", 0, "if 前面"),
            ("used + (cost if ticket < used else used)", 8, "else 后面"),
            ("cost if ticket > used else used", 0, "if 前面"),
            ("cost if not (member or over) else used", 0, "if 前面"),
            ("max(cost, used if cost >= 0 else ticket)", 10, "else 后面"),
            ("cost if member else used if over else ticket", 20, "else 后面"),
            ("(cost if over else used) > 0", 1, "else 后面"),
            ("member and (cost if over else used) > 0", 12, "else 后面"),
            ("round((cost if over else used) / 2)", 7, "else 后面"),
            ("round(banded(back[hall], cost if over else used, cost))", 25, "else 后面"),
            ("round(banded(back[hall], used, cost if open else used))", 31, "if 前面"),
        ],
    )
    def test_branch(self, text: str, column: int, never: str) -> None:
        assert wrong(text) == (column, "formula-unreachable", f"{never}的部分永远用不到", self.HINT)

    @pytest.mark.parametrize(
        ("text", "column"), [("  not over", 2), ("  member or over", 2), ("  yuan(3)", 2), ("  round(cost * share)", 2)]
    )
    def test_column_of_every_part(self, text: str, column: int) -> None:
        """A part knows where it stands, so that whatever is wrong with it is named there."""
        assert parse(text, NAMES)[0].column == column

    def test_reached_just(self) -> None:
        """One value on the other side is enough."""
        assert interval("cost if ticket >= yuan(0.05) else used") == (0, 1000)
        assert wrong("cost if ticket >= yuan(0.06) else used")[1] == "formula-unreachable"


class TestExactRange:
    MOST = Interval(0, EXACT)
    TOO_LARGE = ("formula-range", "这一步的数可能太大，浏览器里算不准", "先取整再往下乘，或者把输入项的 most 调小。")
    TOO_LARGE_TO_ROUND = ("formula-range", "取整的数可能太大，浏览器里算不准", "先取整再往下乘，或者把除数写小。")

    def test_the_limit_is_two_to_the_53(self) -> None:
        assert EXACT == 9_007_199_254_740_991

    @pytest.mark.parametrize("text", ["cost", "max(cost, used)", "cost if member else used", "clamp(cost, used, cost)"])
    def test_just_exact(self, text: str) -> None:
        assert interval(text, cost=self.MOST)[1] == EXACT

    @pytest.mark.parametrize(
        ("text", "column"),
        [
            ("cost + yuan(0.01)", 0),
            ("ticket + (cost + yuan(0.01) - yuan(0.01))", 10),
            ("ticket - (cost * 2)", 10),
            ("0 - cost - yuan(0.01)", 0),
            ("cost + yuan(0.01) > 0", 0),
            ("0 < cost + yuan(0.01)", 4),
            ("cost + yuan(0.01) == cost", 0),
            ("member and cost + yuan(0.01) > 0", 11),
            ("min(cost + yuan(0.01), ticket)", 4),
            ("ticket if member else cost + yuan(0.01)", 22),
            ("cost + yuan(0.01) if member else ticket", 0),
            ("ticket if cost + yuan(0.01) > yuan(9) else ticket", 10),
            ("ticket if not cost + yuan(0.01) > yuan(9) else ticket", 14),
            ("round((cost + yuan(0.01)) / 2)", 7),
            ("round(banded(back[hall], used, cost))", 6),
            ("round(banded(back[hall], cost + yuan(0.01), used))", 25),
            ("round(cost * share)", 6),
        ],
    )
    def test_beyond(self, text: str, column: int) -> None:
        assert wrong(text, cost=self.MOST) == (column, *self.TOO_LARGE)

    def test_below_zero(self) -> None:
        low = Interval(-EXACT, 0)

        assert interval("cost", cost=low) == (-EXACT, 0)
        assert wrong("cost - yuan(0.01)", cost=low) == (0, *self.TOO_LARGE)

    def test_room_for_dividing(self) -> None:
        """Rounding passes through numbers that are larger by two divisors; 24 fit, 25 do not."""
        assert interval("round(cost / 12)", cost=Interval(0, EXACT - 24))[1] == 750_599_937_895_081
        assert wrong("round(cost / 12)", cost=Interval(0, EXACT - 23)) == (0, *self.TOO_LARGE_TO_ROUND)
        assert wrong("ticket + round(cost / 12)", cost=Interval(-EXACT + 23, 0)) == (9, *self.TOO_LARGE_TO_ROUND)

    def test_large_divisor(self) -> None:
        assert wrong(f"round(ticket / {2**53})") == (0, *self.TOO_LARGE_TO_ROUND)

    def test_large_literal(self) -> None:
        assert wrong(f"{2**53} + visits") == (0, *self.TOO_LARGE)

    def test_hundred_million_yuan_at_four_hundred_percent(self) -> None:
        """The largest amount at the largest percentage, twice, is exact."""
        limits = {"cost": widest("money"), "used": widest("money"), "share": widest("percent")}

        assert interval("round(cost * share + used * share)", **limits) == (0, 8 * MOST_MONEY)
        assert wrong("round(cost * share + used * share + cost * share)", **limits)[1] == "formula-range"


@pytest.mark.parametrize(
    ("kind", "high"),
    [("money", 10**10), ("percent", 400_000), ("count", 10**6), ("months", 1200), ("date", 99991231), ("bool", 1)],
)
def test_widest(kind: str, high: int) -> None:
    assert widest(kind) == Interval(0, high)  # type: ignore[arg-type]  # the literal is widened by the table


def test_widest_word() -> None:
    assert widest(GROUP) == Interval(0, 0)


def test_widest_of_a_parameter() -> None:
    """A rate by bands of a running total is at most the whole."""
    assert widest_of(Shape("percent", {"hall": HALL})) == Interval(0, 400_000)
    assert widest_of(Shape("percent", {"hall": HALL}, (), "spent")) == Interval(0, 100_000)
    assert widest_of(Shape(Choice(("a",)))) == Interval(0, 0)
