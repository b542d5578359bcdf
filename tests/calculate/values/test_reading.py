"""What editors write → whole numbers, and back; what statements hold → the ends between which a figure lies."""

from decimal import Decimal

import pytest

from site_src.calculate.values.kinds import Choice, Kind
from site_src.calculate.values.reading import Plain, leaf_ends, read_plain, write_plain
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
    Range,
    Share,
    Text,
    YesNo,
)

COLOURS = Choice(("red", "blue"))


@pytest.mark.parametrize(
    ("text", "kind", "value", "back"),
    [
        ("1500", "money", 150_000, "1500.00"),
        ("243.93", "money", 24_393, "243.93"),
        ("0.5", "money", 50, "0.50"),
        ("0.05", "money", 5, "0.05"),
        ("100000000", "money", 10_000_000_000, "100000000.00"),
        ("70%", "percent", 70_000, "70%"),
        ("5.6%", "percent", 5_600, "5.6%"),
        ("0.001%", "percent", 1, "0.001%"),
        ("100%", "percent", 100_000, "100%"),
        ("0%", "percent", 0, "0%"),
        ("12", "count", 12, "12"),
        ("6", "months", 6, "6"),
        ("2026", "year", 2026, "2026"),
        ("2025-01-31", "date", 20_250_131, "2025-01-31"),
        ("yes", "bool", 1, "yes"),
        ("no", "bool", 0, "no"),
        ("red", COLOURS, "red", "red"),
    ],
)
def test_there_and_back(text: str, kind: Kind, value: Plain, back: str) -> None:
    assert read_plain(text, kind) == value
    assert write_plain(value, kind) == back


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("1-2", "money", "“1-2”要写成一个数，百分比最多三位小数"),
        ("1.234", "money", "“1.234”不是金额，要写成 1500、243.93 或 100-200"),
        ("40%-60%", "percent", "“40%-60%”要写成一个数，百分比最多三位小数"),
        ("5.6789%", "percent", "“5.6789%”要写成一个数，百分比最多三位小数"),
        ("5.6", "percent", "“5.6”不是百分比，要写成 70%、5.6% 或 40%-60%，别忘了百分号"),
        ("-3", "count", "“-3”要写成整数，例如 5"),
        ("1.5", "months", "“1.5”要写成整数，例如 5"),
        ("26", "year", "“26”要写成四位数字的年份，例如 2026"),
        ("0999", "year", "“0999”要写成四位数字的年份，例如 2026"),
        ("2025-01", "date", "“2025-01”要写到哪一天，例如 2025-01-31"),
        ("2025", "date", "“2025”要写到哪一天，例如 2025-01-31"),
        ("2025-02-30", "date", "“2025-02-30”这一天不存在"),
        ("true", "bool", "“true”要写成 yes 或 no"),
        ("green", COLOURS, "“green”不在可选的词里：red、blue"),
        ("", "money", "“”不是金额，要写成 1500、243.93 或 100-200"),
    ],
)
def test_unreadable(text: str, kind: Kind, message: str) -> None:
    with pytest.raises(ValueError, match="“") as raised:
        read_plain(text, kind)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (-150, "money", "-1.50"),
        (-5, "money", "-0.05"),
        (-5_600, "percent", "-5.6%"),
        (0, "money", "0.00"),
        (7, "zero", "7"),
    ],
)
def test_write(value: int, kind: Kind, text: str) -> None:
    assert write_plain(value, kind) == text


@pytest.mark.parametrize(
    ("leaf", "ends"),
    [
        (Money(150), (150, 150)),
        (Percent(Decimal("5.6")), (5_600, 5_600)),
        (Percent(Decimal("5.6789")), None),
        (Count(5), (5, 5)),
        (Months(6), (6, 6)),
        (YesNo(yes=True), (1, 1)),
        (YesNo(yes=False), (0, 0)),
        (Choices(("a",)), ("a", "a")),
        (Choices(("a", "b")), None),
        (Choices(()), None),
        (Range(Money(100), Money(200)), (100, 200)),
        (Range(Percent(Decimal(40)), Percent(Decimal(60))), (40_000, 60_000)),
        (Range(Percent(Decimal(40)), Percent(Decimal("66.6667"))), None),
        (Range(Percent(Decimal("33.3333")), Percent(Decimal(60))), None),
        (Day(2025, 1, 31), (20_250_131, 20_250_131)),
        (Day(2024, 2), (20_240_201, 20_240_229)),
        (Day(2025), (20_250_101, 20_251_231)),
        (Share(Percent(Decimal(5)), "wage"), None),
        (Text("甲"), None),
        (Items(("甲",), ordered=False), None),
        (Link("甲", "https://x.example/"), None),
    ],
)
def test_ends(leaf: Leaf, ends: tuple[Plain, Plain] | None) -> None:
    assert leaf_ends(leaf) == ends
