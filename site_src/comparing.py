"""What may be held against what: the one judge of two answers to one question.

It yields codes with their parameters; pages and scripts word them from one table (`wording/comparing.py`). Rankings
ask the same judge, so nothing is sorted that must not be held against each other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from site_src import compare
from site_src.compare import Answer
from site_src.model.fact import Subject
from site_src.model.library import Library
from site_src.model.source import verified
from site_src.model.statement import Statement
from site_src.model.topic import Attribute
from site_src.model.values import Band, Count, Money, Months, Percent, Range, Share

Aging = Literal["stale", "old", "undated", "expired", "ended"]
_Alone = Literal[Aging, "unverified", "agreed", "inherited", "unstated", "disputed", "coming", "begun"]
_Between = Literal["apart", "bases", "bands"]
Code = Literal[_Alone, _Between]
UNSTATED = "unstated"  # stands for the member of a term that nobody names
_FIGURES = Money | Percent | Count | Months | Range | Share
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Caution:
    """What a reader must know before comparing. `about` is what the words name: labels of terms, a place, a day.

    It holds on the reader's days after `after` and up to `until`, ISO dates; "" where there is no such end.
    """

    code: Code
    about: tuple[str, ...] = ()
    after: str = ""
    until: str = ""

    def on(self, day: date) -> bool:
        """True if it applies on a day."""
        return self.after < day.isoformat() and (not self.until or day.isoformat() <= self.until)


@dataclass(frozen=True, slots=True)
class Sort:
    """What the figures of a value are of; only those of one sort compare.

    `terms` are (label, member) pairs of the terms that set values apart, `bases` what shares are taken of ("" for a
    figure that is none), `bands` the spans of a number that figures depend on, as (axis, low, high).
    """

    terms: tuple[tuple[str, str], ...]
    bases: frozenset[str]
    bands: frozenset[tuple[str, int, int | None]]


def terms(attribute: Attribute, statement: Statement) -> tuple[tuple[str, str], ...]:
    """The terms that set a value apart from others and their members, `UNSTATED` where nobody says which it is."""
    stated = statement.fields.terms
    apart = {name: term for name, term in attribute.terms.items() if term.apart}
    members = {name: stated.get(name) for name in apart}
    return tuple((name, UNSTATED if at in (None, apart[name].unclear) else at) for name, at in members.items())


def sort(library: Library, statement: Statement | None) -> Sort | None:
    """The sort of a statement's figures, or None if it has none."""
    cells = statement.value.cells if statement and statement.value else ()
    figures = [(point, leaf) for point, leaf in cells if isinstance(leaf, _FIGURES)]
    if statement is None or not figures:
        return None
    attribute = library.declared(statement.ref)
    spans = ((axis, at) for point, _ in figures for axis, at in point.at if isinstance(at, Band))
    return Sort(
        terms=tuple((attribute.terms[name].label, member) for name, member in terms(attribute, statement)),
        bases=frozenset(leaf.of if isinstance(leaf, Share) else "" for _, leaf in figures),
        bands=frozenset((axis, band.low, band.high) for axis, band in spans),
    )


def sorts(library: Library) -> Mapping[Subject, tuple[Sort, ...]]:
    """Every sort of figures that statements on evidence give, by (topic, attribute), in the order of the files."""
    # inner dicts are ordered sets: repeats go, the order of the files stays
    by_subject: dict[Subject, dict[Sort, None]] = {}
    for statement in library.all_statements():
        figures = sort(library, statement) if compare.relied_on(library, statement) else None
        if figures:
            by_subject.setdefault(statement.ref.subject, {})[figures] = None
    return {subject: tuple(each) for subject, each in by_subject.items()}


def unlike(library: Library) -> Mapping[Subject, Mapping[tuple[Sort, Sort], tuple[Caution, ...]]]:
    """For each (topic, attribute) the pairs of sorts that do not compare, in the order of `sorts`, and why."""
    judged = {
        subject: {(one, other): between(one, other) for one, other in combinations(kinds, 2)}
        for subject, kinds in sorts(library).items()
    }
    return {
        subject: {pair: why for pair, why in pairs.items() if why}
        for subject, pairs in judged.items()
        if any(pairs.values())
    }


def between(one: Sort | None, other: Sort | None) -> tuple[Caution, ...]:
    """Why figures of two sorts must not be compared; () where they may.

    A term that one side does not state is no difference between them: that side says so by itself (`alone`).
    """
    if one is None or other is None:
        return ()
    # both sorts are of one attribute, so their terms are the same in the same order
    pairs = zip(one.terms, other.terms, strict=True)
    labels = tuple(label for (label, a), (_, b) in pairs if a != b and UNSTATED not in (a, b))
    differences = (
        Caution("apart", labels) if labels else None,
        Caution("bases") if one.bases != other.bases else None,
        Caution("bands") if one.bands != other.bands else None,
    )
    return tuple(each for each in differences if each)


def alone(library: Library, answer: Answer) -> tuple[Caution, ...]:
    """The cautions of one answer by itself, wherever it is compared."""
    return (*(_standing(library, answer) if answer.answered else ()), *_changes(answer))


def _standing(library: Library, answer: Answer) -> Iterator[Caution]:
    """Yield the cautions about the grade, origin, terms, disputes and age of a value."""
    if not verified(answer.grade):
        yield Caution("unverified")
    if answer.agreed:
        yield Caution("agreed")
    if answer.inherited and answer.origin:
        yield Caution("inherited", (library.name(answer.origin),))
    of = sort(library, answer.statement)
    unstated = tuple(label for label, member in of.terms if member == UNSTATED) if of else ()
    if unstated:
        yield Caution("unstated", unstated)
    if answer.disputed:
        yield Caution("disputed")
    yield from aging(library, answer)


def aging(library: Library, answer: Answer) -> Iterator[Caution]:
    """Yield the cautions about time: the check is overdue, the source is old or bears no date, the rule has ended."""
    statement = answer.statement
    if statement is None:
        return
    due = compare.recheck_by(statement, library.declared(answer.ref))
    if due:
        yield Caution("stale", after=due.isoformat())
    if not answer.answered:
        return
    yield from _dated(library, statement)
    if statement.fields.to:
        last = statement.end.isoformat()
        yield Caution("ended", (last,), after=last)


def _dated(library: Library, statement: Statement) -> Iterator[Caution]:
    """Yield the cautions about the source's own date, and the life that its documents give themselves."""
    newest, old = compare.source_day(library, statement), compare.old_from(library, statement)
    if newest and old:
        yield Caution("old", (str(newest.year),), after=(old - _DAY).isoformat())
    elif compare.age(library, statement, date.min):
        yield Caution("undated")
    ends = compare.life_ends(library, statement)
    # a rule that ends itself by then says so
    if ends and ends < statement.end:
        yield Caution("expired", (ends.isoformat(),), after=ends.isoformat())


def _changes(answer: Answer) -> Iterator[Caution]:
    """Yield the caution that a rule is coming, and the one for readers who come after its first day."""
    if answer.upcoming:
        # newest first, so the last one is the next to begin
        first = answer.upcoming[-1].start
        before = (first - _DAY).isoformat()
        yield Caution("coming", (first.isoformat(),), until=before)
        yield Caution("begun", (first.isoformat(),), after=before)
