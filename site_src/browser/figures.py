"""Places and their figures through time, as a calculator's script reads them; each distinct line once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_src import wording
from site_src.addresses import table as addresses
from site_src.browser.contract import figures as contract
from site_src.browser.script import Distinct
from site_src.calculate.case.doubts import Doubt, doubts
from site_src.calculate.case.picking import in_reach
from site_src.calculate.case.statements import Cell
from site_src.calculate.case.tables import Span, Timeline, timelines, visible_state
from site_src.calculate.rule.rule import Rule
from site_src.compare import Answer
from site_src.model.place import Place
from site_src.model.values import Band
from site_src.views.answers import Viewer

_Line = Mapping[str, Timeline]  # one place's parameters through time


@dataclass(frozen=True, slots=True)
class Figures:
    """A rule's figures everywhere: `common` holds for the nation and for most provinces, `regions` is the rest."""

    common: contract.FigureTable
    regions: Mapping[str, contract.FigureTable]


def figures(viewer: Viewer, rule: Rule) -> Figures:
    """What scripts read; who says what the place above says is left out.

    A province that says the same as most, as do its areas, has nothing of its own.
    """
    lines = timelines(rule, viewer.library)
    seen = {place: _visible(line) for place, line in lines.items()}
    provinces = [place for place in lines if place.level == "province"]
    common = max(provinces, key=lambda place: [*seen.values()].count(seen[place]), default=Place())
    by_region: dict[str, dict[str, _Line]] = {"": {"*": lines[common], str(Place()): lines[Place()]}}
    for place, line in lines.items():
        above = Place(place.region) if place.level == "area" else common
        if place.level != "nation" and seen[place] != seen[above]:
            by_region.setdefault(place.region, {})[str(place)] = line
    written = {region: _Writer(viewer, rule).sheet(own) for region, own in by_region.items()}
    return Figures(written.pop(""), written)


def _visible(line: _Line) -> object:
    return tuple(tuple((span.first, visible_state(span.known)) for span in spans) for spans in line.values())


class _Writer:
    """Writes places and spans, each distinct one once; `spans` and `answers` are what the places point into."""

    def __init__(self, viewer: Viewer, rule: Rule) -> None:
        self.spans, self.answers = Distinct[contract.FigureSpan](), Distinct[contract.FigureAnswer]()
        self._viewer = viewer
        self._rule = rule

    def sheet(self, lines: Mapping[str, _Line]) -> contract.FigureTable:
        places = {
            place: {name: [self._span(name, span) for span in spans] for name, spans in line.items()}
            for place, line in lines.items()
        }
        return {"places": places, "spans": self.spans.parts, "answers": self.answers.parts}

    def _span(self, name: str, span: Span) -> int:
        known = span.known
        record: contract.FigureSpan = {
            "first": 0 if span.first == date.min else _number(span.first),
            "state": known.state,
            "cells": [_cell(cell) for cell in in_reach(self._rule, name, known)],
            # where nothing is told, nobody asks who tells it
            "answers": [self._answer(each) for each in known.evidence if known.state in ("known", "none", "offered")],
        }
        # what is said of a figure goes with it, and so does what to mind
        found = doubts(self._viewer.library, known) if self._rule.calculator.parameters[name].is_figure else ()
        if found:
            record["doubts"] = [_doubt(each) for each in found]
        if known.reason:
            record["reason"] = known.reason
        if known.until:
            record["until"] = _number(known.until)
        return self.spans.number(record)

    def _answer(self, answer: Answer) -> int:
        record: contract.FigureAnswer = {}
        if answer.grade:
            record["grade"] = answer.grade
        statement = answer.statement
        if statement is None:
            return self.answers.number(record)
        if statement.since:
            record["since"] = wording.say_since(statement.since)
        if statement.fields.source:
            record["source"] = self._source(statement.fields.source[0].id)
        page = addresses.answers(answer.ref.topic, statement.place).partition("#")[0]
        area = f"{statement.place.area}-" if statement.place.level == "area" else ""
        record["address"] = f"{page}#{area}{answer.ref.attribute}"
        return self.answers.number(record)

    def _source(self, slug: str) -> str:
        """Who says it. Of an unverified page only whose it is: its title stands where the answer is told in full."""
        source = self._viewer.library.sources[slug]
        return self._viewer.cite_source(slug).name if source.verified else source.publisher


def _doubt(doubt: Doubt) -> contract.FigureDoubt:
    record: contract.FigureDoubt = {"code": doubt.code}
    if doubt.first > date.min:
        record["first"] = _number(doubt.first)
    if doubt.last < date.max:
        record["last"] = _number(doubt.last)
    if doubt.names:
        record["names"] = _number(doubt.names)
    return record


def _cell(cell: Cell) -> contract.FigureCell:
    return {"at": {axis: _member(member) for axis, member in cell.at.items()}, "options": cell.options}


def _member(member: str | Band) -> str | contract.FigureBand:
    return {"low": member.low, "high": member.high} if isinstance(member, Band) else member


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day
