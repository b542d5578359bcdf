"""`data/places/<region>.js`: what one province and its areas say, or the nation, for the scripts of any page.

A script and not JSON, because a page opened from disk may load the one and not the other. One file for each province
keeps what a visitor fetches small: nobody needs more than the places they chose.
"""

from collections.abc import Iterator, Mapping

from site_src import comparing
from site_src.addresses import table as addresses
from site_src.addresses.way import FROM_ROOT
from site_src.browser.comparing import Numbers, numbers, records
from site_src.browser.contract.places import AskedTopic, CautionRecord, PlaceCell, PlaceSheet
from site_src.browser.script import Distinct, lean, script
from site_src.model.fact import FactRef
from site_src.model.place import NATION, Place
from site_src.model.topic import Attribute
from site_src.views.answers import AnswerView, Viewer
from site_src.wording import ValueText

_NOTHING = -1  # nothing is recorded for the area, although something is for its province


def files(viewer: Viewer) -> Iterator[tuple[str, bytes]]:
    """One file for the nation, and one for each province."""
    subjects, of = _subjects(viewer, Place()), numbers(viewer.library)
    yield _file(Place(), _Sheet(viewer, NATION, of).nation(subjects))
    for place in viewer.library.provinces():
        subjects = _subjects(viewer, place)
        yield _file(place, _Sheet(viewer, place.region, of).province(subjects))


def _file(place: Place, sheet: PlaceSheet) -> tuple[str, bytes]:
    return addresses.place_script(place.region), script("takePlace", sheet)


def _asked(attribute: Attribute, place: Place) -> bool:
    """Whether the attribute is asked of the nation; or else of a province or an area."""
    return "nation" in attribute.levels if place.level == "nation" else attribute.levels != ("nation",)


def _subjects(viewer: Viewer, place: Place) -> Mapping[str, AskedTopic]:
    """Topics and the labels of what may be said about the nation, or about a province or an area."""
    return {
        slug: {
            "title": topic.title,
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
        self._cells = Distinct[PlaceCell]()

    def province(self, subjects: Mapping[str, AskedTopic]) -> PlaceSheet:
        """What a province and its areas say."""
        library = self._viewer.library
        region = library.regions[self._region]
        areas = library.areas(self._region)
        places = {str(place): self._place(place) for place in (Place(self._region), *areas)}
        return {
            "region": self._region,
            "name": region.short,
            "subjects": subjects,
            "areas": {str(area): region.areas[area.area].name for area in areas},
            "places": {slug: answers for slug, answers in places.items() if answers},
            "cells": self._cells.parts,
        }

    def nation(self, subjects: Mapping[str, AskedTopic]) -> PlaceSheet:
        """What the nation says: a sheet without areas."""
        return {
            "region": self._region,
            "name": self._viewer.library.site.nation,
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
        current, value = view.current, _value_to_show(view) or ValueText()
        cell = PlaceCell(
            state=view.state,
            state_words=view.state_words,
            text=value.text,
            lead=value.lead,
            rows=value.rows,
            items=value.items,
            ordered=value.ordered,
            since=current.span if current and current.first and _value_to_show(view) else "",
            origin=view.from_place,
            note=current.note if current else "",
            why=current.why if current else "",
            source="；".join(each.name for each in current.sources) if current else "",
            reading=current.reading if current else "",
            coming=view.upcoming[0].first if view.upcoming else "",
            disputed=len(view.disputed),
            address=FROM_ROOT(addresses.answer(ref)),
            key=view.key if _comparable(view) else "",
            sort=self._sort(ref, view),
            cautions=self._cautions(ref),
        )
        if current and current.badge:
            cell |= {"grade": current.badge.grade, "word": current.badge.word}
        return self._cells.number(lean(cell))

    def _sort(self, ref: FactRef, view: AnswerView) -> int:
        """The number of the sort of its figures; 0 where there is none, or where all of the attribute's compare."""
        kinds = self._sorts.get((ref.topic, ref.attribute))
        if not kinds or not _comparable(view):
            return 0
        of = comparing.sort(self._viewer.library, self._viewer.resolve(ref).statement)
        return kinds.get(of, 0) if of else 0

    def _cautions(self, ref: FactRef) -> list[CautionRecord]:
        answer = self._viewer.resolve(ref)
        cautions = comparing.alone(self._viewer.library, answer)
        # where it is from stands in the cell by itself, as areas take their province's cell
        return records(each for each in cautions if each.code != "inherited")


def _comparable(view: AnswerView) -> bool:
    """Whether an answer may be held against others at all."""
    return view.answered


def _value_to_show(view: AnswerView) -> ValueText | None:
    """The value in words, where there is one to show."""
    return view.current.value if view.current and view.shows_value else None
