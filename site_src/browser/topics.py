"""`data/topics/<topic>.js`: what the nation and every province say on one topic, for the script of its comparison.

A script and not JSON, because a page opened from disk may load the one and not the other. The page itself shows the
attributes that come first; this has all of them, and is fetched when the reader asks the comparison for something.
"""

from collections.abc import Iterator

from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.browser.contract.comparisons import (
    ColumnCell,
    ColumnHead,
    ColumnOrder,
    ColumnsSheet,
    ColumnWords,
    RowHead,
)
from site_src.browser.script import Distinct, script
from site_src.browser.short import short
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.cells import make_cell, make_row
from site_src.views.toolbar import Sorting, list_sortings, select_attributes

# what the script says; the toolbar's own words are in its template
_WORDS: ColumnWords = {
    "only": {"reprint": "只有转载", "cited": "只有文号", "media": "只有媒体报道", "aggregator": "只有网传"},
    "mixed": "有的地方另有说明",
    "split": "以下不参加排序：没有核实的，或者不能比的。",
    "plain": "还没有收录这些地方的规定。",
    "areas": "全省的没有收录，下面有地方另有规定。",
    "place": "地方",
    "rank": "名次",
    "based": "的依据",
    "sources": "每一项的出处：",
}


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """One file for each topic."""
    for topic in viewer.library.topics:
        yield addresses.topic_script(topic), script("takeColumns", _Sheet(viewer, topic).build())


class _Sheet:
    """One topic: answers by place, each distinct one written once."""

    def __init__(self, viewer: Viewer, topic: str) -> None:
        self._viewer = viewer
        self._topic = topic
        self._names = select_attributes(viewer, topic)
        self._cells = Distinct[ColumnCell]()
        self._keys = Distinct[str]()

    def build(self) -> ColumnsSheet:
        library = self._viewer.library
        day = self._viewer.day.isoformat()
        places = (Place(), *library.provinces())
        return {
            "topic": self._topic,
            "title": f"{library.topics[self._topic].title}：各省对照，按 {day} 有效的规定",
            "day": day,
            "attributes": {name: self._column(name) for name in self._names},
            "places": {str(place): self._row(place) for place in places},
            "answers": {str(place): [self._number(name, place) for name in self._names] for place in places},
            "orders": {each.key: _order(each) for each in list_sortings(self._viewer, self._topic)},
            "words": _WORDS,
            "cells": self._cells.parts,
        }

    def _column(self, name: str) -> ColumnHead:
        label = self._viewer.library.topics[self._topic].attributes[name].label
        return {"label": label, "address": FROM_ROOT(addresses.attribute(self._topic, name))}

    def _row(self, place: Place) -> RowHead:
        head = make_row(self._viewer, self._topic, (), place)
        return {
            "name": head.label,
            "address": FROM_ROOT(head.address),
            "answers": FROM_ROOT(head.address).partition("#")[0],
            "note": head.note,
            "plain": head.plain,
        }

    def _number(self, name: str, place: Place) -> int:
        """The number of an answer among the distinct ones."""
        answer = make_cell(self._viewer, FactRef(self._topic, name, place))
        return self._cells.number({**short(answer), "key": 1 + self._keys.number(answer.key)})


def _order(sorting: Sorting) -> ColumnOrder:
    return {
        "label": sorting.label,
        "attribute": sorting.attribute,
        "sense": sorting.sense,
        "ranks": sorting.ranks,
    }
