"""Values a statement can have: exact leaves, and the axes they depend on."""

from dataclasses import dataclass
from decimal import Decimal

from site_src.model.dates import Day


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole fen (1/100 yuan); never a float."""

    fen: int


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """Hundredths, exactly as written: `Percent(Decimal("5.6"))` is 5.6 %."""

    hundredths: Decimal


@dataclass(frozen=True, slots=True, order=True)
class Count:
    """A whole number of things; the attribute names the unit."""

    number: int


@dataclass(frozen=True, slots=True, order=True)
class Months:
    """A span in whole months."""

    number: int


@dataclass(frozen=True, slots=True)
class Range:
    """Somewhere between two known ends; what lies between has not been found out."""

    low: Money | Percent
    high: Money | Percent


@dataclass(frozen=True, slots=True)
class Absent:
    """No such rule at this point of a value (no upper limit for the poor); the attribute's `none` says it in words."""


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of a base named in `site.yaml`, such as last year's average wage."""

    percent: Percent
    of: str


@dataclass(frozen=True, slots=True)
class YesNo:
    """A yes or a no; the attribute gives the words."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Members of the attribute's closed list, in its order; `choice` has exactly one."""

    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One or two plain sentences."""

    words: str


@dataclass(frozen=True, slots=True)
class Items:
    """Several short texts; ordered when they are steps."""

    items: tuple[str, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A named address."""

    label: str
    url: str


Leaf = Money | Percent | Count | Months | Range | Absent | Share | YesNo | Choices | Text | Items | Link | Day


@dataclass(frozen=True, slots=True)
class Band:
    """A half-open span `[low, high)` on a banded axis; `high` None: no upper end. Money bands count in fen."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Point:
    """Where on the axes a leaf holds: (axis, member or band) pairs, in the attribute's order of axes."""

    at: tuple[tuple[str, str | Band], ...] = ()

    def get(self, axis: str) -> str | Band | None:
        """The member or band on `axis`, None where the value does not depend on it."""
        return dict(self.at).get(axis)


@dataclass(frozen=True, slots=True)
class Value:
    """One leaf for each point; a value without axes has the single empty point."""

    cells: tuple[tuple[Point, Leaf], ...]

    @property
    def only(self) -> Leaf | None:
        """The leaf of a value that depends on nothing, else None."""
        point, leaf = self.cells[0]
        return None if point.at else leaf
