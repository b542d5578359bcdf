"""A list of places names places that there are, below the place in whose file it stands."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem, nearest
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement

ID = "listed-place"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each listed place that nobody knows, or that does not lie below the list."""
    library = context.library
    for statement in library.all_statements():
        for index, place in enumerate(statement.fields.places):
            found = _fault(library, statement, place)
            if found:
                yield Problem(library.locate(statement.path, (*statement.keys, "places", index)), ID, *found)


def _fault(library: Library, statement: Statement, place: Place) -> tuple[str, str] | None:
    if not library.knows(place):
        return f"没有“{place}”这个地方", nearest(str(place), map(str, library.everywhere()))
    above = statement.listed or statement.place
    if place == above or above not in (place.above, Place()):
        return f"“{place}”不在这份名单的范围里", "全国的名单写在 national.yaml 里；一个省的名单只写本省的地方。"
    return None
