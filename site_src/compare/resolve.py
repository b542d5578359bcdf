"""Statements → the answer for one attribute, place and date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from site_src.compare import trust
from site_src.compare.answer import Answer, State
from site_src.compare.trust import Basis
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement
from site_src.model.topic import Attribute
from site_src.model.values import Choices


def resolve(library: Library, ref: FactRef, day: date) -> Answer:
    """Resolve the answer for one attribute, place and date.

    The place's own adopted statement wins over the province's, the province's over the nation's, the latter only where
    the attribute inherits. Raises KeyError for an undeclared topic or attribute.
    """
    declared = library.declared(ref)
    if ref.place.level not in declared.levels:
        return Answer(ref, day, "not_applicable")
    chain = _chain(library, ref, declared)
    if not any(group.any for group in chain):  # so it is for most places and attributes
        return Answer(ref, day, "unrecorded")
    current = _in_force(chain, day)
    # the last rule known here may be one from above; of two that ended together the nearer one held
    lapsed = max((each for each in _firm(chain) if each.end < day), key=lambda each: each.end, default=None)
    statement = current or lapsed
    near = _near(chain, statement)
    origin = near[-1]
    return Answer(
        ref=ref,
        date=day,
        state=_state(current, lapsed, near),
        statement=statement,
        origin=origin.place if statement or origin.unproved or len(near) > 1 else None,
        grade=trust.grade(library, statement) if statement else None,
        age=trust.age(library, statement, day) if statement else None,
        agreed=statement is not None and trust.agreed(library, statement),
        stale=current is not None and trust.is_stale(current, declared, day),
        expired=current is not None and trust.is_expired(library, current, day),
        upcoming=_newest_first(each for each in _firm(chain) if each.start > day and _will_hold(chain, each)),
        past=_newest_first(each for each in chain[0].firm if _is_past(each, day) and each is not statement),
        disputed=tuple(each for group in near for each in group.disputed),
        drafts=tuple(each for group in near for each in group.drafts),
        leads=tuple(each for group in near for each in group.leads),
    )


@dataclass(frozen=True, slots=True)
class _Group:
    """The statements of one place: `firm` ones may hold, the others are shown beside."""

    place: Place
    firm: tuple[Statement, ...]
    disputed: tuple[Statement, ...]
    drafts: tuple[Statement, ...]
    leads: tuple[Statement, ...]

    @property
    def unproved(self) -> bool:
        """True if something is said that is no evidence."""
        return bool(self.drafts or self.leads)

    @property
    def any(self) -> bool:
        """True if there is any statement."""
        return bool(self.firm or self.disputed or self.drafts or self.leads)


def _chain(library: Library, ref: FactRef, declared: Attribute) -> list[_Group]:
    """The places whose statements may hold here, nearest first, with their statements."""
    chain: list[_Group] = []
    at: Place | None = ref.place
    while at is not None:
        statements = library.statements.get(ref.at(at), ())
        if at != ref.place and not declared.inherits:
            statements = tuple(each for each in statements if _passes_down(each, declared))
        chain.append(_sort(library, at, statements))
        at = at.above if declared.inherits or declared.passes_down else None
    return chain


def _passes_down(statement: Statement, declared: Attribute) -> bool:
    """True if what it says of a place holds for every place within."""
    leaf = statement.value.only if statement.value else None
    return isinstance(leaf, Choices) and set(leaf.members) <= set(declared.passes_down)


def _sort(library: Library, place: Place, statements: tuple[Statement, ...]) -> _Group:
    if not statements:
        return _Group(place, (), (), (), ())
    by_basis: dict[Basis | None, list[Statement]] = {}
    for each in statements:
        by_basis.setdefault(trust.basis(library, each) if each.adopted else None, []).append(each)
    firm, drafts, leads, disputed = (tuple(by_basis.get(each, ())) for each in ("evidence", "draft", "lead", None))
    return _Group(place, firm, disputed, drafts, leads)


def _near(chain: list[_Group], statement: Statement | None) -> list[_Group]:
    """The groups of the place itself and of those above, up to the one whose rule holds here, or held last.

    Where no rule ever held, up to the nearest one with something that is no evidence, or else with a dispute.
    """
    if statement:
        last = next(at for at, group in enumerate(chain) if group.place == statement.place)
    else:
        told = [at for at, group in enumerate(chain) if group.unproved]
        told += [at for at, group in enumerate(chain) if group.disputed]
        last = told[0] if told else 0
    return chain[: last + 1]


def _firm(chain: list[_Group]) -> Iterator[Statement]:
    return (each for group in chain for each in group.firm)


def _in_force(chain: list[_Group], day: date) -> Statement | None:
    """The statement that holds on `day`; what is nearer wins, and of what was counted the newest."""
    return next((each for each in _firm(chain) if each.holds(day)), None)


def _will_hold(chain: list[_Group], statement: Statement) -> bool:
    """True if no statement of a nearer place is in force on the day it starts."""
    return _in_force(chain, statement.start) is statement


def _is_past(statement: Statement, day: date) -> bool:
    """True if it has ended, or was counted on a day that is over."""
    return statement.end < day or (statement.fields.on is not None and statement.start <= day)


def _newest_first(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda each: each.start, reverse=True))


def _state(current: Statement | None, lapsed: Statement | None, near: list[_Group]) -> State:
    if current is not None:
        if current.fields.none:
            return "none"
        return "unknown" if current.fields.unknown else "value"
    if lapsed:  # before the others, which mean that nothing here ever held
        return "lapsed"
    if near[-1].drafts:
        return "draft"
    if near[-1].leads:
        return "lead"
    return "disputed" if any(group.disputed for group in near) else "unrecorded"
