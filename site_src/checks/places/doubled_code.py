"""No two places share a code: the code is how other data finds them."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "doubled-code"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second place with the same code."""
    seen: dict[str, str] = {}
    for code, name, at in _codes(library):
        if code in seen:
            message = f"“{name}”和“{seen[code]}”的代码都是 {code}"
            yield Problem(at, ID, message, "查一下哪一个写错了。")
        seen.setdefault(code, name)


def _codes(library: Library) -> Iterator[tuple[str, str, Location]]:
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        if region.code:
            yield region.code, region.name, library.locate(path, ("code",))
        for name, area in region.areas.items():
            if area.code:
                yield area.code, area.name, library.locate(path, ("areas", name, "code"))
