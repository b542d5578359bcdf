"""A statement that repeats the one it would inherit is left out.

A copy goes stale by itself, and makes an area look as if it had a rule of its own. A statement with other sources, or
another beginning, is no copy: it says more than the one above.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.contents import summarize
from site_src.errors import Problem
from site_src.model.library import Library
from site_src.model.statement import Statement

ID = "copied-down"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each adopted statement that equals one it would inherit, sources included."""
    library = context.library
    for statement in library.all_statements():
        attribute = library.declared(statement.ref)
        if not (statement.adopted and attribute.inherits):
            continue
        above = _find_inherited(library, statement)
        if any(_is_copy(statement, each) for each in above):
            at = library.locate(statement.path, statement.keys)
            where = library.name(above[0].place)
            message = f"和{where}的规定一模一样，来源也一样"
            yield Problem(at, ID, message, "删掉这一条；页面会自己写上级的规定，并说明来自哪里。")


def _find_inherited(library: Library, statement: Statement) -> tuple[Statement, ...]:
    """Return the adopted statements of the nearest place above that has any."""
    place = statement.place.above
    while place is not None:
        group = library.statements.get(statement.ref.at(place), ())
        adopted = tuple(each for each in group if each.adopted)
        if adopted:
            return adopted
        place = place.above
    return ()


def _is_copy(statement: Statement, above: Statement) -> bool:
    return summarize(statement) == summarize(above) and _collect_sources(statement) == _collect_sources(above)


def _collect_sources(statement: Statement) -> frozenset[str]:
    return frozenset(cite.id for cite in statement.fields.source)
