"""One attribute in every province, in code order; provinces without statements of their own share a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_src.addresses import table as addresses
from site_src.compare import Answer
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import STATES, AnswerView, Viewer
from site_src.views.attribute_pages import list_stating_places


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
    """A province inside a sentence; its anchor is there, because the map links to it."""

    anchor: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Rest:
    """Provinces that one sentence covers: `以下 20 个省同全国：`."""

    says: str
    places: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class PlaceRows:
    """Every province once, in a row or in a sentence."""

    rows: tuple[PlaceRow, ...]
    rest: tuple[Rest, ...]


def make_place_rows(viewer: Viewer, topic: str, name: str) -> PlaceRows:
    """Rows for the provinces that, or whose areas, have a statement of their own; sentences for all others."""
    stating = list_stating_places(viewer.library, topic, name)
    regions = {place.region for place in stating}
    provinces = viewer.library.provinces()
    rows = (
        _make_province(viewer, FactRef(topic, name, place), stating) for place in provinces if place.region in regions
    )
    silent = [FactRef(topic, name, place) for place in provinces if place.region not in regions]
    return PlaceRows(tuple(rows), tuple(_make_rest(viewer, silent)))


def _make_province(viewer: Viewer, ref: FactRef, stating: Sequence[Place]) -> PlaceRow:
    areas = tuple(
        _make_row(viewer, ref.at(place))
        for place in stating
        if place.region == ref.place.region and place.level == "area"
    )
    return replace(_make_row(viewer, ref), areas=areas)


def _make_row(viewer: Viewer, ref: FactRef) -> PlaceRow:
    place, region = ref.place, viewer.library.regions[ref.place.region]
    province = place.level == "province"
    answer = viewer.view_answer(ref)
    return PlaceRow(
        # slugs of areas are unique within their province only
        anchor=place.region if province else f"{place.region}-{place.area}",
        name=region.short if province else region.areas[place.area].name,
        answer=answer,
        address=_find_address(ref, answer),
    )


def _find_address(ref: FactRef, answer: Answer | AnswerView) -> str:
    """The full answer's address; without one, the page where it would stand."""
    return addresses.answer(ref) if answer.recorded else addresses.answers(ref.topic, ref.place)


def _make_rest(viewer: Viewer, silent: Sequence[FactRef]) -> Iterator[Rest]:
    """The sentences for `silent`: first the provinces that inherit a rule, then those without any."""
    answers = {ref: viewer.resolve(ref) for ref in silent}
    says = {ref: _describe(viewer, answer) for ref, answer in answers.items()}
    # reversed, because True sorts after False
    for inherited, words in sorted(set(says.values()), reverse=True):
        refs = [ref for ref in silent if says[ref] == (inherited, words)]
        places = (
            NamedPlace(ref.place.region, viewer.library.name(ref.place), _find_address(ref, answers[ref]))
            for ref in refs
        )
        who = "各省都" if len(refs) == len(viewer.library.regions) else f"以下 {len(refs)} 个省"
        yield Rest(f"{who}{words}：", tuple(places))


def _describe(viewer: Viewer, answer: Answer) -> tuple[bool, str]:
    """(whether a rule is inherited, that in words): sorts and groups the provinces."""
    inherited = answer.answered
    return inherited, f"同{viewer.library.site.nation}" if inherited else STATES[answer.state]
