"""Every place's parameters through time, for the browser: which figure holds from which day on.

The answers come from `compare.resolve` alone; the browser only looks up a day in a sorted list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from site_src.calculate.case.parameters import Known, look_up_one
from site_src.calculate.rule.rule import Rule
from site_src.model.fact import Subject
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
    by_place: dict[Place, dict[str, Timeline]] = {}
    subjects = {name: _subjects(library, rule.attributes[name]) for name in rule.parameters}
    for place in library.everywhere():
        by_place[place] = {
            # shared with the place above: most places say nothing of their own, and spans are many
            name: by_place[place.above][name]
            if place.above and _says_nothing(library, each, place)
            else _spans(rule, library, name, place, each)
            for name, each in subjects.items()
        }
    return by_place


def timeline(rule: Rule, library: Library, name: str, place: Place) -> Timeline:
    """The spans of one parameter in one place, oldest first."""
    return _spans(rule, library, name, place, _subjects(library, rule.attributes[name]))


def _subjects(library: Library, subject: Subject) -> tuple[Subject, ...]:
    """A subject, and those whose amounts its shares are taken of: all whose statements can change the figure."""
    groups = (group for key, group in library.statements.items() if key.subject == subject)
    values = (each.value for group in groups for each in group if each.value)
    leaves = [leaf for value in values for _, leaf in value.cells if isinstance(leaf, Share)]
    bases = (library.site.bases[leaf.of].subject for leaf in leaves)
    return tuple(dict.fromkeys([subject, *(base for base in bases if base)]))


def _says_nothing(library: Library, subjects: tuple[Subject, ...], place: Place) -> bool:
    """True if a place has no statement on the subjects and inherits all of them, so that its spans are those above."""
    declared = [library.declared(subject) for subject in subjects]
    return all(each.inherits and place.level in each.levels for each in declared) and not any(
        subject.at(place) in library.statements for subject in subjects
    )


def _spans(rule: Rule, library: Library, name: str, place: Place, subjects: tuple[Subject, ...]) -> Timeline:
    spans: list[Span] = []
    for day in sorted(_days(library, subjects, place)):
        known = look_up_one(rule, library, name, place, day)
        if not spans or visible_state(spans[-1].known) != visible_state(known):
            spans.append(Span(day, known))
    return tuple(spans)


def _days(library: Library, subjects: tuple[Subject, ...], place: Place) -> set[date]:
    """Every day on which the answer can change: each statement's first day, and the day after its last."""
    # the first span has no beginning
    days = {date.min}
    at: Place | None = place
    while at is not None:
        for statement in (each for subject in subjects for each in library.statements.get(subject.at(at), ())):
            days.add(statement.start)
            # nothing follows an open end
            if statement.end < date.max:
                days.add(statement.end + timedelta(days=1))
        at = at.above
    return days


def visible_state(known: Known) -> object:
    """The part of a parameter that a reader sees, for comparing spans: not the place and day asked of."""
    answer = known.answer
    base = known.base and (known.base.state, known.base.statement)
    return known.state, known.cells, base, answer and (answer.state, answer.statement, answer.disputed)
