"""How much is known, how well, and what to find out next; for the page and the command alike."""

from dataclasses import dataclass
from datetime import date

from site_src.coverage.cells import STATES, Cell, Known, Standing, State, matrix
from site_src.coverage.gaps import Gap, gaps
from site_src.coverage.rereads import Reread, rereads
from site_src.coverage.totals import Tally, Totals, totals
from site_src.model.library import Library

__all__ = [
    "STATES", "Cell", "Gap", "Known", "Reread", "Standing", "State", "Survey", "Tally", "Totals", "survey", "totals",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Survey:
    """The whole content on one day: `cells` by province (code order), then by topic.

    `gaps` have the worst first, `rereads` what is to be read again first.
    """

    day: date
    totals: Totals
    cells: tuple[Cell, ...]
    gaps: tuple[Gap, ...]
    rereads: tuple[Reread, ...]

    def count(self, state: State) -> int:
        """The number of cells in a state."""
        return sum(cell.state == state for cell in self.cells)


def survey(library: Library, day: date) -> Survey:
    """Survey every province and topic as of `day`."""
    cells = matrix(library, day)
    return Survey(day, totals(library, day), cells, gaps(library, cells), rereads(library, day))
