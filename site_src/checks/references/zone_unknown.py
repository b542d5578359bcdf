"""The zone of the site is one of the world's list: else nobody could say which day it is for its rules."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.zone import is_zone, zones

ID = "zone-unknown"
NEEDS_ALL = False
_NO_LIST = "这台机器上没有时区的清单：装上 Python 的 tzdata 包再试。"


def check(context: Context) -> Iterator[Problem]:
    """Report the zone of the site if this machine does not know it."""
    library = context.library
    zone = library.site.zone
    if not is_zone(zone):
        known = zones()
        at = library.locate(path_of(library, "site.yaml"), ("zone",))
        hint = f"写 Asia/Shanghai 这样的名字。{nearest(zone, known)}" if known else _NO_LIST
        yield Problem(at, ID, f"没有“{zone}”这个时区", hint)
