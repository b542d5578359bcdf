"""Two provinces compared: attributes that differ, that are equal, and that are known of one of them only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_src.addresses import table as addresses
from site_src.comparing import Caution, between
from site_src.model.library import Library
from site_src.views.pairs.sides import Mark, Side
from site_src.wording import say_caution


@dataclass(frozen=True, slots=True)
class Difference:
    """An attribute with two different answers; `cautions` are why figures do not compare, `words` the same as text."""

    label: str
    sides: tuple[Side, Side]
    cautions: tuple[Caution, ...]
    words: tuple[str, ...]

    @property
    def unverified(self) -> bool:
        """True if at least one side rests on unverified pages alone."""
        return any(side.unverified for side in self.sides)


@dataclass(frozen=True, slots=True)
class Same:
    """An attribute with two equal answers. `marks` that concern one province only begin with its name."""

    sides: tuple[Side, Side]
    address: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class OneSided:
    """An attribute known of one province only."""

    label: str
    known: Side
    silent: Side


Line = Difference | Same | OneSided


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one topic."""

    title: str
    address: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ProvinceComparison:
    """Attributes by outcome: `same` if at least one of two equal rules is a province's own, `shared` if both inherit.

    `neither` is the number of attributes without an answer in force on either side.
    """

    different: tuple[Part, ...]
    same: tuple[Part, ...]
    shared: tuple[Part, ...]
    one_sided: tuple[Part, ...]
    neither: int


def compare_sides(library: Library, one: Sequence[Side], other: Sequence[Side]) -> ProvinceComparison:
    """Sort the attributes of two provinces by outcome; `one` and `other` hold the same attributes in the same order."""
    different: list[tuple[str, Line]] = []
    same: list[tuple[str, Line]] = []
    shared: list[tuple[str, Line]] = []
    one_sided: list[tuple[str, Line]] = []
    neither = 0
    for left, right in zip(one, other, strict=True):
        if left.in_force and right.in_force:
            if left.answer.key != right.answer.key:
                different.append((left.topic, _make_difference(left, right)))
            elif left.answer.from_place and right.answer.from_place:
                shared.append((left.topic, _make_same(left, right, left.answer.from_address)))
            else:
                same.append((left.topic, _make_same(left, right, left.address)))
        elif left.in_force or right.in_force:
            known, silent = (left, right) if left.in_force else (right, left)
            one_sided.append((left.topic, OneSided(left.label, known, silent)))
        else:
            neither += 1
    return ProvinceComparison(
        different=_group_by_topic(library, different),
        same=_group_by_topic(library, same),
        shared=_group_by_topic(library, shared),
        one_sided=_group_by_topic(library, one_sided),
        neither=neither,
    )


def count_lines(parts: Sequence[Part]) -> int:
    """The number of lines in all topics together."""
    return sum(len(part.lines) for part in parts)


def _make_difference(left: Side, right: Side) -> Difference:
    cautions = between(left.sort, right.sort)
    return Difference(
        left.label, (left, right), cautions, tuple(say_caution(each.code, each.about) for each in cautions)
    )


def _make_same(left: Side, right: Side, address: str) -> Same:
    """One line for both; the heading of `shared` says already that its rules are inherited."""
    above = left.answer.from_place and right.answer.from_place
    one, other = (tuple(each for each in side.marks if not above or each.code != "inherited") for side in (left, right))
    both = tuple(each for each in one if each in other)
    of_one_side = (
        _name_side(side, each) for side, marks in ((left, one), (right, other)) for each in marks if each not in both
    )
    return Same((left, right), address, (*both, *of_one_side))


def _name_side(side: Side, mark: Mark) -> Mark:
    then = f"{side.place}：{mark.then}" if mark.then else ""
    return replace(mark, text=f"{side.place}：{mark.text}", then=then)


def _group_by_topic(library: Library, lines: Sequence[tuple[str, Line]]) -> tuple[Part, ...]:
    """Lines as parts, one for each topic, in order of appearance."""
    by_topic: dict[str, list[Line]] = {}
    for topic, line in lines:
        by_topic.setdefault(topic, []).append(line)
    return tuple(
        Part(library.topics[topic].title, addresses.topic(topic), tuple(each)) for topic, each in by_topic.items()
    )
