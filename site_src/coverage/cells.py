"""One topic in one province: how well its key attributes are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from site_src import compare
from site_src.compare import Answer
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import GRADES, Grade, verified
from site_src.model.statement import Statement

Standing = Literal["settled", "stale", "partly", "unverified", "missing"]
State = Literal["complete", "stale", "partial", "unverified", "missing", "not_applicable"]
STATES: tuple[State, ...] = ("complete", "stale", "partial", "unverified", "missing")  # those that count, best first


@dataclass(frozen=True, slots=True)
class Known:
    """How well one key attribute is known in one province.

    `standing`: settled (answered by something better than unverified pages, for the whole province or for each of its
    areas) · stale (so answered, but the check is overdue) · partly (so answered in some areas only) · unverified (only
    pages nobody verified say it) · missing (not looked for, not found, disputed, or ended). `lacking`: the share of the
    province without such an answer, from 0 to 1; areas count alike, as nobody knows how many people live in each.
    """

    attribute: str
    standing: Standing
    lacking: Fraction


@dataclass(frozen=True, slots=True)
class Cell:
    """One topic in one province.

    `state`: complete (every key attribute is settled) · stale (complete, but a check is overdue) · partial ·
    unverified (whatever is known, is known from unverified pages only) · missing · not_applicable (no key attribute is
    asked of provinces). `own` counts the statements of the province and its areas, `areas` the areas among them;
    `leads` counts what is no evidence (leads and drafts), which is not among them. `best` is the best grade of anything
    known, inherited or own.
    """

    topic: str
    place: Place
    state: State
    known: tuple[Known, ...]
    own: int
    areas: int
    leads: int
    best: Grade | None

    @property
    def answered(self) -> int:
        """The number of key attributes answered in the whole province, whether or not their check is overdue."""
        return sum(not each.lacking for each in self.known)

    def of(self, standing: Standing) -> tuple[str, ...]:
        """The key attributes of one standing, in declared order."""
        return tuple(each.attribute for each in self.known if each.standing == standing)


def matrix(library: Library, day: date) -> tuple[Cell, ...]:
    """The cells of every province (code order) × topic (declared order)."""
    own: dict[tuple[str, str], list[Statement]] = {}
    for ref, group in library.statements.items():
        own.setdefault((ref.topic, ref.place.region), []).extend(group)
    return tuple(
        _cell(library, topic, place, own.get((topic, place.region), []), day)
        for place in library.provinces()
        for topic in library.topics
    )


def _cell(library: Library, topic: str, place: Place, own: list[Statement], day: date) -> Cell:
    declared = library.topics[topic]
    names = [name for name in declared.key_attributes if place.level in declared.attributes[name].levels]
    answers = {name: compare.resolve(library, FactRef(topic, name, place), day) for name in names}
    known = tuple(_known(library, name, answer) for name, answer in answers.items())
    grades = [answer.grade for answer in answers.values() if answer.answered]
    proved = [each for each in own if not compare.unproved(library, each)]
    grades += [compare.grade(library, each) for each in proved if each.says]
    # GRADES runs from the best to the worst
    best = next((kind for kind in GRADES if kind in grades), None)
    areas = len({each.place for each in proved if each.place.level == "area"})
    return Cell(topic, place, _state(known, best), known, len(proved), areas, len(own) - len(proved), best)


def _known(library: Library, attribute: str, answer: Answer) -> Known:
    if answer.trusted:
        return Known(attribute, "stale" if answer.stale else "settled", Fraction(0))
    inside = tuple(_areas(library, answer))
    trusted = [each for each in inside if each.trusted]
    if trusted:
        lacking = _lacking(library, answer.ref.place, (each.ref.place for each in trusted))
        whole: Standing = "stale" if any(each.stale for each in trusted) else "settled"
        return Known(attribute, "partly" if lacking else whole, lacking)
    heard = any(each.answered for each in (answer, *inside))
    return Known(attribute, "unverified" if heard else "missing", Fraction(1))


def _areas(library: Library, answer: Answer) -> Iterator[Answer]:
    """Yield the answer of each area that has statements of its own."""
    for area in library.areas(answer.ref.place.region):
        if answer.ref.at(area) in library.statements:
            yield compare.resolve(library, answer.ref.at(area), answer.date)


def _lacking(library: Library, place: Place, answered: Iterable[Place]) -> Fraction:
    """The share of areas without a trusted answer, 0 to 1; an area within another one is not counted."""
    declared = library.regions[place.region].areas
    whole = [name for name, area in declared.items() if area.within is None]
    reached = {each.area for each in answered} & set(whole)
    # a fraction, so that sums of thirds stay exact and equal gaps stay equal
    return 1 - Fraction(len(reached), len(whole)) if whole else Fraction(1)


def _state(known: tuple[Known, ...], best: Grade | None) -> State:
    if not known:
        return "not_applicable"
    if best is None:
        return "missing"
    if not verified(best):
        return "unverified"
    if any(each.lacking for each in known):
        return "partial"
    return "stale" if any(each.standing == "stale" for each in known) else "complete"
