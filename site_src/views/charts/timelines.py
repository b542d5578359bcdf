"""The timeline of one attribute: when rules changed and will change, in every place where they do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_src import compare
from site_src.addresses import table as addresses
from site_src.model.fact import FactRef, Subject
from site_src.model.source import verified
from site_src.model.statement import Statement
from site_src.views.answers import Viewer
from site_src.views.attribute_pages import list_stating_places
from site_src.views.sources import Badge

_MAX_TEXT = 90  # characters of a value; the link leads to all of it
_UNFOLDED = 8  # steps on either side of today that are open at first


@dataclass(frozen=True, slots=True)
class Step:
    """One change. `day` is as exact as known (`2025`, `2025-01`); `since` is the rule's first day, in full.

    `before` is the rule it replaced (“到 2018 为止：21 天” if there is a gap between the two), or "".
    `ends`: the rule ran out on `day`, and none is known to follow it.
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
    """Future steps, the next first, and past ones, the latest first; `later` and `earlier` are folded."""

    coming: tuple[Step, ...]
    later: tuple[Step, ...]
    past: tuple[Step, ...]
    earlier: tuple[Step, ...]


def make_timeline(viewer: Viewer, subject: Subject) -> Timeline:
    """The timeline of `subject` as of the viewer's day; empty if nothing ever changed."""
    dated = [
        each
        for place in list_stating_places(viewer.library, *subject)
        for each in _list_steps(viewer, subject.at(place))
    ]
    dated.sort(key=lambda each: each[0])  # by day alone: places keep their order within a day, in both directions
    coming = [step for day, step in dated if day > viewer.day]
    dated.sort(key=lambda each: each[0], reverse=True)
    past = [step for day, step in dated if day <= viewer.day]
    return Timeline(
        tuple(coming[:_UNFOLDED]), tuple(coming[_UNFOLDED:]), tuple(past[:_UNFOLDED]), tuple(past[_UNFOLDED:])
    )


def _list_steps(viewer: Viewer, ref: FactRef) -> Iterator[tuple[date, Step]]:
    """The steps of one place with their days; none if all its known rules are in force today."""
    # not to know is no change of the rule, nor is what no evidence says; and what was counted is no rule
    told = (each for each in viewer.library.statements[ref] if compare.relied_on(viewer.library, each))
    history = sorted((each for each in told if not each.fields.on), key=lambda each: each.start)
    if all(each.holds(viewer.day) for each in history):
        return
    for index, statement in enumerate(history):
        start, end = statement.fields.from_, statement.fields.to
        before = _describe_before(viewer, history[index - 1], statement) if index else ""
        if start:  # what began nobody knows when has no place on a timeline
            yield statement.start, _make_step(viewer, statement, str(start), before)
        # a successor's step says already that this rule is over; a rule for a single year would be listed twice
        if statement is history[-1] and statement.end < viewer.day and str(start) != str(end):
            yield statement.end, replace(_make_step(viewer, statement, str(end), ""), ends=True)


def _make_step(viewer: Viewer, statement: Statement, day: str, before: str) -> Step:
    view = viewer.view_statement(statement)
    return Step(
        day=day,
        since=view.first,
        place=viewer.library.name(statement.place),
        address=addresses.answer(statement.ref),
        says=_shorten(view.value.text),
        badge=view.badge,
        before=before,
        ends=False,
    )


def _describe_before(viewer: Viewer, old: Statement, new: Statement) -> str:
    """The rule before, with its grade if only unverified pages have it."""
    view = viewer.view_statement(old)
    gap = old.end + timedelta(days=1) < new.start
    unverified = f"（{view.badge.word}）" if view.badge and not verified(view.badge.grade) else ""
    return f"{f'到 {old.fields.to} 为止' if gap else '以前'}：{_shorten(view.value.text)}{unverified}"


def _shorten(text: str) -> str:
    return text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT].rstrip('，；、 ')}……"
