"""Figures of one attribute in an order: places that can be compared, and those that cannot, kept apart.

A value may depend on axes (the level of the hospital, whether one is retired), so there is an order for each point of
them. What only unverified pages say takes no part in an order, nor does what is not one figure: a value by bands of
fees, a share of a wage, a missing rule. Nor does a figure of which nobody says what it limits: those are collected too,
but never ranked.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from site_src import comparing
from site_src.compare import Answer
from site_src.comparing import UNSTATED
from site_src.model.fact import Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import verified
from site_src.model.statement import Statement
from site_src.model.topic import Attribute, Axis
from site_src.model.values import Count, Leaf, Money, Months, Percent, Range
from site_src.wording import say_leaf

_LEAST = 2  # different figures: equal ones have no order
_At = tuple[tuple[str, str], ...]  # (axis, member) pairs, or (term, member) for terms that set values apart


@dataclass(frozen=True, slots=True)
class Figure:
    """One place's figure: its two ends (equal where it is one number), its words, and whether it may be ranked."""

    low: Decimal
    high: Decimal
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class Order:
    """One figure over places; `key` is fit for an address, `label` names the point (“三级 · 在职”).

    Where a term that sets values apart is not `stated`, the figures are not comparable and none is ranked.
    """

    key: str
    label: str
    better: Literal["lower", "higher"]
    figures: Mapping[Place, Figure]
    stated: bool = True

    @property
    def ranked(self) -> tuple[Place, ...]:
        """The places whose figures have a better source than unverified pages, the best figure first.

        A figure known only to lie between two ends stands where its worse end does: nobody is told of a better rule
        than is certain.
        """
        good = (place for place, figure in self.figures.items() if figure.good and self.stated)
        return tuple(sorted(good, key=lambda place: self._worse_end_first(self.figures[place])))

    @property
    def unranked(self) -> tuple[Place, ...]:
        """The places whose figures take no part, in the order they came: unverified, or unclear what of."""
        return tuple(place for place, figure in self.figures.items() if not (figure.good and self.stated))

    def _worse_end_first(self, figure: Figure) -> tuple[Decimal, Decimal]:
        return (figure.high, figure.low) if self.better == "lower" else (-figure.low, -figure.high)


def orders(library: Library, subject: Subject, answers: Mapping[Place, Answer]) -> tuple[Order, ...]:
    """Every order of `subject` (topic, attribute) over places; none where neither end is the better one."""
    found = (order for order in _every(library, subject, answers) if order.stated)
    return tuple(order for order in found if len({(each.low, each.high) for each in order.figures.values()}) >= _LEAST)


def unstated(library: Library, subject: Subject, answers: Mapping[Place, Answer]) -> tuple[Order, ...]:
    """The figures that would be in an order if it were known what they are of (“没写明限的是什么 · 在职”)."""
    return tuple(order for order in _every(library, subject, answers) if not order.stated)


def _every(library: Library, subject: Subject, answers: Mapping[Place, Answer]) -> Iterator[Order]:
    attribute = library.declared(subject)
    if attribute.better == "none":
        return
    told = {place: answer for place, answer in answers.items() if answer.state == "value" and answer.statement}
    for at in _points(library, attribute, told):
        yield _order(library, attribute, at, told)


def _points(library: Library, attribute: Attribute, told: Mapping[Place, Answer]) -> tuple[tuple[_At, _At], ...]:
    """Every (terms, point) to compare at, in the declared order of members.

    Values go into different detail: one figure for all, by level, by level and status. For each kind of value the
    detail that most statements go into is compared; a coarser figure counts for each member, a finer one has none.
    """
    statements = {(each.path, each.keys): each for answer in told.values() if (each := answer.statement)}
    details: dict[_At, Counter[tuple[str, ...]]] = {}
    found: dict[tuple[_At, _At], None] = {}
    for statement in statements.values():
        terms = comparing.terms(attribute, statement)
        points = [point for point, _ in _figures(statement)]
        if points:
            axes = max((tuple(axis for axis, _ in point) for point in points), key=len)
            details.setdefault(terms, Counter())[axes] += 1
            found.update({(terms, point): None for point in points})
    usual = {terms: max(counts, key=lambda axes: (counts[axes], len(axes))) for terms, counts in details.items()}
    kept = [(terms, point) for terms, point in found if tuple(axis for axis, _ in point) == usual[terms]]
    return tuple(sorted(kept, key=lambda at: _rank(library, attribute, at)))


def _rank(library: Library, attribute: Attribute, at: tuple[_At, _At]) -> tuple[int, ...]:
    """Where a point stands among those of its attribute, as members are declared."""
    terms = [[*attribute.terms[term].members, UNSTATED].index(member) for term, member in at[0]]
    return (*terms, *([*library.site.axes[axis].members].index(member) for axis, member in at[1]))


def _figures(statement: Statement | None) -> Iterator[tuple[_At, Leaf]]:
    """The single figures of a value by the named members they depend on; what depends on bands is left out."""
    for point, leaf in statement.value.cells if statement and statement.value else ():
        named = tuple((axis, member) for axis, member in point.at if isinstance(member, str))
        if len(named) == len(point.at) and isinstance(leaf, Money | Percent | Count | Months | Range):
            yield named, leaf


def _order(library: Library, attribute: Attribute, at: tuple[_At, _At], told: Mapping[Place, Answer]) -> Order:
    terms, point = at
    figures: dict[Place, Figure] = {}
    for place, answer in told.items():
        leaf = _leaf(library.site.axes, answer.statement, point)
        if leaf is not None and answer.statement and comparing.terms(attribute, answer.statement) == terms:
            text = _text(library, attribute, answer.statement, leaf)
            figures[place] = _figure(leaf, text, good=verified(answer.grade))
    better: Literal["lower", "higher"] = "lower" if attribute.better == "lower" else "higher"
    key = "-".join(member for _, member in terms + point) or "value"
    stated = all(member != UNSTATED for _, member in terms)
    return Order(key, _label(library, attribute, at), better, figures, stated)


def _text(library: Library, attribute: Attribute, statement: Statement, leaf: Leaf) -> str:
    """`60%`, `不低于 400 元/年`: the figure with what qualifies it, but for what the whole order is of."""
    written = statement.fields.terms
    before = [
        term.members[written[name]]
        for name, term in attribute.terms.items()
        if name in written and term.shows == "before" and not term.apart
    ]
    return " ".join([*before, say_leaf(leaf, statement, attribute, library.site)])


def _label(library: Library, attribute: Attribute, at: tuple[_At, _At]) -> str:
    """`基金最多付 · 在职`, `三级（元/次）`, `元/次`, `没写明限的是什么 · 在职`: what is compared."""
    said = [(attribute.terms[name], member) for name, member in at[0]]
    words = [term.members[member] for term, member in said if member in term.members and term.shows == "before"]
    words += [f"没写明{term.label}" for term, member in said if member == UNSTATED]
    words += [library.site.axes[axis].members[member] for axis, member in at[1]]
    units = [term.members[member] for term, member in said if member in term.members and term.shows == "unit"]
    return " · ".join(words) + "".join(f"（{unit}）" for unit in units) if words else "，".join(units)


def _leaf(axes: Mapping[str, Axis], statement: Statement | None, asked: _At) -> Leaf | None:
    """The figure that holds at a point; where a member is not spoken of, that of the member it counts as."""
    figures = tuple(_figures(statement))
    exact = (leaf for point, leaf in figures if {*point} <= {*asked})
    counted = {(axis, axes[axis].within.get(member, member)) for axis, member in asked}
    wider = (leaf for point, leaf in figures if {*point} <= counted)
    return next(exact, None) or next(wider, None)


def _figure(leaf: Leaf, text: str, *, good: bool) -> Figure:
    low, high = (leaf.low, leaf.high) if isinstance(leaf, Range) else (leaf, leaf)
    return Figure(_number(low), _number(high), text, good)


def _number(leaf: Leaf) -> Decimal:
    match leaf:
        case Money(fen):
            return Decimal(fen) / 100
        case Percent(hundredths):
            return hundredths
        case Count(number) | Months(number):
            return Decimal(number)
        case _:
            raise AssertionError(leaf)
