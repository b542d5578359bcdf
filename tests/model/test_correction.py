import pytest

from site_src.model.correction import Correction, PageRef, parse_subject
from site_src.model.dates import Day
from site_src.model.fact import FactRef
from site_src.model.place import Place

FIELDS = {"was": "甲", "now": "乙", "since": "2026-10", "corrected": "2026-11-01"}


class TestSubject:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("outpatient.rate", FactRef("outpatient", "rate", Place())),
            ("outpatient.rate@jiangsu/yangzhou", FactRef("outpatient", "rate", Place("jiangsu", "yangzhou"))),
            ("claims/one-member", PageRef("claims", "one-member")),
            ("sources/www.example-1", PageRef("sources", "www.example-1")),
        ],
    )
    def test_there_and_back(self, text: str, expected: object) -> None:
        """A correction is about a fact or about a page."""
        assert parse_subject(text) == expected
        assert str(expected) == text

    @pytest.mark.parametrize("given", ["", "outpatient", "claims/", "/claims", "a/b/c", "a@b.c", 5, {"a": "b"}])
    def test_neither(self, given: object) -> None:
        """What is neither is refused with both ways to write it."""
        with pytest.raises(ValueError, match=r"要写成“主题[.]项目@地方”，或者“questions/名字”这样的一页"):
            parse_subject(given)


class TestCorrection:
    @pytest.mark.parametrize("about", ["claims/a", ("claims/a",)])
    def test_one_subject_or_a_list(self, about: object) -> None:
        assert Correction.model_validate({"about": about, **FIELDS}).about == (PageRef("claims", "a"),)

    def test_days(self) -> None:
        made = Correction.model_validate({"about": "claims/a", **FIELDS})
        assert (made.since, made.corrected) == (Day(2026, 10), Day(2026, 11, 1))
        assert (made.reporter, made.source) == (None, None)

    def test_about_nothing(self) -> None:
        with pytest.raises(ValueError, match="没有写是关于哪里的"):
            Correction.model_validate({"about": (), **FIELDS})
