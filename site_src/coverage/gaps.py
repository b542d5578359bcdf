"""What to find out next.

The rule, in one line: **people = population of the province × gaps among the topic's key attributes**, most people
first. A key attribute that is missing, or that only unverified pages speak of, is one gap; one that is answered in some
areas only is a part of a gap, the share of the province's areas that lack it. An overdue check is no gap: reading a
source again is quicker than finding one. Overdue checks are only counted (`Totals.stale`) and marked cell by cell.

Equal ones go by more gaps, then in the order of topics, then of provinces. Where a province's population is not known
nothing is assumed: it stands after all the others, ordered by gaps alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from site_src.coverage.cells import Cell
from site_src.model.library import Library
from site_src.model.place import Population


@dataclass(frozen=True, slots=True)
class Gap:
    """A topic in a province about which something is missing or unverified.

    `gaps` is how many key attributes that is, parts included; `people` that number times the population, rounded to
    whole people (so one person can count once for each attribute); None where the population is not known.
    """

    cell: Cell
    gaps: Fraction
    population: Population | None

    @property
    def people(self) -> int | None:
        """Population × gaps, rounded to whole people; None where the population is not known."""
        return round(self.population.count * self.gaps) if self.population else None


def gaps(library: Library, cells: Iterable[Cell]) -> tuple[Gap, ...]:
    """A gap for every cell that lacks something, most people first (the full order stands above)."""
    every = (_gap(library, cell) for cell in cells)
    topics = {topic: index for index, topic in enumerate(library.topics)}
    regions = {region: index for index, region in enumerate(library.regions)}

    def rank(gap: Gap) -> tuple[bool, Fraction, Fraction, int, int]:
        people = gap.population.count * gap.gaps if gap.population else Fraction(0)
        # False sorts before True: regions without a population come last
        return not gap.population, -people, -gap.gaps, topics[gap.cell.topic], regions[gap.cell.place.region]

    return tuple(sorted((gap for gap in every if gap.gaps), key=rank))


def _gap(library: Library, cell: Cell) -> Gap:
    lacking = sum((each.lacking for each in cell.known), Fraction(0))
    return Gap(cell, lacking, library.regions[cell.place.region].population)
