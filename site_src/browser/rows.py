"""`data/rows/<province>.js`: the rows of a province's areas in the comparisons of all topics, in the words of the page.

Apart from the answers of `data/places/`, which every page may ask for: only a comparison needs these, and only of the
province of its reader's area.
"""

from collections.abc import Iterator, Mapping

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.browser.contract.comparisons import RowsSheet, ShortCell
from site_src.browser.script import Distinct, script
from site_src.browser.short import short
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.cells import has_statements, make_cell
from site_src.views.toolbar import select_attributes


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """One file for each province."""
    for place in viewer.library.provinces():
        yield addresses.rows_script(place.region), script("takeRows", _Sheet(viewer).build(place.region))


class _Sheet:
    """The areas of one province: each distinct cell written once."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self._cells = Distinct[ShortCell]()

    def build(self, region: str) -> RowsSheet:
        library = self._viewer.library
        rows = {area: dict(self._rows(area)) for area in library.areas(region)}
        topics = dict.fromkeys(topic for own in rows.values() for topic in own)
        return {
            "region": region,
            "names": {str(area): library.name(area) for area, own in rows.items() if own},
            "labels": {topic: self._labels(topic) for topic in topics},
            "rows": {str(area): own for area, own in rows.items() if own},
            "cells": self._cells.parts,
        }

    def _labels(self, topic: str) -> Mapping[str, str]:
        """What a column can be made of, in declared order."""
        attributes = self._viewer.library.topics[topic].attributes
        return {name: attributes[name].label for name in select_attributes(self._viewer, topic)}

    def _rows(self, area: Place) -> Iterator[tuple[str, list[int]]]:
        """Topic → numbers of the cells, in the order of its labels: where the area says something itself."""
        for topic in self._viewer.library.topics:
            if has_statements(self._viewer, topic, area):
                yield (
                    topic,
                    [self._number(FactRef(topic, name, area)) for name in select_attributes(self._viewer, topic)],
                )

    def _number(self, ref: FactRef) -> int:
        answer = make_cell(self._viewer, ref)
        brief = short(answer)
        if answer.address:
            brief["address"] = FROM_ROOT(answer.address)
        return self._cells.number(brief)
