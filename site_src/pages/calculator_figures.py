"""The figures a calculator uses, in every place that says something of its own."""

from site_src.calculate.rule import Rule
from site_src.model.place import Place
from site_src.model.writing import FactRef
from site_src.pages import addresses
from site_src.pages.matrix import Column, Row, Table, cell
from site_src.pages.views import Viewer


def figures(viewer: Viewer, rule: Rule) -> Table:
    """Places × the statements that the rule reads, each once."""
    asked = tuple(dict.fromkeys(rule.attributes.values()))
    declared = [viewer.library.topics[topic].attributes[attribute] for topic, attribute in asked]
    columns = tuple(Column(each.label, each.help, "") for each in declared)
    rows = tuple(_row(viewer, asked, place) for place in _places(viewer, asked))
    return Table("用到的标准，有自己规定的地方", columns, rows)


def _places(viewer: Viewer, asked: tuple[tuple[str, str], ...]) -> tuple[Place, ...]:
    own = {place for topic, attribute, place in viewer.library.statements if (topic, attribute) in asked}
    everywhere = [Place()]
    for province in viewer.library.provinces():
        everywhere += [province, *viewer.library.areas(province.region)]
    return tuple(place for place in everywhere if place in own)


def _row(viewer: Viewer, asked: tuple[tuple[str, str], ...], place: Place) -> Row:
    cells = tuple(cell(viewer, FactRef(topic, attribute, place)) for topic, attribute in asked)
    spoken = next(topic for topic, attribute in asked if (topic, attribute, place) in viewer.library.statements)
    return Row(str(place), viewer.library.name(place), addresses.answers(spoken, place), "", cells)
