"""Today where the content's rules hold, whatever the reader's clock and browser."""

import pytest

from tests.support.scripts import Scripts

MIDNIGHT = 1_795_363_200_000  # 2026-11-23 in Shanghai, in milliseconds
TODAY = "(moment) => { now = moment; return site.today(); }"


@pytest.fixture(scope="module")
def page() -> Scripts:
    return Scripts("scripts/parts.js", "scripts/said.js", "scripts/dates.js")


@pytest.fixture(params=["Asia/Shanghai", "Nowhere/Known"], ids=["by zone", "by minutes"])
def zoned(page: Scripts, request: pytest.FixtureRequest) -> Scripts:
    """A browser that knows the zone, and one that goes by how far ahead it was."""
    page.run("(zone) => { site.zone = zone; site.ahead = 480; }", request.param)
    return page


@pytest.mark.parametrize(("moment", "day"), [(MIDNIGHT - 1, "2026-11-22"), (MIDNIGHT, "2026-11-23")])
def test_a_day_begins_at_midnight_of_the_contents_zone(zoned: Scripts, moment: int, day: str) -> None:
    assert zoned.run(TODAY, moment) == day


def test_months_and_days_have_two_figures(zoned: Scripts) -> None:
    assert zoned.run(TODAY, 1_767_225_600_000) == "2026-01-01"


def test_another_zone_is_asked_by_its_own_name(page: Scripts) -> None:
    for zone, day in (("Pacific/Kiritimati", "2026-11-23"), ("America/New_York", "2026-11-22")):
        page.run("(zone) => { site.zone = zone; }", zone)
        assert page.run(TODAY, MIDNIGHT) == day
