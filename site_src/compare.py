"""Statements → the answer for one attribute, place and date. Pages, checks and calculators all ask here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_src.model.dates import months_later
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import KINDS, SourceKind, verified
from site_src.model.statement import Statement
from site_src.model.topic import Attribute

_Chain = list[tuple[Place, tuple[Statement, ...]]]
State = Literal["value", "none", "unknown", "disputed", "lapsed", "unrecorded", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known about one attribute in one place on one date.

    `state`: value · none (checked: there is no such rule) · unknown (looked for, not found) · disputed (only
    statements we did not adopt) · lapsed (the last known rule has ended) · unrecorded (nobody has looked) ·
    not_applicable (the attribute is not asked at this level). `statement` is the one in force (for `lapsed` the last
    one), `origin` the place it was taken from. `upcoming` will hold here, be it the place's own or inherited; `past`
    is the place's own. The tuples run from newest to oldest.
    """

    ref: FactRef
    date: date
    state: State
    statement: Statement | None = None
    origin: Place | None = None
    grade: SourceKind | None = None
    stale: bool = False
    upcoming: tuple[Statement, ...] = ()
    past: tuple[Statement, ...] = ()
    disputed: tuple[Statement, ...] = ()

    @property
    def recorded(self) -> bool:
        """Whether there is anything to show: a rule may be announced where none is known yet."""
        return self.state not in ("unrecorded", "not_applicable") or bool(self.upcoming)

    @property
    def answered(self) -> bool:
        """Whether a rule, or its confirmed absence, is in force."""
        return self.state in ("value", "none")

    @property
    def trusted(self) -> bool:
        """Whether more than unverified pages answer it."""
        return self.answered and verified(self.grade)

    @property
    def inherited(self) -> bool:
        """Whether the statement is that of a place above."""
        return self.origin is not None and self.origin != self.ref.place

    @property
    def agreed(self) -> bool:
        """Whether several unverified pages say the same, which is still one grade: they copy each other."""
        return self.statement is not None and not verified(self.grade) and len(self.statement.fields.source) > 1


def resolve(library: Library, ref: FactRef, day: date) -> Answer:
    """Answer for one attribute, place and date.

    The place's own adopted statement wins over the province's, the province's over the nation's, the latter only where
    the attribute inherits. Raises KeyError for an undeclared topic or attribute.
    """
    declared = library.declared(ref)
    if ref.place.level not in declared.levels:
        return Answer(ref, day, "not_applicable")
    own = library.statements.get(ref, ())
    chain = _chain(library, ref, declared)
    if not any(group for _, group in chain):  # so it is for most places and attributes
        return Answer(ref, day, "unrecorded")
    current = _in_force(chain, day)
    # the last rule known here may be one from above; of two that ended together the nearer one held
    lapsed = max((each for each in _adopted(chain) if each.end < day), key=lambda each: each.end, default=None)
    shown = current or lapsed
    disputed = tuple(each for each in _beside(chain, shown) if not each.adopted)
    return Answer(
        ref=ref,
        date=day,
        state=_state(current, lapsed, disputed),
        statement=shown,
        origin=shown.place if shown else None,
        grade=grade(library, shown) if shown else None,
        stale=current is not None and is_stale(current, declared, day),
        upcoming=_newest_first(each for each in _adopted(chain) if each.start > day and _will_hold(chain, each)),
        past=_newest_first(each for each in own if each.adopted and each.end < day and each is not shown),
        disputed=disputed,
    )


def grade(library: Library, statement: Statement) -> SourceKind | None:
    """The best kind among a statement's sources; None without any."""
    kinds = {library.sources[cite.id].kind for cite in statement.fields.source if cite.id in library.sources}
    return next((kind for kind in KINDS if kind in kinds), None)


def is_stale(statement: Statement, attribute: Attribute, day: date) -> bool:
    """Whether its source was last read longer ago than the attribute allows; never read is a matter of grade."""
    due = recheck_by(statement, attribute)
    return due is not None and due < day


def recheck_by(statement: Statement, attribute: Attribute) -> date | None:
    """The last day on which its verification still counts as fresh; None if it was never read."""
    verified = statement.fields.verified
    return months_later(verified.first, attribute.recheck) if verified else None


def _chain(library: Library, ref: FactRef, declared: Attribute) -> _Chain:
    """The places whose statements may hold here, nearest first, with their statements."""
    chain: _Chain = []
    at: Place | None = ref.place
    while at is not None:
        chain.append((at, library.statements.get(ref.at(at), ())))
        at = at.above if declared.inherits else None
    return chain


def _beside(chain: _Chain, shown: Statement | None) -> tuple[Statement, ...]:
    """The place's own statements, and those of the places above up to the one whose rule holds here, or held last."""
    last = next((at for at, (place, _) in enumerate(chain) if shown and place == shown.place), 0)
    return tuple(each for _, group in chain[: last + 1] for each in group)


def _adopted(chain: _Chain) -> Iterator[Statement]:
    return (each for _, group in chain for each in group if each.adopted)


def _in_force(chain: _Chain, day: date) -> Statement | None:
    """The adopted statement that holds on `day`; what is nearer wins."""
    return next((each for each in _adopted(chain) if each.holds(day)), None)


def _will_hold(chain: _Chain, statement: Statement) -> bool:
    """Whether nothing nearer holds on the day it starts."""
    return _in_force(chain, statement.start) is statement


def _newest_first(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda each: each.start, reverse=True))


def _state(current: Statement | None, lapsed: Statement | None, disputed: tuple[Statement, ...]) -> State:
    if current is None:
        if lapsed:
            return "lapsed"
        return "disputed" if disputed else "unrecorded"
    if current.fields.none:
        return "none"
    return "unknown" if current.fields.unknown else "value"
