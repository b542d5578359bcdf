"""Two provinces compared: what differs, what is the same, what is known of one of them only."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_src.model.library import Library
from site_src.pages import addresses
from site_src.pages.sides import Side


@dataclass(frozen=True, slots=True)
class Difference:
    """An attribute on which two provinces differ; `caution` says why the figures do not compare."""

    label: str
    sides: tuple[Side, Side]
    caution: str

    @property
    def unverified(self) -> bool:
        """Whether at least one side rests on unverified pages alone."""
        badges = (side.answer.current.badge for side in self.sides if side.answer.current)
        return any(badge is not None and badge.grade == "aggregator" for badge in badges)


@dataclass(frozen=True, slots=True)
class Same:
    """An attribute on which two provinces say the same, for now if one of them has something `coming`."""

    side: Side
    address: str
    coming: str


@dataclass(frozen=True, slots=True)
class OneSided:
    """An attribute known of one province only."""

    label: str
    told: Side
    silent: Side


Line = Difference | Same | OneSided


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one topic."""

    title: str
    address: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two provinces compared: `same` where a province has a rule of its own, `shared` where both take the one above.

    `neither` counts what is known of neither.
    """

    different: tuple[Part, ...]
    same: tuple[Part, ...]
    shared: tuple[Part, ...]
    one_sided: tuple[Part, ...]
    neither: int


def compared(library: Library, one: Sequence[Side], other: Sequence[Side]) -> Compared:
    """Sort what two provinces say. Values are the same if they read the same and are of one state."""
    different: list[tuple[str, Line]] = []
    same: list[tuple[str, Line]] = []
    shared: list[tuple[str, Line]] = []
    one_sided: list[tuple[str, Line]] = []
    neither = 0
    for left, right in zip(one, other, strict=True):
        if left.told and right.told:
            if (left.answer.state, left.text) != (right.answer.state, right.text):
                different.append((left.topic, Difference(left.label, (left, right), _caution(left, right))))
            elif left.answer.from_place and right.answer.from_place:
                shared.append((left.topic, _same(left, right, left.answer.from_address)))
            else:
                same.append((left.topic, _same(left, right, left.address)))
        elif left.told or right.told:
            told, silent = (left, right) if left.told else (right, left)
            one_sided.append((left.topic, OneSided(left.label, told, silent)))
        else:
            neither += 1
    return Compared(
        different=_parts(library, different),
        same=_parts(library, same),
        shared=_parts(library, shared),
        one_sided=_parts(library, one_sided),
        neither=neither,
    )


def count(parts: Sequence[Part]) -> int:
    """How many lines there are."""
    return sum(len(part.lines) for part in parts)


def _same(left: Side, right: Side, address: str) -> Same:
    if left.coming == right.coming:
        return Same(left, address, left.coming)
    return Same(left, address, "；".join(f"{each.place}{each.coming}" for each in (left, right) if each.coming))


def _caution(left: Side, right: Side) -> str:
    """Why two figures must not be held against each other, where a term sets them apart."""
    if not (left.answer.state == right.answer.state == "value") or left.apart == right.apart:
        return ""
    shared = {*left.apart} & {*right.apart}
    labels = dict.fromkeys(term[0] for term in left.apart + right.apart if term not in shared)
    return f"两边“{'”“'.join(labels)}”不一样，数字不能直接比大小。"


def _parts(library: Library, lines: Sequence[tuple[str, Line]]) -> tuple[Part, ...]:
    """Lines by topic."""
    by_topic: dict[str, list[Line]] = {}
    for topic, line in lines:
        by_topic.setdefault(topic, []).append(line)
    return tuple(
        Part(library.topics[topic].title, addresses.topic(topic), tuple(each)) for topic, each in by_topic.items()
    )
