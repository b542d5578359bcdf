"""An amount or a number is within a hundred times the usual one: 150 beside 150,000 is most often a lost 万.

Compared with the middle one of all adopted statements of the attribute with the same terms, where five places have one.
"""

from collections.abc import Iterator
from statistics import median_low

from site_src.checks.context import Context
from site_src.errors import Problem
from site_src.model.fact import Subject
from site_src.model.library import Library
from site_src.model.statement import Statement
from site_src.model.values import Count, Leaf, Money, Months

ID = "far-from-others"
NEEDS_ALL = True
_ENOUGH = 5  # places: among fewer, one that is wrong may itself be the middle one
_FAR = 100  # times: real figures of one attribute lie closer together, and a lost 万 is 10,000
_Kind = tuple[Subject, frozenset[tuple[str, str]]]


def check(context: Context) -> Iterator[Problem]:
    """Report each figure more than a hundred times above or below the middle one of its attribute and terms."""
    library = context.library
    groups: dict[_Kind, list[tuple[int, Statement]]] = {}
    for statement in library.all_statements():
        if statement.adopted and statement.value:
            kind = (statement.ref.subject, frozenset(statement.fields.terms.items()))
            numbers = [number for _, leaf in statement.value.cells if (number := _read_number(leaf))]
            groups.setdefault(kind, []).extend((number, statement) for number in numbers)
    for group in groups.values():
        if len({each.place for _, each in group}) >= _ENOUGH:
            yield from _report_outliers(library, group)


def _report_outliers(library: Library, group: list[tuple[int, Statement]]) -> Iterator[Problem]:
    usual = median_low(number for number, _ in group)
    for number, statement in group:
        if number > usual * _FAR or number * _FAR < usual:
            at = library.locate(statement.path, (*statement.keys, "value"))
            label = library.declared(statement.ref).label
            message = f"“{label}”和别处相差一百倍以上"
            hint = "查一下单位（是不是“万”）和小数点；真的这样，就在 exceptions.yaml 里写明原因。"
            yield Problem(at, ID, message, hint)


def _read_number(leaf: Leaf) -> int | None:
    """Return a figure in its smallest unit; None for zero, and for what has no plain figure to compare."""
    match leaf:
        case Money(number) | Count(number) | Months(number):
            return number or None
        case _:
            return None
