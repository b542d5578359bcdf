"""Where the content's days begin: a zone of the world's list, such as `Asia/Shanghai`."""

from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

NO_ZONE = "UTC"
"""What days begin by as long as nobody can say where: a moment then has one day on every machine."""
_OF_THE_MACHINE = {"localtime", "Factory", "posixrules"}


@cache
def zones() -> frozenset[str]:
    """Every zone this machine knows; none where it has no list of them, nor the package `tzdata`."""
    return frozenset(available_timezones() - _OF_THE_MACHINE)


def day_in(zone: str, moment: datetime) -> date:
    """The day it is in a known zone at a moment (which knows its own zone)."""
    return moment.astimezone(ZoneInfo(zone)).date()


def minutes_ahead(zone: str, day: date) -> int:
    """How many minutes a known zone is ahead of UTC at noon of a day."""
    ahead = datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()
    return round(ahead.total_seconds() / 60) if ahead is not None else 0
