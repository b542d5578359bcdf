"""How many statements and sources there are, by state and grade, as pages show it."""

from dataclasses import dataclass

from site_src.coverage import Totals
from site_src.views.sources import Badge, make_badge


@dataclass(frozen=True, slots=True)
class GradeCount:
    """How many adopted statements have this grade."""

    badge: Badge
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of statements and sources; `oldest` is the ISO date of the oldest check, "" if there is none."""

    statements: int
    adopted: int
    disputed: int
    unknown: int
    drafts: int
    leads: int
    stale: int
    undated: int
    old: int
    expired: int
    sources: int
    grades: tuple[GradeCount, ...]
    oldest: str

    @property
    def documented(self) -> int:
        """How many adopted statements rest on an official text or a document known by number."""
        return sum(each.count for each in self.grades if each.badge.grade in ("official", "reprint", "cited"))

    @property
    def media(self) -> int:
        """How many adopted statements rest on nothing better than a news report."""
        return sum(each.count for each in self.grades if each.badge.grade == "media")


def count_content(totals: Totals) -> Counts:
    """The totals as a view; percentages are of the adopted statements, rounded to whole ones."""
    whole = totals.whole
    verified = totals.oldest.fields.verified if totals.oldest else None
    return Counts(
        statements=whole.statements,
        adopted=whole.adopted,
        disputed=whole.disputed,
        unknown=whole.unknown,
        drafts=whole.drafts,
        leads=whole.leads,
        stale=whole.stale,
        undated=whole.undated,
        old=whole.old,
        expired=whole.expired,
        sources=totals.sources,
        grades=tuple(
            GradeCount(make_badge(kind), count, round(100 * count / whole.adopted) if whole.adopted else 0)
            for kind, count in whole.grades.items()
        ),
        oldest=verified.first.isoformat() if verified else "",
    )
