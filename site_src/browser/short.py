"""A cell of the comparison as scripts take it: the words it has on the page, of a province or of an area."""

from site_src.browser.contract.comparisons import ShortCell
from site_src.views.cells import Cell


def short(cell: Cell) -> ShortCell:
    """What the cell says; what is empty is left out."""
    brief: ShortCell = {"state": cell.state, "look": cell.look, "lines": cell.lines}
    if cell.text not in ("", "；".join(cell.lines)):
        brief["text"] = cell.text
    if cell.own:
        brief["own"] = True
    if cell.grade:
        brief["grade"] = cell.grade
    if cell.badge:
        brief["word"] = cell.badge.word
    if cell.since:
        brief["since"] = cell.since
    if cell.mark:
        brief["mark"] = cell.mark
    if cell.address:
        brief["linked"] = True
    return brief
