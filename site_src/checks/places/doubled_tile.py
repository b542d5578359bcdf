"""No two provinces share a square of the tile map: one would hide the other."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "doubled-tile"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each province whose square an earlier one has."""
    library = context.library
    seen: dict[tuple[int, int], str] = {}
    for slug, region in library.regions.items():
        square = (region.tile.row, region.tile.column)
        if square in seen:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("tile",))
            message = f"“{region.short}”和“{seen[square]}”在地图的同一格（第 {square[0]} 行第 {square[1]} 列）"
            yield Problem(at, ID, message, "换一个空着的格子；行和列都从 0 数起。")
        seen.setdefault(square, region.short)
