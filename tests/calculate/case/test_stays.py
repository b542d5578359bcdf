"""Hospital stays and serious illness in places whose rules differ in kind: the model takes each without bending.

Figures are those of the content on that day, worked out by hand in the comments.
"""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place
from tests.support.site import ROOT

DAY = date(2026, 11, 30)
BILL = {"cost": "20000"}
Worked = Callable[..., Working]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content").library


@pytest.fixture(scope="module")
def worked(library: Library) -> Worked:
    made: dict[str, Rule] = {}

    def in_place(
        calculator: str, place: str, inputs: Mapping[str, str], day: date, typed: Mapping[str, str] | None = None
    ) -> Working:
        if calculator not in made:
            rule, _ = make_rule(calculator, library.calculators[calculator], library)
            assert rule is not None
            made[calculator] = rule
        return work(made[calculator], library, Case(Place.parse(place), day, inputs, typed or {}))

    return in_place


def found(worked: Worked, place: str, inputs: Mapping[str, str], *names: str) -> tuple[object, ...]:
    """Results of the calculator of stays, in fen; a pair where it is a range."""
    results = worked("inpatient", place, {**BILL, **inputs}, DAY).results
    pairs = [results[name] for name in names]
    return tuple(pair[0] if pair and pair[0] == pair[1] else pair for pair in pairs)


class TestDeductible:
    """Of a stay, of a year, falling with the second stay, by its own figures or by a share."""

    @pytest.mark.parametrize(("stay", "fen"), [("1", 650_00), ("2", 550_00), ("3", 350_00), ("4", 0), ("9", 0)])
    def test_each_stay_has_its_own(self, worked: Worked, stay: str, fen: int) -> None:
        assert found(worked, "shaanxi/xian", {"admission": stay}, "deductible") == (fen,)

    def test_half_from_the_second_on(self, worked: Worked) -> None:
        assert found(worked, "hunan", {"admission": "1"}, "deductible") == (1100_00,)
        assert found(worked, "hunan", {"admission": "2"}, "deductible") == (550_00,)

    def test_a_most_in_a_year(self, worked: Worked) -> None:
        """湖南: 2,000 yuan in a year; of 1,650 that were charged already, 350 are left."""
        assert found(worked, "hunan", {"admission": "3", "deductible_used": "1650"}, "deductible") == (350_00,)

    def test_a_fixed_sum_less_each_time_until_nothing_is_left(self, worked: Worked) -> None:
        given = [{"tier": "tertiary_a", "admission": str(stay)} for stay in range(1, 7)]
        stays = [found(worked, "fujian/benji", each, "deductible")[0] for each in given]
        assert stays == [800_00, 560_00, 320_00, 80_00, 0, 0]

    def test_once_a_year(self, worked: Worked) -> None:
        """上海, until June 2026: what was charged before is taken off, whichever stay it is."""
        day = date(2026, 6, 1)
        again = worked("inpatient", "shanghai", {**BILL, "admission": "2", "deductible_used": "1000"}, day)
        assert again.results["deductible"] == (500_00, 500_00)
        early = worked("inpatient", "shanghai", {**BILL, "status": "retired_early"}, day)
        assert early.results["deductible"] == (700_00, 700_00)

    def test_by_age(self, worked: Worked) -> None:
        """大连: half from 70 on, and then the same for every stay."""
        assert found(worked, "liaoning/dalian", {"age": "69", "admission": "2"}, "deductible") == (680_00,)
        assert found(worked, "liaoning/dalian", {"age": "70", "admission": "2"}, "deductible") == (425_00,)


class TestHospitals:
    """More kinds of hospital than three levels."""

    def test_by_the_class_of_its_prices(self, worked: Worked) -> None:
        assert found(worked, "henan/zhengzhou", {"charge": "class_two"}, "deductible", "fund") == (600_00, 17_460_00)
        assert found(worked, "shanxi/taiyuan", {"charge": "class_one"}, "deductible", "fund") == (800_00, 15_744_00)

    def test_by_whose_it_is(self, worked: Worked) -> None:
        assert found(worked, "hebei/shijiazhuang", {"tier": "provincial"}, "deductible") == (900_00,)
        assert found(worked, "hebei/shijiazhuang", {"tier": "tertiary_city"}, "deductible") == (600_00,)

    def test_a_level_that_a_place_splits_is_not_guessed(self, worked: Worked) -> None:
        working = worked("inpatient", "gansu/lanzhou", {**BILL, "tier": "tertiary"}, DAY)
        assert working.results["fund"] is None


class TestBands:
    def test_a_rate_that_rises_with_the_bill(self, worked: Worked) -> None:
        """北京: 28,700 at 85 %, 10,000 at 90 %, 20,000 at 95 %."""
        assert found(worked, "beijing", {"cost": "60000"}, "deductible", "fund") == (1300_00, 52_395_00)


class TestCaps:
    def test_of_the_bill_and_the_layer_above(self, worked: Worked) -> None:
        """武汉: (240,000 - 800) at 86 %, the 60,000 above at 98 %."""
        assert found(worked, "hubei/wuhan", {"cost": "300000"}, "fund", "major_fund") == (205_712_00, 58_800_00)

    def test_that_nobody_recorded_counts_as_not_reached_and_is_told(self, worked: Worked) -> None:
        assert found(worked, "guangdong/shenzhen", {}, "personal") == (2540_00,)


class TestSeriousIllness:
    """Bands that include the deductible, or begin above it; flat; no cap; more for those in need."""

    def test_bands_that_include_the_deductible(self, worked: Worked) -> None:
        """武汉: 18,000 at 60 %, 70,000 at 65 %, 50,000 at 75 %."""
        results = worked("serious-illness", "hubei/wuhan", {"self_paid": "150000"}, DAY).results
        assert results["fund"] == (93_800_00, 93_800_00)

    def test_bands_above_the_deductible(self, worked: Worked) -> None:
        """甘肃: of 100,000 above 5,000: 6,000 + 6,500 + 21,000 + 37,500."""
        results = worked("serious-illness", "gansu", {"self_paid": "105000"}, DAY).results
        assert results["fund"] == (71_000_00, 71_000_00)

    def test_flat(self, worked: Worked) -> None:
        results = worked("serious-illness", "qinghai", {"self_paid": "50000"}, DAY).results
        assert results["fund"] == (30_400_00, 30_400_00)

    def test_no_cap_for_those_in_need(self, worked: Worked) -> None:
        """湖南: 400,000 at most, but not for the poor; the deductible is told as a share, so it is typed here."""
        typed = {"resident_deductible": "10000"}
        most = worked("serious-illness", "hunan", {"self_paid": "900000"}, DAY, typed).results["fund"]
        poor = worked("serious-illness", "hunan", {"self_paid": "900000", "tilt": "poor"}, DAY, typed).results["fund"]
        assert most == (400_000_00, 400_000_00)
        assert poor is not None
        assert poor > most
