from datetime import UTC, date, datetime

import pytest

from site_src.model import zone
from site_src.model.zone import day_in, is_zone, minutes_ahead, zones


@pytest.mark.parametrize("name", ["Asia/Shanghai", "Pacific/Kiritimati", "UTC", "America/Argentina/Buenos_Aires"])
def test_a_zone_of_the_list(name: str) -> None:
    assert is_zone(name)
    assert name in zones()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Asia",
        "Asia/",
        "Asia/Peking",
        "../Asia/Shanghai",
        "/etc/localtime",
        "localtime",
        "right/UTC",
        "UTC+8",
        "a\0b",
    ],
)
def test_no_zone_of_the_list(name: str) -> None:
    assert not is_zone(name)
    assert name not in zones()


def test_where_there_is_no_list_no_zone_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zone, "available_timezones", set)
    assert zones() == set()


def test_a_moment_has_its_day_in_each_zone() -> None:
    moment = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)

    assert day_in("Asia/Shanghai", moment) == date(2026, 11, 23)
    assert day_in("UTC", moment) == date(2026, 11, 22)
    assert day_in("Pacific/Kiritimati", moment) == date(2026, 11, 23)


def test_minutes_ahead_of_utc() -> None:
    assert minutes_ahead("Asia/Shanghai", date(2026, 11, 22)) == 480
    assert minutes_ahead("Asia/Kolkata", date(2026, 11, 22)) == 330
    assert (
        minutes_ahead("America/New_York", date(2026, 1, 1)),
        minutes_ahead("America/New_York", date(2026, 7, 1)),
    ) == (-300, -240)
