"""Values as other programs read them."""

from decimal import Decimal

import pytest

from site_src.exports.values import encode_leaf, encode_points
from site_src.model.dates import Day
from site_src.model.library import Library
from site_src.model.topic import Kind
from site_src.model.values import (
    Band,
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


@pytest.mark.parametrize(
    ("leaf", "kind", "expected"),
    [
        (Money(150000), "money", "1500.00"),
        (Money(5), "money", "0.05"),
        (Money(0), "money", "0.00"),
        (Percent(Decimal(65)), "percent", "65%"),
        (Percent(Decimal("5.60")), "percent", "5.6%"),
        (Percent(Decimal(100)), "percent", "100%"),
        (Percent(Decimal(0)), "percent", "0%"),
        (Count(12000), "count", "12000"),
        (Months(6), "months", "6"),
        (Day(2025, 9), "date", "2025-09"),
        (YesNo(yes=False), "bool", False),
        (Choices(("night",)), "choice", "night"),
        (Choices(("night",)), "choices", ["night"]),
        (Text("先登记。"), "text", "先登记。"),
        (Items(("窗口", "网上"), ordered=True), "steps", ["窗口", "网上"]),
        (Link("网上图书馆", "https://example.org/"), "link", {"label": "网上图书馆", "url": "https://example.org/"}),
        (Range(Money(10000), Money(20050)), "money", {"low": "100.00", "high": "200.50"}),
        (Range(Percent(Decimal(40)), Percent(Decimal(60))), "percent", {"low": "40%", "high": "60%"}),
        (Share(Percent(Decimal("2.5")), "list_price"), "money", {"share": "2.5%", "of": "list_price"}),
    ],
)
def test_a_leaf_is_written_exactly(leaf: Leaf, kind: Kind, expected: object) -> None:
    assert encode_leaf(leaf, kind) == expected


def test_a_point_names_members_and_the_ends_of_bands(library: Library) -> None:
    value = Value(
        (
            (Point((("reader", "child"), ("price", Band(0, 5000)))), Money(100)),
            (Point((("late", Band(30, None)),)), Money(200)),
        )
    )
    assert list(encode_points(value, "money", library.site)) == [
        {"at": {"reader": "child", "price": {"from": "0.00", "to": "50.00"}}, "value": "1.00"},
        {"at": {"late": {"from": "30", "to": None}}, "value": "2.00"},
    ]


def test_nothing_has_no_points(library: Library) -> None:
    assert list(encode_points(None, "money", library.site)) == []
