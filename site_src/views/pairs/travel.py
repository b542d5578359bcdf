"""Care across provinces: what the home province and the destination say to a patient who travels between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.travel import Travel
from site_src.views.answers import Viewer
from site_src.views.facts import Basis, cite


@dataclass(frozen=True, slots=True)
class WayView:
    """One direction; `unrecorded` names the attributes without an entry."""

    title: str
    anchor: str
    known: tuple[Basis, ...]
    unrecorded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TravelView:
    """Both directions; `both` holds in either of them."""

    heading: str
    both: tuple[Basis, ...]
    ways: tuple[WayView, ...]


class Travels:
    """The answers of every province on travel, made once for all pairs."""

    def __init__(self, viewer: Viewer, travel: Travel) -> None:
        """Look up, for every province, the attributes for its own patients and those for patients from elsewhere."""
        library = viewer.library
        self._travel = travel
        self._names = {place.region: library.name(place) for place in library.provinces()}
        self._above = _cite_attributes(viewer, travel.topic, travel.home, Place())
        self._home = {
            place.region: _cite_attributes(viewer, travel.topic, travel.home, place) for place in library.provinces()
        }
        self._away = {
            place.region: _cite_attributes(viewer, travel.topic, travel.away, place) for place in library.provinces()
        }

    def compare(self, one: str, other: str) -> TravelView:
        """Both directions between two provinces. What both inherit from the nation is listed once, in `both`."""
        both = tuple(name for name in self._travel.home if self._inherits(one, name) and self._inherits(other, name))
        return TravelView(
            heading=self._travel.heading,
            both=tuple(self._above[name] for name in both),
            ways=(self._make_way(one, other, both), self._make_way(other, one, both)),
        )

    def _inherits(self, region: str, name: str) -> bool:
        return bool(self._home[region][name].answer.from_place)

    def _make_way(self, home: str, away: str, both: tuple[str, ...]) -> WayView:
        facts = [each for name, each in self._home[home].items() if name not in both]
        facts += self._away[away].values()
        return WayView(
            title=self._travel.title.format(home=self._names[home], away=self._names[away]),
            anchor=f"{home}-{away}",
            known=tuple(each for each in facts if each.answer.recorded),
            unrecorded=tuple(f"{each.place}的“{each.label}”" for each in facts if not each.answer.recorded),
        )


def _cite_attributes(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Mapping[str, Basis]:
    return dict(zip(names, cite(viewer, tuple(FactRef(topic, name, place) for name in names)), strict=True))
