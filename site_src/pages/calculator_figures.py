"""The figures a calculator uses, in every place that says something of its own, province by province."""

from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.calculate.rule.rule import Rule
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.cells import Column, Row, Table, cell


@dataclass(frozen=True, slots=True)
class FiguresView:
    """A province (or the nation) with its areas × the statements that a rule reads; `note` says how many places."""

    name: str
    note: str
    table: Table


def figures(viewer: Viewer, rule: Rule) -> tuple[FiguresView, ...]:
    """The nation, then every province that says something of its own, or of which an area does."""
    asked = tuple(dict.fromkeys(rule.attributes.values()))
    declared = [viewer.library.declared(subject) for subject in asked]
    columns = tuple(Column(each.label, each.help, "") for each in declared)
    regions: dict[str, list[Row]] = {}
    for place in _places(viewer, asked):
        regions.setdefault(place.region, []).append(_row(viewer, asked, place))
    return tuple(_figures(viewer.library.name(Place(region)), columns, rows) for region, rows in regions.items())


def _figures(name: str, columns: tuple[Column, ...], rows: list[Row]) -> FiguresView:
    note = f"{len(rows)} 个地方" if len(rows) > 1 else ""
    return FiguresView(name, note, Table(f"{name}：用到的标准", columns, tuple(rows)))


def _places(viewer: Viewer, asked: tuple[tuple[str, str], ...]) -> tuple[Place, ...]:
    own = {place for topic, attribute, place in viewer.library.statements if (topic, attribute) in asked}
    return tuple(place for place in viewer.library.everywhere() if place in own)


def _row(viewer: Viewer, asked: tuple[tuple[str, str], ...], place: Place) -> Row:
    cells = tuple(cell(viewer, FactRef(topic, attribute, place)) for topic, attribute in asked)
    spoken = next(topic for topic, attribute in asked if FactRef(topic, attribute, place) in viewer.library.statements)
    return Row(str(place), viewer.library.name(place), addresses.answers(spoken, place), "", cells)
