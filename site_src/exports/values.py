"""Values as JSON: every number a string, so that it stays exact."""

from collections.abc import Iterator, Mapping

from site_src.model.dates import Day
from site_src.model.topic import Axis, Kind
from site_src.model.values import (
    Absent,
    Band,
    Choices,
    Count,
    Items,
    Leaf,
    Link,
    Money,
    Months,
    Percent,
    Point,
    Range,
    Share,
    Text,
    Value,
    YesNo,
)
from site_src.model.writing import Site


def encode_points(value: Value | None, kind: Kind, site: Site) -> Iterator[Mapping[str, object]]:
    """Each point of a value as `{"at": {axis: member}, "value": …}`; `at` is empty for a value without axes."""
    for point, leaf in value.cells if value else ():
        yield {"at": _encode_point(point, site), "value": encode_leaf(leaf, kind)}


def encode_leaf(leaf: Leaf, kind: Kind) -> object:
    """`"1500.00"` (yuan), `"65%"`, `"5"`, `"2025-09"`; choices as slugs; ranges, shares, links and none as objects."""
    match leaf:
        case Money() | Percent() | Count() | Months():
            return _encode_number(leaf)
        case Range() | Absent() | Share() | Link():
            return _encode_object(leaf)
        case Choices(listed) | Items(listed, _):
            return listed[0] if kind == "choice" else list(listed)
        case YesNo(plain) | Text(plain):
            return plain
        case Day():
            return str(leaf)


def _encode_object(leaf: Range | Absent | Share | Link) -> Mapping[str, object]:
    match leaf:
        case Range(low, high):
            return {"low": _encode_number(low), "high": _encode_number(high)}
        case Absent():
            return {"none": True}
        case Share(percent, of):
            return {"share": _encode_number(percent), "of": of}
        case Link(label, url):
            return {"label": label, "url": url}


def _encode_number(leaf: Money | Percent | Count | Months) -> str:
    match leaf:
        case Money(fen):
            return f"{fen // 100}.{fen % 100:02d}"
        case Percent(hundredths):
            return f"{hundredths.normalize():f}%"  # the format, because normalize() turns 100 into 1E+2
        case Count(number) | Months(number):
            return str(number)


def _encode_point(point: Point, site: Site) -> Mapping[str, object]:
    return {axis: _encode_member(member, site.axes[axis]) for axis, member in point.at}


def _encode_member(member: str | Band, axis: Axis) -> object:
    """A member's slug, or a band as `{"from", "to"}`: `to` is not part of the band, None if it is open."""
    if isinstance(member, str):
        return member
    return {
        "from": _encode_end(member.low, axis),
        "to": None if member.high is None else _encode_end(member.high, axis),
    }


def _encode_end(end: int, axis: Axis) -> str:
    return _encode_number(Money(end) if axis.band == "money" else Count(end))
