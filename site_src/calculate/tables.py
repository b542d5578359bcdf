"""Every place's parameters through time, for the browser: which figure holds from which day on.

The answers come from `compare.resolve` alone; the browser only looks up a day in a sorted list.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_src.calculate.parameters import Known, look_up_one
from site_src.calculate.rule import Rule
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.values import Share


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` on (until the next span) a parameter is known like this."""

    first: date
    known: Known


Timeline = tuple[Span, ...]


def timelines(rule: Rule, library: Library) -> Mapping[Place, Mapping[str, Timeline]]:
    """Each place's parameters through time, oldest first: the nation, then every province before its areas."""
    made: dict[Place, dict[str, Timeline]] = {}
    for place in _places(library):
        made[place] = {name: _timeline(rule, library, name, (place, made)) for name in rule.parameters}
    return made


def _places(library: Library) -> Iterator[Place]:
    yield Place()
    for province in library.provinces():
        yield province
        yield from library.areas(province.region)


def _timeline(
    rule: Rule, library: Library, name: str, where: tuple[Place, Mapping[Place, Mapping[str, Timeline]]]
) -> Timeline:
    place, made = where
    topic, attribute = rule.attributes[name]
    declared = library.topics[topic].attributes[attribute]
    speaks = (topic, attribute, place) in library.statements
    if place.above and not speaks and declared.inherits and place.level in declared.levels:
        return made[place.above][name]
    spans: list[Span] = []
    for day in sorted(_days(library, (topic, attribute), place)):
        known = look_up_one(rule, library, name, (place, day))
        if not spans or _seen(spans[-1].known) != _seen(known):
            spans.append(Span(day, known))
    return tuple(spans)


def _days(library: Library, asked: tuple[str, str], place: Place) -> set[date]:
    """Every day on which the answer can change, or the amount of what it is a share of."""
    days = {date.min}
    bases = (base.attribute for base in library.site.bases.values())
    subjects = [asked, *(subject for subject in bases if subject and _has_shares(library, asked))]
    at: Place | None = place
    while at is not None:
        for statement in (each for subject in subjects for each in library.statements.get((*subject, at), ())):
            days.add(statement.start)
            if statement.end < date.max:
                days.add(statement.end + timedelta(days=1))
        at = at.above
    return days


def _has_shares(library: Library, asked: tuple[str, str]) -> bool:
    groups = (group for key, group in library.statements.items() if key[:2] == asked)
    values = (each.value for group in groups for each in group if each.value)
    return any(isinstance(leaf, Share) for value in values for _, leaf in value.cells)


def _seen(known: Known) -> object:
    """What a reader would see of it."""
    answer = known.answer
    base = known.base and (known.base.state, known.base.statement)
    return known.state, known.cells, base, answer and (answer.state, answer.statement, answer.disputed)
