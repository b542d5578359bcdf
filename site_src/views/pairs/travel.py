"""Somebody who belongs to one province and goes to another: what each of the two says to that."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.travel import Travel
from site_src.views.answers import Viewer
from site_src.views.facts import Basis, basis


@dataclass(frozen=True, slots=True)
class WayView:
    """One way; `unrecorded` are the labels of what nobody has looked for."""

    title: str
    anchor: str
    told: tuple[Basis, ...]
    unrecorded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TravelView:
    """Both ways; `both` is what holds either way."""

    heading: str
    both: tuple[Basis, ...]
    ways: tuple[WayView, ...]


class Travels:
    """Every province's answers, each made once."""

    def __init__(self, viewer: Viewer, travel: Travel) -> None:
        """Ask every province what it says to those who go, and to those who come."""
        library = viewer.library
        self._travel = travel
        self._names = {place.region: library.name(place) for place in library.provinces()}
        self._above = _asked(viewer, travel.topic, travel.home, Place())
        self._home = {place.region: _asked(viewer, travel.topic, travel.home, place) for place in library.provinces()}
        self._away = {place.region: _asked(viewer, travel.topic, travel.away, place) for place in library.provinces()}

    def between(self, one: str, other: str) -> TravelView:
        """Both ways between two provinces. What both take from the nation holds either way and is said once."""
        both = tuple(name for name in self._travel.home if self._inherits(one, name) and self._inherits(other, name))
        return TravelView(
            heading=self._travel.heading,
            both=tuple(self._above[name] for name in both),
            ways=(self._way(one, other, both), self._way(other, one, both)),
        )

    def _inherits(self, region: str, name: str) -> bool:
        return bool(self._home[region][name].answer.from_place)

    def _way(self, home: str, away: str, both: tuple[str, ...]) -> WayView:
        asked = [each for name, each in self._home[home].items() if name not in both]
        asked += self._away[away].values()
        return WayView(
            title=self._travel.title.format(home=self._names[home], away=self._names[away]),
            anchor=f"{home}-{away}",
            told=tuple(each for each in asked if each.answer.recorded),
            unrecorded=tuple(f"{each.place}的“{each.label}”" for each in asked if not each.answer.recorded),
        )


def _asked(viewer: Viewer, topic: str, names: tuple[str, ...], place: Place) -> Mapping[str, Basis]:
    return dict(zip(names, basis(viewer, tuple(FactRef(topic, name, place) for name in names)), strict=True))
