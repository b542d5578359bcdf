from datetime import date

import pytest

from site_src.model.dates import Day
from site_src.model.place import Place
from site_src.model.statement import Cite, Statement, StatementFields


def statement(**written: object) -> Statement:
    fields = StatementFields.model_validate(written)
    return Statement("outpatient", "rate", Place("jiangsu", "wuxi"), 2, "f.yaml", None, fields)


class TestCites:
    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("a", (Cite(id="a"),)),
            (("a", "b"), (Cite(id="a"), Cite(id="b"))),
            ({"id": "a", "at": "第二条"}, (Cite(id="a", at="第二条"),)),
            (("a", {"id": "b", "at": "第3页"}), (Cite(id="a"), Cite(id="b", at="第3页"))),
        ],
    )
    def test_one_or_many(self, written: object, expected: tuple[Cite, ...]) -> None:
        """A source is one id, a list of them, or ids with the place in them."""
        assert expected == statement(source=written).fields.source


class TestTime:
    def test_open_ends(self) -> None:
        """Without dates a statement holds from the beginning to the end of time."""
        always = statement()

        assert (date.min, date.max) == (always.start, always.end)
        assert always.since is None

    def test_both_ends_belong_to_it(self) -> None:
        """It holds on its first and its last day, not on the days around them."""
        dated = statement(**{"from": "2025-01-01", "to": "2025-12-31"})

        assert not dated.holds(date(2024, 12, 31))
        assert dated.holds(date(2025, 1, 1))
        assert dated.holds(date(2025, 12, 31))
        assert not dated.holds(date(2026, 1, 1))

    def test_inexact_ends(self) -> None:
        """A year begins on its first day and ends on its last."""
        dated = statement(**{"from": "2024", "to": "2025-02"})

        assert (date(2024, 1, 1), date(2025, 2, 28)) == (dated.start, dated.end)
        assert dated.since == Day(2024)


class TestPlaceInFile:
    def test_keys(self) -> None:
        """The way to a statement is its area, its attribute and its number."""
        assert statement().keys == ("wuxi", "rate", 2)


class TestStance:
    def test_adopted_unless_disputed(self) -> None:
        """A statement is ours unless it says otherwise."""
        assert statement().adopted
        assert not statement(stance="disputed").adopted
