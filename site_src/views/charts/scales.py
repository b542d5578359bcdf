"""What a map writes on each province that has a value of its own, and which of five shades it gets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_src import wording
from site_src.compare import Answer
from site_src.model.place import Place
from site_src.model.source import verified
from site_src.model.statement import Statement
from site_src.model.topic import Attribute
from site_src.model.values import Choices, YesNo
from site_src.ranking import Order
from site_src.views.answers import Viewer

RECORDED = "已收录"
OTHERWISE = "算法不同"
_SHADES = 5
_SHORT = 12  # characters that a square of the map holds in two or three lines
_SHORT_LIST = 8
_READ = {"lower": "颜色越浓，数字越小。", "higher": "颜色越浓，数字越大。"}


@dataclass(frozen=True, slots=True)
class Step:
    """A shade with the values it stands for and how many provinces have it; 1 is the deepest."""

    shade: int
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Scale:
    """`words` of each province with a value of its own; `shades` of those that can be put in an order.

    `point` is what the figures are of where a value has several (“三级 · 在职”), `read` what a shade means; both may
    be empty.
    """

    point: str
    read: str
    words: Mapping[Place, str]
    shades: Mapping[Place, int]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """One province's value as it is ranked on the map, the first being the deepest.

    The legend says `full` where all of a shade say the same, else `brief`.
    """

    place: Place
    rank: int
    words: str
    brief: str
    full: str
    good: bool


def widest(orders: Iterable[Order]) -> Order | None:
    """The order that most provinces have a figure in; of equals the one with most places, then the first."""
    return max(
        orders,
        key=lambda order: (sum(place.level == "province" for place in order.figures), len(order.figures)),
        default=None,
    )


def scale(viewer: Viewer, attribute: Attribute, own: Mapping[Place, Answer], orders: Sequence[Order]) -> Scale:
    """Words and shades for the provinces in `own`, each with a value in force that is its own."""
    if orders:
        return _figures(own, orders)
    statements = {place: answer.statement for place, answer in own.items() if answer.statement}
    said = {place: wording.say(each, attribute, viewer.library.site).text for place, each in statements.items()}
    words = {place: text if len(text) <= _SHORT else RECORDED for place, text in said.items()}
    if attribute.kind in ("choice", "bool"):
        values = [_chosen(attribute, own[place], each, said[place]) for place, each in statements.items()]
        return _made("", "颜色只用来分开，不分好坏。", words, values)
    if attribute.kind == "choices":
        values = [_counted(own[place], each, said[place]) for place, each in statements.items()]
        return _made("", "颜色越浓，列出的项越多。", dict.fromkeys(own, RECORDED), values)
    return Scale("", "", words, {}, ())


def _figures(own: Mapping[Place, Answer], orders: Sequence[Order]) -> Scale:
    """Figures at the widest order; where it has none, those of which it is not said what they limit, unshaded."""
    order, loose = (widest(each for each in orders if each.stated is stated) for stated in (True, False))
    words = dict.fromkeys(own, OTHERWISE)
    words |= {place: figure.text for place, figure in loose.figures.items() if place in own} if loose else {}
    vague = loose is not None and any(place.level == "province" for place in loose.figures)
    labels = [order.label if order else "", f"{loose.label}（不分深浅）" if loose and vague else ""]
    point = "；或者".join(label for label in labels if label)
    if order is None:
        return Scale(point, "", words, {}, ())
    ends = {place: (figure.low, figure.high) for place, figure in order.figures.items()}
    ranks = {each: rank for rank, each in enumerate(dict.fromkeys(ends[place] for place in order.ranked))}
    values = [
        _Value(place, ranks.get(ends[place], 0), each.text, each.text, each.text, each.good)
        for place, each in order.figures.items()
        if place in own
    ]
    return _made(point, _READ[order.better], words, values)


def _chosen(attribute: Attribute, answer: Answer, statement: Statement, text: str) -> _Value | None:
    """A choice stands where its attribute declares it, yes before no."""
    match statement.value.only if statement.value else None:
        case Choices((member,)):
            rank = [*attribute.members].index(member)
        case YesNo(yes):
            rank = int(not yes)
        case _:
            return None
    return _Value(answer.ref.place, rank, text, text, text, _good(answer))


def _counted(answer: Answer, statement: Statement, text: str) -> _Value | None:
    """Of choices, how many there are; a short list by its words."""
    only = statement.value.only if statement.value else None
    if not isinstance(only, Choices):
        return None
    count = f"{len(only.members)} 项"
    words = text if len(text) <= _SHORT_LIST else count
    return _Value(answer.ref.place, -len(only.members), words, count, f"{count}：{text}", _good(answer))


def _good(answer: Answer) -> bool:
    return verified(answer.grade)


def _made(point: str, read: str, words: Mapping[Place, str], values: Sequence[_Value | None]) -> Scale:
    told = [each for each in values if each]
    ranked = sorted((each for each in told if each.good), key=lambda each: each.rank)
    groups = [list(group) for _, group in groupby(ranked, key=lambda each: each.rank)]
    by_shade: dict[int, list[list[_Value]]] = {}
    for group, shade in zip(groups, _spread([len(group) for group in groups]), strict=True):
        by_shade.setdefault(shade, []).append(group)
    return Scale(
        point=point,
        read=read if len(by_shade) > 1 else "",
        words={**words} | {each.place: each.words for each in told},
        shades={each.place: shade for shade, held in by_shade.items() for group in held for each in group},
        steps=tuple(_step(shade, held) for shade, held in by_shade.items()),
    )


def _spread(sizes: Sequence[int]) -> list[int]:
    """A shade for each group: few groups as far apart as can be, many into fifths of the provinces."""
    last = len(sizes) - 1
    if last < _SHADES:
        return [1 + round(index * (_SHADES - 1) / max(last, 1)) for index in range(len(sizes))]
    return [1 + sum(sizes[:index]) * _SHADES // sum(sizes) for index in range(len(sizes))]


def _step(shade: int, groups: Sequence[Sequence[_Value]]) -> Step:
    alike = {each.full for group in groups for each in group}
    first, last = groups[0][0].brief, groups[-1][0].brief
    words = alike.pop() if len(alike) == 1 else first if first == last else f"{first} 到 {last}"
    return Step(shade, words, sum(map(len, groups)))
