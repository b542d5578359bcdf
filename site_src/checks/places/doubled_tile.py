"""No two provinces share a square of the tile map: one would hide the other."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "doubled-tile"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second province on a square."""
    seen: dict[tuple[int, int], str] = {}
    for slug, region in library.regions.items():
        square = (region.tile.row, region.tile.column)
        if square in seen:
            at = library.locate(path_of(library, "regions", f"{slug}.yaml"), ("tile",))
            message = f"“{region.short}”和“{seen[square]}”在地图的同一格（第 {square[0]} 行第 {square[1]} 列）"
            yield Problem(at, ID, message, "换一个空着的格子；行和列都从 0 数起。")
        seen.setdefault(square, region.short)
