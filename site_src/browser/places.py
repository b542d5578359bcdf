"""`data/places/<region>.js`: what one province and its areas say, or the nation, for the scripts of any page.

A script and not JSON, because a page opened from disk may load the one and not the other. One file for each province
keeps what a visitor fetches small: nobody needs more than the places they chose.
"""

from collections.abc import Iterator, Mapping

from site_src import comparing
from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.browser.comparing import Numbers, numbers, written
from site_src.browser.script import Distinct, script
from site_src.model.fact import FactRef
from site_src.model.place import NATION, Place
from site_src.model.topic import Attribute
from site_src.views.answers import AnswerView, Viewer

_NOTHING = -1  # nothing is recorded for the area, although something is for its province


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """One file for the nation, and one for each province."""
    subjects, of = _subjects(viewer, Place()), numbers(viewer.library)
    yield _file(Place(), _Sheet(viewer, NATION, of).nation(subjects))
    for place in viewer.library.provinces():
        subjects = _subjects(viewer, place)
        yield _file(place, _Sheet(viewer, place.region, of).made(subjects))


def _file(place: Place, sheet: Mapping[str, object]) -> tuple[str, bytes]:
    return addresses.place_script(place.region), script("takePlace", sheet)


def _asked(attribute: Attribute, place: Place) -> bool:
    """Whether the attribute is asked of the nation; or else of a province or an area."""
    return "nation" in attribute.levels if place.level == "nation" else attribute.levels != ("nation",)


def _subjects(viewer: Viewer, place: Place) -> Mapping[str, object]:
    """Topics and the labels of what may be said about the nation, or about a province or an area."""
    return {
        slug: {
            "title": topic.title,
            "question": topic.question,
            "address": FROM_ROOT(addresses.topic(slug)),
            "key": [name for name in topic.key_attributes if _asked(topic.attributes[name], place)],
            "local": [name for name, attribute in topic.attributes.items() if attribute.levels == ("area",)],
            "attributes": {
                name: attribute.label for name, attribute in topic.attributes.items() if _asked(attribute, place)
            },
        }
        for slug, topic in viewer.library.topics.items()
    }


class _Sheet:
    """One province: answers by place, each distinct one written once."""

    def __init__(self, viewer: Viewer, region: str, sorts: Numbers) -> None:
        self._viewer = viewer
        self._region = region
        self._sorts = sorts
        self._cells = Distinct[Mapping[str, object]]()

    def made(self, subjects: Mapping[str, object]) -> Mapping[str, object]:
        library = self._viewer.library
        region = library.regions[self._region]
        areas = library.areas(self._region)
        places = {str(place): self._place(place) for place in (Place(self._region), *areas)}
        return {
            "region": self._region,
            "name": region.short,
            "address": FROM_ROOT(addresses.region(self._region)),
            "subjects": subjects,
            "areas": {str(area): region.areas[area.area].name for area in areas},
            "places": {slug: answers for slug, answers in places.items() if answers},
            "cells": self._cells.parts,
        }

    def nation(self, subjects: Mapping[str, object]) -> Mapping[str, object]:
        """What the nation says: a sheet without areas."""
        return {
            "region": self._region,
            "name": self._viewer.library.site.nation,
            "address": FROM_ROOT("topics/"),
            "subjects": subjects,
            "areas": {},
            "places": {self._region: self._place(Place())},
            "cells": self._cells.parts,
        }

    def _place(self, place: Place) -> Mapping[str, Mapping[str, int]]:
        """Topic → attribute → number of the cell; for an area only what differs from its province."""
        answers = {topic: dict(self._answers(topic, place)) for topic in self._viewer.library.topics}
        return {topic: cells for topic, cells in answers.items() if cells}

    def _answers(self, topic: str, place: Place) -> Iterator[tuple[str, int]]:
        library = self._viewer.library
        for name, attribute in library.topics[topic].attributes.items():
            # what is asked of whole provinces is answered to their areas by the province
            if not _asked(attribute, place) or (place.level == "area" and "area" not in attribute.levels):
                continue
            own = FactRef(topic, name, place) in library.statements
            if (own or place.level != "area") and self._recorded(topic, name, place):
                yield name, self._cell(FactRef(topic, name, place))
            elif place.level == "area" and self._only_above(topic, name, place):
                yield name, _NOTHING

    def _only_above(self, topic: str, name: str, area: Place) -> bool:
        """Whether the province has an answer that an area has not; most have none, so it is asked first."""
        return self._recorded(topic, name, Place(self._region)) and not self._recorded(topic, name, area)

    def _recorded(self, topic: str, name: str, place: Place) -> bool:
        return self._viewer.resolve(FactRef(topic, name, place)).recorded

    def _cell(self, ref: FactRef) -> int:
        view = self._viewer.view_answer(ref)
        told = {**_cell(view, addresses.answer(ref)), **self._judged(ref, view)}
        made = {key: value for key, value in told.items() if value not in ("", (), [], None, 0, False)}
        return self._cells.number(made)

    def _judged(self, ref: FactRef, view: AnswerView) -> Mapping[str, object]:
        """What comparing it takes: which answers say the same, what its figures are of, what to say beside it."""
        answer = self._viewer.resolve(ref)
        told = view.state in ("value", "none")
        of = comparing.sort(self._viewer.library, answer.statement) if told else None
        cautions = comparing.alone(self._viewer.library, answer)
        return {
            "key": view.key if told else "",
            "sort": self._sorts.get((ref.topic, ref.attribute), {}).get(of, 0) if of else 0,
            # where it is from stands in the cell by itself, as areas take their province's cell
            "cautions": written(each for each in cautions if each.code != "inherited"),
        }


def _cell(view: AnswerView, address: str) -> Mapping[str, object]:
    current = view.current
    said = current.said if current and view.state in ("value", "none", "lapsed") else None
    return {
        "state": view.state,
        "state_words": view.state_words,
        "text": said.text if said else "",
        "lead": said.lead if said else "",
        "rows": said.rows if said else (),
        "items": said.items if said else (),
        "ordered": said.ordered if said else False,
        "grade": current.badge.grade if current and current.badge else "",
        "word": current.badge.word if current and current.badge else "",
        "since": current.span if said and current and current.first else "",
        "from": view.from_place,
        "note": current.note if current else "",
        "why": current.why if current else "",
        "source": "；".join(each.name for each in current.sources) if current else "",
        "verified": current.verified if current else "",
        "coming": view.upcoming[0].first if view.upcoming else "",
        "disputed": len(view.disputed),
        "address": FROM_ROOT(address),
    }
