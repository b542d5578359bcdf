"""A cell of the comparison as scripts take it: the words it has on the page, of a province or of an area."""

from collections.abc import Mapping

from site_src.views.cells import Cell


def short(said: Cell) -> Mapping[str, object]:
    """What the cell says; what is empty is left out."""
    written = "；".join(said.lines)
    told = {
        "state": said.state,
        "look": said.look,
        "lines": said.lines,
        "text": said.text if said.text != written else "",  # where it is not what the lines say
        "own": int(said.own),
        "grade": said.grade or "",
        "word": said.badge.word if said.badge else "",
        "since": said.since,
        "mark": said.mark,
        "linked": int(bool(said.address)),
    }
    return {key: value for key, value in told.items() if value}
