"""Places and their figures through time, as a calculator's script reads them; each distinct line once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from site_src import compare, wording
from site_src.addresses import table as addresses
from site_src.browser.script import Distinct
from site_src.calculate.case.statements import Cell
from site_src.calculate.case.tables import Span, Timeline, timelines, visible_state
from site_src.calculate.rule.rule import Rule
from site_src.compare import Answer
from site_src.model.place import Place
from site_src.model.values import Band
from site_src.views.answers import Viewer

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | None


_Line = tuple[Timeline, ...]  # one place's parameters through time, in the rule's order


@dataclass(frozen=True, slots=True)
class Figures:
    """A rule's figures everywhere: `common` holds for the nation and for most provinces, `regions` is the rest."""

    common: Mapping[str, Json]
    regions: Mapping[str, Mapping[str, Json]]


def figures(viewer: Viewer, rule: Rule) -> Figures:
    """What scripts read: place → for each parameter its spans; who says what the place above says is left out.

    A province that says the same as most, as do its areas, has nothing of its own.
    """
    lines = {place: tuple(spans.values()) for place, spans in timelines(rule, viewer.library).items()}
    said = {place: _said(line) for place, line in lines.items()}
    provinces = [place for place in lines if place.level == "province"]
    common = max(provinces, key=lambda place: [*said.values()].count(said[place]), default=Place())
    by_region: dict[str, dict[str, _Line]] = {"": {"*": lines[common], str(Place()): lines[Place()]}}
    for place, line in lines.items():
        above = Place(place.region) if place.level == "area" else common
        if place.level != "nation" and said[place] != said[above]:
            by_region.setdefault(place.region, {})[str(place)] = line
    written = {region: _Writer(viewer).sheet(own) for region, own in by_region.items()}
    return Figures(written.pop(""), written)


def _said(line: _Line) -> object:
    return tuple(tuple((span.first, visible_state(span.known)) for span in spans) for spans in line)


class _Writer:
    """Writes places and spans, each distinct one once; `spans` and `answers` are what the places point into."""

    def __init__(self, viewer: Viewer) -> None:
        self.spans, self.answers = Distinct[Json](), Distinct[Json]()
        self._viewer = viewer

    def sheet(self, lines: Mapping[str, _Line]) -> Mapping[str, Json]:
        places: dict[str, Json] = {
            place: [[self._span(span) for span in spans] for spans in line] for place, line in lines.items()
        }
        return {"places": places, "spans": self.spans.parts, "answers": self.answers.parts}

    def _span(self, span: Span) -> int:
        known = span.known
        return self.spans.number({
            "from": 0 if span.first == date.min else _number(span.first),
            "state": known.state,
            "cells": [_cell(cell) for cell in known.cells],
            "answers": [self._answer(each) for each in known.evidence],
            "reason": known.reason or "",
            "until": _number(known.until) if known.until else 0,
        })  # fmt: skip

    def _answer(self, answer: Answer) -> int:
        """Where a figure comes from, and what to mind; `due` is the last day on which it counts as read lately."""
        statement = answer.statement
        if statement is None:
            return self.answers.number({"grade": "", "disputed": int(bool(answer.disputed)), "due": 0})
        sources = statement.fields.source
        declared = self._viewer.library.topics[answer.ref.topic].attributes[answer.ref.attribute]
        due = compare.recheck_by(statement, declared)
        address = addresses.answers(answer.ref.topic, statement.place).partition("#")[0]
        anchor = (
            answer.ref.attribute
            if statement.place.level != "area"
            else f"{statement.place.area}-{answer.ref.attribute}"
        )
        return self.answers.number({
            "grade": answer.grade or "",
            "disputed": int(bool(answer.disputed)),
            "due": _number(due) if due else 0,
            "since": wording.say_since(statement.since) if statement.since else "",
            "source": self._source(sources[0].id) if sources else "",
            "address": f"{address}#{anchor}",
        })  # fmt: skip

    def _source(self, slug: str) -> str:
        """Who says it. Of an unverified page only whose it is: its title stands where the answer is told in full."""
        source = self._viewer.library.sources[slug]
        return source.publisher if source.kind == "aggregator" else self._viewer.cite_source(slug).name


def _cell(cell: Cell) -> Json:
    """The point as axis, member, axis, member …, then everything that the figure can be."""
    at, options = cell
    point: list[Json] = []
    for axis, member in at.items():
        point += [axis, [member.low, member.high] if isinstance(member, Band) else member]
    return [point, *options]


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day
