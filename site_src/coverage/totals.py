"""The whole content in numbers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from site_src import compare
from site_src.model.library import Library
from site_src.model.place import NATION
from site_src.model.source import KINDS, SourceKind
from site_src.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Tally:
    """Statements counted, each once.

    `adopted` are ours, rest on evidence and say something; `grades` counts them by their best source, best grade first,
    `undated` and `old` by the date of their newest one. `stale` are those whose check is overdue, `expired` those in
    force whose documents have outlived themselves. `unknown` say that we looked and found nothing; `drafts` and `leads`
    are ours, but no evidence.
    """

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
    grades: Mapping[SourceKind, int]


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole content: in one, by topic, and by province with its areas (the nation first).

    A list of places counts once, for the place whose file has it. `oldest` is the adopted statement whose source was
    read longest ago, None where none was read.
    """

    whole: Tally
    topics: Mapping[str, Tally]
    regions: Mapping[str, Tally]
    sources: int
    oldest: Statement | None


def totals(library: Library, day: date) -> Totals:
    """Count every statement by what it is worth on `day`."""
    everything = tuple(library.all_statements())
    by_topic: dict[str, list[Statement]] = {topic: [] for topic in library.topics}
    by_region: dict[str, list[Statement]] = {region: [] for region in (NATION, *library.regions)}
    for statement in everything:
        by_topic[statement.topic].append(statement)
        by_region[(statement.listed or statement.place).region].append(statement)
    read = (each for each in everything if compare.relied_on(library, each) and each.fields.verified)
    return Totals(
        whole=_tally(library, everything, day),
        topics={topic: _tally(library, each, day) for topic, each in by_topic.items()},
        regions={region: _tally(library, each, day) for region, each in by_region.items()},
        sources=len(library.sources),
        oldest=min(read, key=_read, default=None),
    )


def _tally(library: Library, statements: Iterable[Statement], day: date) -> Tally:
    every = tuple(statements)
    adopted = tuple(each for each in every if compare.relied_on(library, each))
    bases = Counter(compare.basis(library, each) for each in every if each.adopted)
    ages = Counter(compare.age(library, each, day) for each in adopted)
    grades = Counter(compare.grade(library, each) for each in adopted)
    return Tally(
        statements=len(every),
        adopted=len(adopted),
        disputed=sum(not each.adopted for each in every),
        unknown=sum(each.fields.unknown is not None for each in every),
        drafts=bases["draft"],
        leads=bases["lead"],
        stale=sum(compare.is_stale(each, library.declared(each.ref), day) for each in adopted),
        undated=ages["undated"],
        old=ages["old"],
        expired=sum(each.holds(day) and compare.is_expired(library, each, day) for each in adopted),
        grades={kind: grades[kind] for kind in KINDS},
    )


def _read(statement: Statement) -> date:
    verified = statement.fields.verified
    # a check dated by month or year counts from its first day
    return verified.first if verified else date.max
