"""The whole content in numbers that can be counted by hand."""

from datetime import date

from tests.coverage.conftest import Written

WRITTEN = """
    whole:
      books:
        - {value: 5, source: [aggregator, official], verified: 2026-11-01}
        - {value: 9, stance: disputed, why: 没有日期。, source: aggregator, verified: 2020-01-01}
      days:
        - {unknown: 没有问到, verified: 2021-01-01}
    linhai:
      books:
        - {value: 3, from: 2026-01-01, source: aggregator, verified: 2025-06}
        - {value: 2, to: 2025-12-31, source: cited}
    """


def test_every_statement_counts_once(surveyed: Written) -> None:
    totals = surveyed(qingshan=WRITTEN).totals
    whole = totals.whole
    assert (whole.statements, whole.adopted, whole.disputed, whole.unknown) == (5, 3, 1, 1)
    assert totals.sources == 9
    assert whole.grades == {"official": 1, "reprint": 0, "cited": 1, "media": 0, "aggregator": 1}


def test_the_oldest_check_is_of_an_adopted_statement(surveyed: Written) -> None:
    oldest = surveyed(qingshan=WRITTEN).totals.oldest
    assert oldest is not None
    assert (str(oldest.place), oldest.attribute, str(oldest.fields.verified)) == ("qingshan/linhai", "books", "2025-06")


def test_staleness_is_judged_on_the_day(surveyed: Written) -> None:
    assert [surveyed(day, qingshan=WRITTEN).totals.whole.stale for day in (date(2026, 6, 1), date(2026, 6, 2))] == [
        0,
        1,
    ]


def test_nothing_at_all(surveyed: Written) -> None:
    found = surveyed()
    assert (found.totals.whole.statements, found.totals.whole.adopted, found.totals.oldest) == (0, 0, None)
    assert {state: found.count(state) for state in ("complete", "missing", "not_applicable")} == {
        "complete": 0,
        "missing": 3,
        "not_applicable": 3,
    }


WORTH = """
    whole:
      books:
        - {value: 5, from: 2026-01-01, source: farm, verified: 2026-11-01}
        - {value: 4, from: 2025-01-01, source: [farm, old], verified: 2026-11-01}
        - {value: 9, to: 2024, source: new, verified: 2026-11-01}
      days:
        - {value: 7, source: plan, verified: 2026-11-01}
        - {value: 3, stance: disputed, why: 没有日期。, source: farm, verified: 2026-11-01}
      fee:
        - {value: 1, source: new, verified: 2026-11-01}
    linhai:
      days:
        - {value: 7, source: official, verified: 2026-11-01}
    """


def test_leads_and_drafts_are_not_among_the_adopted(surveyed: Written) -> None:
    whole = surveyed(qingshan=WORTH).totals.whole
    assert (whole.statements, whole.adopted, whole.disputed, whole.drafts, whole.leads) == (7, 4, 1, 1, 1)
    assert whole.grades == {"official": 3, "reprint": 0, "cited": 0, "media": 1, "aggregator": 0}


def test_the_adopted_are_counted_by_the_age_of_their_sources(surveyed: Written) -> None:
    """One source bears no date, one is of 2020; of the two that rest on the document that expired one holds still."""
    whole = surveyed(qingshan=WORTH).totals.whole
    assert (whole.undated, whole.old, whole.expired) == (1, 1, 1)
    early = surveyed(date(2022, 5, 30), qingshan=WORTH).totals.whole
    assert (early.undated, early.old, early.expired) == (1, 0, 0)


def test_topics_and_provinces_are_counted_by_themselves(surveyed: Written) -> None:
    totals = surveyed(qingshan=WORTH, national="whole: {books: [{value: 5, source: old}]}").totals
    assert list(totals.topics) == ["loan", "plan"]
    assert totals.topics["loan"] == totals.whole
    assert {
        region: (each.statements, each.adopted, each.old, each.leads) for region, each in totals.regions.items()
    } == {
        "national": (1, 1, 1, 0),
        "qingshan": (7, 4, 1, 1),
        "yunhu": (0, 0, 0, 0),
        "shiqiao": (0, 0, 0, 0),
    }


def test_a_list_of_places_counts_once_where_it_stands(surveyed: Written) -> None:
    listing = "whole: {fee: [{value: 5, places: [qingshan, yunhu], source: media, verified: 2026-11-01}]}"
    totals = surveyed(national=listing).totals
    assert (totals.whole.statements, totals.regions["national"].adopted) == (1, 1)
    assert totals.regions["qingshan"].statements == 0
