from dataclasses import FrozenInstanceError, fields
from decimal import Decimal
from typing import Any, get_args

import pytest

from site_src.model.values import Absent, Band, Leaf, Money, Percent, Point, Value


class TestPoint:
    def test_get(self) -> None:
        """A point tells where it is on an axis, and None for one that does not matter."""
        point = Point((("tier", "primary"), ("fees", Band(0, 100))))

        assert point.get("tier") == "primary"
        assert point.get("fees") == Band(0, 100)
        assert point.get("status") is None


class TestValue:
    def test_only(self) -> None:
        """A value that depends on nothing is its one leaf."""
        assert Value(((Point(), Money(100)),)).only == Money(100)

    def test_only_of_many(self) -> None:
        """A value that depends on something has no one leaf, even with one member."""
        assert Value(((Point((("tier", "primary"),)), Money(100)),)).only is None


class TestUnchangeable:
    @pytest.mark.parametrize("kind", [*get_args(Leaf), Band, Point, Value])
    def test_value(self, kind: type[Any]) -> None:
        """No part of a value can be changed; that there is no such rule has no parts."""
        made = object.__new__(kind)

        for part in fields(kind):
            with pytest.raises(FrozenInstanceError):
                setattr(made, part.name, 1)
        assert fields(kind) or kind is Absent


class TestFigures:
    def test_order(self) -> None:
        """Figures of a kind are ordered by size."""
        assert Money(99) < Money(100)
        assert Percent(Decimal("5.6")) < Percent(Decimal(6))

    def test_equal_however_written(self) -> None:
        """A percentage is the same with and without a final nought."""
        assert Percent(Decimal("70.0")) == Percent(Decimal(70))
