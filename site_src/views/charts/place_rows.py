"""What each province says of one attribute, in the order of codes; those that say nothing share a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_src.addresses import table as addresses
from site_src.compare import Answer
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import STATES, AnswerView, Viewer
from site_src.views.speakers import speakers


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place and its answer; `anchor` is its id on the page, `address` where the answer stands in full."""

    anchor: str
    name: str
    answer: AnswerView
    address: str
    areas: tuple["PlaceRow", ...] = ()


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A province in a sentence, still to be found by its anchor."""

    anchor: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Rest:
    """Provinces of which one sentence says all there is: `以下 20 个省同全国：`."""

    says: str
    places: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class PlaceRows:
    """Every province once, in a row or in a sentence."""

    rows: tuple[PlaceRow, ...]
    rest: tuple[Rest, ...]


def place_rows(viewer: Viewer, topic: str, name: str) -> PlaceRows:
    """The provinces that, or whose areas, say something of their own, and the sentences for the others."""
    told = speakers(viewer.library, topic, name)
    regions = {place.region for place in told}
    provinces = viewer.library.provinces()
    rows = (_province(viewer, FactRef(topic, name, place), told) for place in provinces if place.region in regions)
    silent = [FactRef(topic, name, place) for place in provinces if place.region not in regions]
    return PlaceRows(tuple(rows), tuple(_rest(viewer, silent)))


def _province(viewer: Viewer, ref: FactRef, told: Sequence[Place]) -> PlaceRow:
    areas = tuple(
        _row(viewer, ref.at(place)) for place in told if place.region == ref.place.region and place.level == "area"
    )
    return replace(_row(viewer, ref), areas=areas)


def _row(viewer: Viewer, ref: FactRef) -> PlaceRow:
    place, region = ref.place, viewer.library.regions[ref.place.region]
    province = place.level == "province"
    answer = viewer.answer(ref)
    return PlaceRow(
        anchor=place.region if province else f"{place.region}-{place.area}",
        name=region.short if province else region.areas[place.area].name,
        answer=answer,
        address=_address(ref, answer),
    )


def _address(ref: FactRef, answer: Answer | AnswerView) -> str:
    """Where the answer stands, or only the page where it would stand."""
    return addresses.answer(ref) if answer.recorded else addresses.answers(ref.topic, ref.place)


def _rest(viewer: Viewer, silent: Sequence[FactRef]) -> Iterator[Rest]:
    """Those that go by the nation's rule first, then those of which nothing is known."""
    answers = {ref: viewer.ask(ref) for ref in silent}
    says = {ref: _says(viewer, answer) for ref, answer in answers.items()}
    for inherited, said in sorted(set(says.values()), reverse=True):
        refs = [ref for ref in silent if says[ref] == (inherited, said)]
        places = (
            NamedPlace(ref.place.region, viewer.library.name(ref.place), _address(ref, answers[ref])) for ref in refs
        )
        who = "各省都" if len(refs) == len(viewer.library.regions) else f"以下 {len(refs)} 个省"
        yield Rest(f"{who}{said}：", tuple(places))


def _says(viewer: Viewer, answer: Answer) -> tuple[bool, str]:
    """Whether a rule from above holds, and how that is said."""
    inherited = answer.answered
    return inherited, f"同{viewer.library.site.nation}" if inherited else STATES[answer.state]
