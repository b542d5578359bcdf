"""Where the content's days begin: a zone of the world's list, such as `Asia/Shanghai`."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, available_timezones

NO_ZONE = "UTC"
"""What days begin by as long as nobody can say where: a moment then has one day on every machine."""
# names that mean the setting of the machine, or other copies of the list: not the same everywhere
_OF_THE_MACHINE = ("localtime", "Factory", "posixrules", "posix/", "right/")


def is_zone(name: str) -> bool:
    """True if it is a zone of the list; always false where a machine lacks both the list and the package `tzdata`."""
    if name.startswith(_OF_THE_MACHINE):
        return False
    try:
        ZoneInfo(name)
    except (ValueError, KeyError, OSError):  # no path, not there, a folder
        return False
    return True


def zones() -> set[str]:
    """The names of all zones, empty where a machine has no list; slow, as each file is opened."""
    return {name for name in available_timezones() if not name.startswith(_OF_THE_MACHINE)}


def day_in(zone: str, moment: datetime) -> date:
    """The date in a known zone at a moment, which must carry its own zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def minutes_ahead(zone: str, day: date) -> int:
    """Minutes by which a known zone is ahead of UTC at noon of a day."""
    ahead = datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()
    return round(ahead.total_seconds() / 60) if ahead is not None else 0
