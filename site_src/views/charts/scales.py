"""For the map: the words on each province that has a value of its own, and which of five shades it gets."""

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
_SHADES = 5  # classes `b1` to `b5` of the style sheet
_SHORT = 12  # characters that fit a tile in two or three lines
_SHORT_LIST = 8  # characters of a list that stands on a tile in words, not as a count
_READ = {"lower": "颜色越浓，数字越小。", "higher": "颜色越浓，数字越大。"}


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the legend: a shade (1 is the deepest), its values in words, and how many provinces have it."""

    shade: int
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Scale:
    """`words`: province with a value of its own → text; `shades`: province whose value can be ranked → shade.

    `point` names the figure shown of several (“三级 · 在职”), `read` says what deep shades mean; both may be "".
    """

    point: str
    read: str
    words: Mapping[Place, str]
    shades: Mapping[Place, int]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """One province's value; the lowest `rank` gets the deepest shade.

    The legend shows `full` where all values of a shade are equal, else the `brief` ends of their range.
    """

    place: Place
    rank: int
    words: str
    brief: str
    full: str
    good: bool


def find_widest(orders: Iterable[Order]) -> Order | None:
    """The order with most provinces, among equals the one with most places, then the first; None if there is none."""
    return max(
        orders,
        key=lambda order: (sum(place.level == "province" for place in order.figures), len(order.figures)),
        default=None,
    )


def make_scale(viewer: Viewer, attribute: Attribute, own: Mapping[Place, Answer], orders: Sequence[Order]) -> Scale:
    """Words and shades for the provinces in `own`: province → its answer, only where its own value is in force."""
    if orders:
        return _shade_figures(own, orders)
    statements = {place: answer.statement for place, answer in own.items() if answer.statement}
    texts = {place: wording.say(each, attribute, viewer.library.site).text for place, each in statements.items()}
    words = {place: text if len(text) <= _SHORT else RECORDED for place, text in texts.items()}
    if attribute.kind in ("choice", "bool"):
        values = [_rank_choice(attribute, own[place], each, texts[place]) for place, each in statements.items()]
        return _shade("", "颜色只用来分开，不分好坏。", words, values)
    if attribute.kind == "choices":
        values = [_rank_by_count(own[place], each, texts[place]) for place, each in statements.items()]
        return _shade("", "颜色越浓，列出的项越多。", dict.fromkeys(own, RECORDED), values)
    return Scale("", "", words, {}, ())


def _shade_figures(own: Mapping[Place, Answer], orders: Sequence[Order]) -> Scale:
    """The order with most provinces, shaded; beside it, unshaded, figures that do not say what they limit."""
    order, loose = (find_widest(each for each in orders if each.stated is stated) for stated in (True, False))
    # stays only on provinces whose value has no figure in either order
    words = dict.fromkeys(own, OTHERWISE)
    words |= {place: figure.text for place, figure in loose.figures.items() if place in own} if loose else {}
    vague = loose is not None and any(place.level == "province" for place in loose.figures)
    labels = [order.label if order else "", f"{loose.label}（不分深浅）" if loose and vague else ""]
    point = "；或者".join(label for label in labels if label)
    if order is None:
        return Scale(point, "", words, {}, ())
    ends = {place: (figure.low, figure.high) for place, figure in order.figures.items()}
    # equal figures share a rank: `fromkeys` drops repeats and keeps the order
    ranks = {each: rank for rank, each in enumerate(dict.fromkeys(ends[place] for place in order.ranked))}
    values = [
        # unverified figures are in no ranking; their rank is never read, because they get no shade
        _Value(place, ranks.get(ends[place], 0), each.text, each.text, each.text, each.good)
        for place, each in order.figures.items()
        if place in own
    ]
    return _shade(point, _READ[order.better], words, values)


def _rank_choice(attribute: Attribute, answer: Answer, statement: Statement, text: str) -> _Value | None:
    """A choice ranks by its declared position, yes before no; None for anything else."""
    match statement.value.only if statement.value else None:
        case Choices((member,)):
            rank = [*attribute.members].index(member)
        case YesNo(yes):
            rank = int(not yes)
        case _:
            return None
    return _Value(answer.ref.place, rank, text, text, text, _is_verified(answer))


def _rank_by_count(answer: Answer, statement: Statement, text: str) -> _Value | None:
    """Lists rank by length, the longest first; None for anything else."""
    only = statement.value.only if statement.value else None
    if not isinstance(only, Choices):
        return None
    count = f"{len(only.members)} 项"
    words = text if len(text) <= _SHORT_LIST else count
    return _Value(answer.ref.place, -len(only.members), words, count, f"{count}：{text}", _is_verified(answer))


def _is_verified(answer: Answer) -> bool:
    return verified(answer.grade)


def _shade(point: str, read: str, words: Mapping[Place, str], values: Sequence[_Value | None]) -> Scale:
    known = [each for each in values if each]
    # what only unverified pages say is written on the map, but never shaded
    ranked = sorted((each for each in known if each.good), key=lambda each: each.rank)
    groups = [list(group) for _, group in groupby(ranked, key=lambda each: each.rank)]
    by_shade: dict[int, list[list[_Value]]] = {}
    for group, shade in zip(groups, _spread_shades([len(group) for group in groups]), strict=True):
        by_shade.setdefault(shade, []).append(group)
    return Scale(
        point=point,
        read=read if len(by_shade) > 1 else "",  # a single shade is neither deep nor light
        words={**words} | {each.place: each.words for each in known},
        shades={each.place: shade for shade, held in by_shade.items() for group in held for each in group},
        steps=tuple(_make_step(shade, held) for shade, held in by_shade.items()),
    )


def _spread_shades(sizes: Sequence[int]) -> list[int]:
    """A shade for each group of equal values, given the sizes of the groups in order."""
    last = len(sizes) - 1
    # few groups: as far apart as five shades allow; many: by quantiles, a fifth of the provinces to each shade
    if last < _SHADES:
        return [1 + round(index * (_SHADES - 1) / max(last, 1)) for index in range(len(sizes))]
    return [1 + sum(sizes[:index]) * _SHADES // sum(sizes) for index in range(len(sizes))]


def _make_step(shade: int, groups: Sequence[Sequence[_Value]]) -> Step:
    alike = {each.full for group in groups for each in group}
    first, last = groups[0][0].brief, groups[-1][0].brief
    words = alike.pop() if len(alike) == 1 else first if first == last else f"{first} 到 {last}"
    return Step(shade, words, sum(map(len, groups)))
