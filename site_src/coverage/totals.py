"""The whole content in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_src import compare
from site_src.model.library import Library
from site_src.model.source import GRADES, Grade
from site_src.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Totals:
    """Every statement counted once.

    `adopted` are ours and say something; `unknown` are those that say we looked and found nothing; `stale` are adopted
    ones whose check is overdue. `grades` counts the adopted by their best source, best grade first. `oldest` is the
    adopted statement whose source was read longest ago, None where none was read.
    """

    statements: int
    adopted: int
    disputed: int
    unknown: int
    stale: int
    sources: int
    grades: Mapping[Grade, int]
    oldest: Statement | None


def totals(library: Library, day: date) -> Totals:
    """Count every statement by stance, grade and age on `day`."""
    everything = tuple(library.all_statements())
    adopted = tuple(each for each in everything if each.says)
    grades = [compare.grade(library, each) for each in adopted]
    return Totals(
        statements=len(everything),
        adopted=len(adopted),
        disputed=sum(not each.adopted for each in everything),
        unknown=sum(each.fields.unknown is not None for each in everything),
        stale=sum(compare.is_stale(each, library.declared(each.ref), day) for each in adopted),
        sources=len(library.sources),
        grades={kind: grades.count(kind) for kind in GRADES},
        oldest=min((each for each in adopted if each.fields.verified), key=_read, default=None),
    )


def _read(statement: Statement) -> date:
    verified = statement.fields.verified
    # a check dated by month or year counts from its first day
    return verified.first if verified else date.max
