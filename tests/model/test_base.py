import pytest
from pydantic import ValidationError

from site_src.model.base import parse_age, parse_count, parse_flag
from site_src.model.place import Area


class TestNoun:
    def test_unknown_key(self) -> None:
        """A key that is not declared is refused."""
        with pytest.raises(ValidationError, match="extra_forbidden"):
            Area.model_validate({"name": "甲", "nome": "乙"})

    def test_other_types(self) -> None:
        """Nothing is turned into a text in silence."""
        with pytest.raises(ValidationError, match="string_type"):
            Area.model_validate({"name": b"abc"})

    def test_unchangeable(self) -> None:
        """A noun stays as it was read."""
        with pytest.raises(ValidationError, match="frozen_instance"):
            Area(name="甲").name = "乙"  # type: ignore[misc]


class TestFlag:
    def test_yes_and_no(self) -> None:
        """Yes is true, no is false."""
        assert parse_flag("yes") is True
        assert parse_flag("no") is False

    @pytest.mark.parametrize("text", ["", "YES", "NO", "true", "1", "是", " yes"])
    def test_anything_else(self, text: str) -> None:
        """No other word is taken for one of them."""
        with pytest.raises(ValueError, match=f"^“{text}”要写成 yes 或 no$"):
            parse_flag(text)


class TestCount:
    @pytest.mark.parametrize(
        ("text", "expected"), [("0", 0), ("5", 5), ("0371", 371), ("999999999999", 999_999_999_999)]
    )
    def test_whole_numbers(self, text: str, expected: int) -> None:
        """Digits are a whole number."""
        assert expected == parse_count(text)

    @pytest.mark.parametrize(
        "text", ["", "-1", "+1", "1.0", "1e3", "1,000", "1_000", "５", "²", "五", "5个", "1000000000000"]
    )
    def test_anything_else(self, text: str) -> None:
        """Signs, units, grouping and what no real count reaches are refused."""
        with pytest.raises(ValueError, match="要写成整数，例如 5"):
            parse_count(text)


class TestAge:
    def test_months(self) -> None:
        """An age is written in months."""
        assert parse_age("12m") == 12

    @pytest.mark.parametrize("text", ["12", "1y", "", "12个月", "12M"])
    def test_other_units(self, text: str) -> None:
        """No other unit is known."""
        with pytest.raises(ValueError, match=f"^“{text}”要写成几个月，例如 12m$"):
            parse_age(text)

    def test_no_number(self) -> None:
        """Before the unit stands a whole number."""
        with pytest.raises(ValueError, match="要写成整数"):
            parse_age("m")
