"""When the rules on one attribute changed, and when they will: dated steps of every place that has more than one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_src.addresses import table as addresses
from site_src.model.fact import FactRef, Subject
from site_src.model.source import verified
from site_src.model.statement import Statement
from site_src.views.answers import Badge, Viewer
from site_src.views.speakers import speakers

_LONGEST = 90  # characters of a value; the whole of it stands where the step links to
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One change. `day` is as exact as it is known (`2025`, `2025-01`), `since` when the rule began or will begin.

    `before` is what held until then (“到 2018 为止：21 天” where nothing is known of the time between), or "".
    `ends`: it is the day on which the rule ran out.
    """

    day: str
    since: str
    place: str
    address: str
    says: str
    badge: Badge | None
    before: str
    ends: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is to come, the next first, and what was, the last first; `later` and `earlier` are folded."""

    coming: tuple[Step, ...]
    later: tuple[Step, ...]
    past: tuple[Step, ...]
    earlier: tuple[Step, ...]


def timeline(viewer: Viewer, subject: Subject) -> Timeline:
    """The history of `subject` (topic, attribute) on the viewer's date; empty where nothing ever changed."""
    dated = [each for place in speakers(viewer.library, *subject) for each in _steps(viewer, subject.at(place))]
    dated.sort(key=lambda each: each[0])
    coming = [step for day, step in dated if day > viewer.day]
    dated.sort(key=lambda each: each[0], reverse=True)
    past = [step for day, step in dated if day <= viewer.day]
    return Timeline(tuple(coming[:_SHOWN]), tuple(coming[_SHOWN:]), tuple(past[:_SHOWN]), tuple(past[_SHOWN:]))


def _steps(viewer: Viewer, ref: FactRef) -> Iterator[tuple[date, Step]]:
    """The steps of one place with their days; none where one rule has always held as far as is known."""
    told = (each for each in viewer.library.statements[ref] if each.says)
    history = sorted(told, key=lambda each: each.start)
    if all(each.holds(viewer.day) for each in history):
        return
    for index, statement in enumerate(history):
        start, end = statement.fields.from_, statement.fields.to
        before = _before(viewer, history[index - 1], statement) if index else ""
        if start:
            yield statement.start, _step(viewer, statement, str(start), before)
        # where another rule follows, its step says that this one is over; what held for the one year is told once
        if statement is history[-1] and statement.end < viewer.day and str(start) != str(end):
            yield statement.end, replace(_step(viewer, statement, str(end), ""), ends=True)


def _step(viewer: Viewer, statement: Statement, day: str, before: str) -> Step:
    view = viewer.statement(statement)
    return Step(
        day=day,
        since=view.first,
        place=viewer.library.name(statement.place),
        address=addresses.answer(statement.ref),
        says=_short(view.said.text),
        badge=view.badge,
        before=before,
        ends=False,
    )


def _before(viewer: Viewer, old: Statement, new: Statement) -> str:
    """What held before, never unmarked where only unverified pages say so."""
    view = viewer.statement(old)
    gap = old.end + timedelta(days=1) < new.start
    unverified = f"（{view.badge.word}）" if view.badge and not verified(view.badge.grade) else ""
    return f"{f'到 {old.fields.to} 为止' if gap else '以前'}：{_short(view.said.text)}{unverified}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip('，；、 ')}……"
