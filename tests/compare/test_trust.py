"""How far one statement is to be trusted: what it rests on, how old that is, and when it has to be looked at again."""

from dataclasses import replace
from datetime import date

import pytest

from site_src import compare
from site_src.model.dates import Day
from site_src.model.library import Library
from site_src.model.source import Grade, Source
from site_src.model.statement import Statement
from tests.support.library import empty, statement

SOURCES: dict[str, dict[str, object]] = {
    "official-2019": {"kind": "official", "published": "2019"},
    "official": {"kind": "official"},
    "cited-2024": {"kind": "cited", "published": "2024-07-26"},
    "media-2023": {"kind": "media", "published": "2023-05"},
    "web": {"kind": "aggregator"},
    "web-2023": {"kind": "aggregator", "published": "2023-05-31"},
    "farm-2026": {"kind": "aggregator", "published": "2026-01-01", "generated": "yes"},
    "draft-2026": {
        "kind": "official", "published": "2026-02", "stage": "draft", "review": "2026-12-31", "expires": "2020",
    },
    "trial": {"kind": "official", "published": "2023-01", "stage": "trial", "expires": "2025-01"},
    "trial-2027": {"kind": "reprint", "stage": "trial", "expires": "2027", "review": "2026-06"},
}  # fmt: skip


def library() -> Library:
    sources = {
        slug: Source.model_validate({"title": "甲", "publisher": "乙", **each}) for slug, each in SOURCES.items()
    }
    return replace(empty(), sources=sources)


def on(*sources: str, **more: str) -> Statement:
    return statement(source=sources, **more)


class TestBasis:
    @pytest.mark.parametrize(
        ("sources", "basis"),
        [
            (("web",), "evidence"),
            (("farm-2026", "web"), "evidence"),
            (("draft-2026", "web"), "evidence"),
            (("trial",), "evidence"),
            (("farm-2026",), "lead"),
            (("draft-2026",), "draft"),
            (("draft-2026", "farm-2026"), "draft"),
            ((), "evidence"),
            (("nobody",), "evidence"),
        ],
    )
    def test_of_sources(self, sources: tuple[str, ...], basis: compare.Basis) -> None:
        """One source that is neither written by a machine nor a draft is evidence."""
        assert compare.basis(library(), on(*sources)) == basis

    def test_not_found(self) -> None:
        """That we found nothing is our own word."""
        assert compare.basis(library(), on("farm-2026", unknown="没找到")) == "evidence"

    def test_unproved(self) -> None:
        """Only what we adopted can be a lead or a draft; a disputed one is told apart anyway."""
        assert compare.unproved(library(), on("farm-2026"))
        assert not compare.unproved(library(), on("farm-2026", stance="disputed"))
        assert not compare.unproved(library(), on("web"))

    def test_relied_on(self) -> None:
        """We rely on what we adopted, on evidence, and what gives an answer."""
        assert compare.relied_on(library(), on("web"))
        assert not compare.relied_on(library(), on("farm-2026"))
        assert not compare.relied_on(library(), on("web", stance="disputed"))
        assert not compare.relied_on(library(), on("web", unknown="没找到"))


class TestGrade:
    @pytest.mark.parametrize(
        ("sources", "grade"),
        [
            (("farm-2026",), "generated"),
            (("farm-2026", "web"), "aggregator"),
            (("draft-2026", "media-2023"), "media"),
            (("draft-2026",), "official"),
        ],
    )
    def test_what_adds_nothing(self, sources: tuple[str, ...], grade: Grade) -> None:
        """A page that machines write stands below all; a draft makes nothing better that rests on something else."""
        assert compare.grade(library(), on(*sources)) == grade


class TestAgreed:
    @pytest.mark.parametrize(
        ("sources", "agreed"),
        [
            (("web", "web-2023"), True),
            (("web", "farm-2026"), False),
            (("web", "web-2023", "farm-2026"), True),
            (("web", "media-2023"), False),
            (("web",), False),
            (("farm-2026", "farm-2026"), False),
        ],
    )
    def test_voices(self, sources: tuple[str, ...], agreed: bool) -> None:  # noqa: FBT001 - what is expected
        """What machines write is no voice among others."""
        assert compare.agreed(library(), on(*sources)) is agreed


class TestDays:
    @pytest.mark.parametrize(
        ("sources", "day"),
        [
            (("official-2019", "media-2023", "web"), Day(2023, 5)),
            (("web-2023", "media-2023"), Day(2023, 5, 31)),
            (("web", "farm-2026"), None),
            (("farm-2026",), Day(2026, 1, 1)),
            ((), None),
        ],
    )
    def test_newest(self, sources: tuple[str, ...], day: Day | None) -> None:
        """The newest date counts; what machines wrote makes nothing newer."""
        assert compare.source_day(library(), on(*sources)) == day

    def test_old(self) -> None:
        """After two years a source is old; of an inexact date the last day counts."""
        rests = on("official-2019", "media-2023")
        assert compare.old_from(library(), rests) == date(2025, 5, 31)
        ages = [compare.age(library(), rests, day) for day in (date(2025, 5, 30), date(2025, 5, 31))]
        assert ages == ["recent", "old"]

    def test_undated(self) -> None:
        """Without a date nobody can tell; without a source there is nothing to tell."""
        assert compare.old_from(library(), on("web")) is None
        assert compare.age(library(), on("web"), date.max) == "undated"
        assert compare.age(library(), on(), date.max) is None

    def test_site(self) -> None:
        """The site says after how long a source is old."""
        patient = library()
        patient = replace(patient, site=patient.site.model_copy(update={"old_after": 36}))
        assert compare.old_from(patient, on("media-2023")) == date(2026, 5, 31)


class TestRead:
    @pytest.mark.parametrize(
        ("sources", "named"),
        [
            (("official-2019", "media-2023"), "media-2023"),  # the newest
            (("web", "official"), "official"),  # none is dated: the best
            (("official", "media-2023"), "media-2023"),
            (("media-2023", "cited-2024"), "media-2023"),  # the other one was not read
            (("cited-2024",), "cited-2024"),
            (("web", "farm-2026"), "web"),
            (("farm-2026",), "farm-2026"),
        ],
    )
    def test_named(self, sources: tuple[str, ...], named: str) -> None:
        """Beside the day of our reading stands what was read."""
        found = library()
        assert compare.read_source(found, on(*sources)) == found.sources[named]

    def test_better_of_equals(self) -> None:
        """Of two of one day the better one is named."""
        found = library()
        equal = replace(found, sources={**found.sources, "news": found.sources["web-2023"].model_copy(
            update={"kind": "media"}
        )})  # fmt: skip
        source = compare.read_source(equal, on("web-2023", "news"))
        assert source is not None
        assert source.kind == "media"

    def test_none(self) -> None:
        """Without a source there is none to name."""
        assert compare.read_source(library(), on()) is None


class TestLife:
    @pytest.mark.parametrize(
        ("sources", "last"),
        [
            (("trial",), date(2025, 1, 31)),
            (("trial", "media-2023"), date(2025, 1, 31)),  # who only tells of it lengthens nothing
            (("trial", "trial-2027"), date(2027, 12, 31)),
            (("trial", "official"), None),
            (("trial", "draft-2026"), date(2025, 1, 31)),
            (("web",), None),
            ((), None),
        ],
    )
    def test_end(self, sources: tuple[str, ...], last: date | None) -> None:
        """The document that lives longest counts."""
        assert compare.life_ends(library(), on(*sources)) == last

    def test_expired(self) -> None:
        """On its last day a document is still alive."""
        days = (date(2025, 1, 31), date(2025, 2, 1))
        assert [compare.is_expired(library(), on("trial"), day) for day in days] == [False, True]
        assert not compare.is_expired(library(), on("web"), date.max)


class TestReview:
    @pytest.mark.parametrize(
        ("sources", "day"),
        [
            (("trial-2027",), date(2026, 6, 1)),
            (("trial",), date(2025, 1, 31)),
            (("draft-2026",), date(2020, 12, 31)),
            (("web",), None),
        ],
    )
    def test_first(self, sources: tuple[str, ...], day: date | None) -> None:
        """The first of the days on which something may have happened."""
        assert compare.review_on(library(), on(*sources)) == day
