"""`/place/`: the form to choose the reader's place; without scripts, a list of links to places."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.views.answers import Viewer


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """An area to choose: `slug` is `jiangsu/nanjing`, `label` its own name, `name` with that of the province."""

    slug: str
    label: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A province to choose, with its areas."""

    slug: str
    name: str
    address: str
    areas: tuple[AreaChoice, ...]


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page to choose a place."""
    library = viewer.library
    title = f"选{library.site.place}"
    description = f"选好{library.site.place}，每一页都先说那里的规定。只记在自己的设备上。"
    yield Page(addresses.PLACE, "pages/place.html", title, description, _list_provinces(viewer))


def _list_provinces(viewer: Viewer) -> tuple[PlaceChoice, ...]:
    library = viewer.library
    return tuple(
        PlaceChoice(slug, region.short, addresses.region(slug), _list_areas(viewer, slug))
        for slug, region in library.regions.items()
    )


def _list_areas(viewer: Viewer, slug: str) -> tuple[AreaChoice, ...]:
    library = viewer.library
    return tuple(
        AreaChoice(
            slug=str(place),
            label=library.regions[slug].areas[place.area].name,
            name=library.name(place),
            address=f"{addresses.region(slug)}#{place.area}",
        )
        for place in library.areas(slug)
    )
