"""Bands of a number as they are written in values."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from site_src.checks.walks.values import find_value_node
from site_src.decode.leaf import parse_band
from site_src.errors import Location
from site_src.model.library import Library
from site_src.yaml_file import Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class WrittenBand:
    """A band's key: its two ends in the axis' own unit (yuan, years), and where it stands."""

    text: str
    low: int
    high: int | None
    location: Location


BandPair = tuple[WrittenBand, WrittenBand]


def walk_bands(library: Library) -> Iterator[BandPair]:
    """Yield every two neighbouring bands of one level of a value, the lower first."""
    for statement in library.all_statements():
        for level in _walk_levels(find_value_node(library, statement)):
            yield from pairwise(sorted(level, key=lambda band: (band.low, band.location)))


def _walk_levels(node: Node | None) -> Iterator[list[WrittenBand]]:
    """Yield the bands among the keys of each mapping inside a value."""
    if isinstance(node, Mapping):
        yield [band for key, _ in node.entries if (band := _parse_band(key))]
        for _, child in node.entries:
            yield from _walk_levels(child)


def _parse_band(key: Scalar) -> WrittenBand | None:
    try:
        band = parse_band(key.text, "count")
    except ValueError:
        return None  # a member, or the name of an axis
    return WrittenBand(key.text, band.low, band.high, key.location)
