"""Where a rule holds: the nation, a province, or an area that pools its own money."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from site_src.model.base import Noun, Slug, Whole, Words, WrittenDay, parse_with

NATION = "national"  # stands where a province's slug would: in file names, references, addresses
WHOLE = "whole"  # stands where an area's slug would: the key of the whole province in a policies file


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """`national`, a province's slug, or a province with one of its areas."""

    region: str = NATION
    area: str = WHOLE

    @classmethod
    def parse(cls, text: str) -> "Place":
        """Parse `jiangsu` or `jiangsu/yangzhou`; "" is the nation."""
        region, _, area = text.partition("/")
        return cls(region or NATION, area or WHOLE)

    @property
    def level(self) -> Literal["nation", "province", "area"]:
        """The level of the place."""
        if self.region == NATION:
            return "nation"
        return "province" if self.area == WHOLE else "area"

    @property
    def above(self) -> "Place | None":
        """The place whose rules apply where this one has none of its own; None above the nation."""
        if self.region == NATION:
            return None
        return Place(self.region) if self.area != WHOLE else Place()

    def __str__(self) -> str:
        """As written in references and addresses."""
        return self.region if self.area == WHOLE else f"{self.region}/{self.area}"


WrittenPlace = Annotated[Place, parse_with(Place.parse)]


class Tile(Noun):
    """A square of the tile map, counted from 0 at the top left."""

    row: Whole
    column: Whole


class Area(Noun):
    """A place inside a province that people ask for."""

    name: Words
    code: Words | None = None
    level: Literal["county"] | None = None
    within: Slug | None = None
    note: Words | None = None


class Population(Noun):
    """How many people lived somewhere, by a count or an estimate of that day; `at` gives the page or table."""

    count: Whole
    source: Words
    at: Words | None = None
    as_of: WrittenDay


class Region(Noun):
    """A province, or what stands at its level."""

    name: Words
    short: Words
    abbr: Words
    code: Words | None = None
    tile: Tile
    pooling: Literal["province", "city"] | None = None
    hotline: Words | None = None
    population: Population | None = None
    note: Words | None = None
    areas: Mapping[Slug, Area] = {}
