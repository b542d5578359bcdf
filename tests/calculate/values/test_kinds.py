"""Which kinds go together."""

from decimal import Decimal

import pytest

from site_src.calculate.values.kinds import Choice, Kind, add, compare, multiply, subtract, thousandths, unify, word

AB, ABC, AC = Choice(("a", "b")), Choice(("a", "b", "c")), Choice(("a", "c"))


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        ("money", "money", "money"),
        ("money", "percent", None),
        ("money", "zero", "money"),
        ("zero", "percent", "percent"),
        ("zero", "count", "count"),
        ("months", "zero", "months"),
        ("zero", "product", "product"),
        ("zero", "zero", "zero"),
        ("zero", "bool", None),
        ("date", "zero", None),
        ("zero", AB, None),
        (AB, "zero", None),
        (AB, ABC, ABC),
        (ABC, AB, ABC),
        (AB, AC, None),
        (AB, AB, AB),
        (AB, "money", None),
        ("product", "money", None),
        ("year", "year", "year"),
        ("year", "count", None),
        ("zero", "year", None),
    ],
)
def test_same(left: Kind, right: Kind, shared: Kind | None) -> None:
    assert unify(left, right) == shared


@pytest.mark.parametrize(
    ("left", "right", "product"),
    [
        ("money", "percent", "product"),
        ("money", "count", "money"),
        ("months", "count", "months"),
        ("percent", "count", "percent"),
        ("product", "count", "product"),
        ("count", "count", "count"),
        ("money", "money", None),
        ("percent", "percent", None),
        ("money", "months", None),
        ("date", "count", None),
        ("bool", "count", None),
        ("year", "count", None),
        ("year", "percent", None),
        ("zero", "count", None),
        ("zero", "money", None),
        ("product", "percent", None),
        (AB, "count", None),
    ],
)
def test_times(left: Kind, right: Kind, product: Kind | None) -> None:
    assert multiply(left, right) == product
    assert multiply(right, left) == product


@pytest.mark.parametrize(
    ("left", "right", "total", "rest", "judged"),
    [
        ("year", "year", None, "count", "year"),
        ("year", "count", "year", "year", "year"),
        ("count", "year", "year", None, "year"),
        ("year", "zero", "year", "year", "year"),
        ("zero", "year", "year", None, "year"),
        ("year", "months", None, None, None),
        ("money", "year", None, None, None),
        ("year", "date", None, None, None),
        ("year", AB, None, None, None),
        ("count", "count", "count", "count", "count"),
        ("money", "zero", "money", "money", "money"),
        ("money", "count", None, None, None),
        (AB, ABC, ABC, ABC, ABC),
    ],
)
def test_years(left: Kind, right: Kind, total: Kind | None, rest: Kind | None, judged: Kind | None) -> None:
    """What a sum, a difference and a comparison come to; only a year mixes with another kind."""
    assert (add(left, right), subtract(left, right), compare(left, right)) == (total, rest, judged)


@pytest.mark.parametrize(
    ("hundredths", "number"),
    [("5.6", 5600), ("100", 100_000), ("0.001", 1), ("0.0001", None), ("66.6667", None), ("0", 0)],
)
def test_thousandths(hundredths: str, number: int | None) -> None:
    assert thousandths(Decimal(hundredths)) == number


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("money", "金额"),
        ("percent", "百分比"),
        ("count", "个数"),
        ("months", "月数"),
        ("year", "年份"),
        ("date", "日期"),
        ("bool", "是否"),
        ("product", "没有取整的金额（金额 × 百分比）"),
        ("zero", "0"),
        (AB, "选项（a、b）"),
    ],
)
def test_word(kind: Kind, words: str) -> None:
    assert word(kind) == words
