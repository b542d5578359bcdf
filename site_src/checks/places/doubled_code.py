"""No two places share a code: the code is how other data finds them."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Location, Problem
from site_src.model.library import Library

ID = "doubled-code"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each province or area whose code an earlier one has."""
    seen: dict[str, str] = {}
    for code, name, at in _walk_codes(context.library):
        if code in seen:
            message = f"“{name}”和“{seen[code]}”的代码都是 {code}"
            yield Problem(at, ID, message, "查一下哪一个写错了。")
        seen.setdefault(code, name)


def _walk_codes(library: Library) -> Iterator[tuple[str, str, Location]]:
    for slug, region in library.regions.items():
        path = path_of(library, "regions", f"{slug}.yaml")
        if region.code:
            yield region.code, region.name, library.locate(path, ("code",))
        for name, area in region.areas.items():
            if area.code:
                yield area.code, area.name, library.locate(path, ("areas", name, "code"))
