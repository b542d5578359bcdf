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
    assert (totals.statements, totals.adopted, totals.disputed, totals.unknown) == (5, 3, 1, 1)
    assert totals.sources == 4
    assert totals.grades == {"official": 1, "reprint": 0, "cited": 1, "media": 0, "aggregator": 1}


def test_the_oldest_check_is_of_an_adopted_statement(surveyed: Written) -> None:
    oldest = surveyed(qingshan=WRITTEN).totals.oldest
    assert oldest is not None
    assert (str(oldest.place), oldest.attribute, str(oldest.fields.verified)) == ("qingshan/linhai", "books", "2025-06")


def test_staleness_is_judged_on_the_day(surveyed: Written) -> None:
    assert [surveyed(day, qingshan=WRITTEN).totals.stale for day in (date(2026, 6, 1), date(2026, 6, 2))] == [0, 1]


def test_nothing_at_all(surveyed: Written) -> None:
    found = surveyed()
    assert (found.totals.statements, found.totals.adopted, found.totals.oldest) == (0, 0, None)
    assert {state: found.count(state) for state in ("complete", "missing", "not_applicable")} == {
        "complete": 0,
        "missing": 3,
        "not_applicable": 3,
    }
