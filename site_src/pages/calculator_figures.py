"""The figures a calculator reads, in every place that has statements of its own, by province."""

from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.calculate.rule.rule import Rule
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.cells import Column, Row, Table, make_cell


@dataclass(frozen=True, slots=True)
class FiguresView:
    """A province (or the nation) and its areas × the attributes that a rule reads; `note` counts the places."""

    name: str
    note: str
    table: Table


def tabulate_figures(viewer: Viewer, rule: Rule) -> tuple[FiguresView, ...]:
    """The nation, then every province that, or whose areas, have a statement on one of the attributes."""
    subjects = tuple(dict.fromkeys(rule.attributes.values()))
    declared = [viewer.library.declared(subject) for subject in subjects]
    columns = tuple(Column(each.label, each.help, "") for each in declared)
    regions: dict[str, list[Row]] = {}
    for place in _list_places(viewer, subjects):
        regions.setdefault(place.region, []).append(_make_row(viewer, subjects, place))
    return tuple(_make_figures(viewer.library.name(Place(region)), columns, rows) for region, rows in regions.items())


def _make_figures(name: str, columns: tuple[Column, ...], rows: list[Row]) -> FiguresView:
    note = f"{len(rows)} 个地方" if len(rows) > 1 else ""
    return FiguresView(name, note, Table(f"{name}：用到的标准", columns, tuple(rows)))


def _list_places(viewer: Viewer, subjects: tuple[tuple[str, str], ...]) -> tuple[Place, ...]:
    own = {place for topic, attribute, place in viewer.library.statements if (topic, attribute) in subjects}
    return tuple(place for place in viewer.library.everywhere() if place in own)


def _make_row(viewer: Viewer, subjects: tuple[tuple[str, str], ...], place: Place) -> Row:
    cells = tuple(make_cell(viewer, FactRef(topic, attribute, place)) for topic, attribute in subjects)
    stated = next(
        topic for topic, attribute in subjects if FactRef(topic, attribute, place) in viewer.library.statements
    )
    return Row(str(place), viewer.library.name(place), addresses.answers(stated, place), "", cells)
