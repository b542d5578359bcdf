"""The whole content in numbers, as pages show them."""

from dataclasses import dataclass

from site_src import wording
from site_src.coverage import Totals
from site_src.views.answers import Badge


@dataclass(frozen=True, slots=True)
class GradeCount:
    """How many adopted statements have this grade."""

    badge: Badge
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole content in numbers."""

    statements: int
    adopted: int
    disputed: int
    unknown: int
    stale: int
    sources: int
    grades: tuple[GradeCount, ...]
    oldest: str

    @property
    def documented(self) -> int:
        """Adopted statements that rest on an official text or a document known by number."""
        return sum(each.count for each in self.grades if each.badge.grade in ("official", "reprint", "cited"))

    @property
    def media(self) -> int:
        """Adopted statements that rest on a news report."""
        return sum(each.count for each in self.grades if each.badge.grade == "media")


def count_content(totals: Totals) -> Counts:
    """The numbers with their words; percentages are of the adopted statements, rounded."""
    whole = totals.adopted
    verified = totals.oldest.fields.verified if totals.oldest else None
    return Counts(
        statements=totals.statements,
        adopted=whole,
        disputed=totals.disputed,
        unknown=totals.unknown,
        stale=totals.stale,
        sources=totals.sources,
        grades=tuple(
            GradeCount(Badge(kind, wording.GRADES[kind]), count, round(100 * count / whole) if whole else 0)
            for kind, count in totals.grades.items()
        ),
        oldest=verified.first.isoformat() if verified else "",
    )
