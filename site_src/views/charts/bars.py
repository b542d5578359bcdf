"""Figures of one attribute as bars, the best first; those that only unverified pages give apart and in no order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from site_src.compare import Answer
from site_src.model.fact import Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.topic import Attribute
from site_src.ranking import Figure, Order
from site_src.views.answers import Viewer
from site_src.views.charts.scales import widest

_OPEN = 2  # charts that are not folded
_NAMED = 4  # places a line names before it only counts them
_WHOLE = Decimal(100)
_MANY_PERCENT = Decimal(50)  # from here on a percentage is read as a part of the whole; 2 % and 3 % are not


@dataclass(frozen=True, slots=True)
class Bar:
    """Places with one figure. `low` and `high` are the ends of the bar in hundredths of its width.

    `rest` are all the names where `names` only counts them (“上海、北京 等 14 地”), else "".
    """

    text: str
    names: str
    rest: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One order of figures, or with `ranked` False figures that have none, and why the `bars` are not drawn.

    `unverified` are never ranked; `count` is how many places those are.
    """

    label: str
    ranked: bool
    why: str
    bars: tuple[Bar, ...]
    unverified: tuple[Bar, ...]
    count: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Charts:
    """All charts, and sentences: how they are ordered, who has no such rule, whose rule is in no chart; "" for none."""

    charts: tuple[Chart, ...]
    order: str
    none: str
    left_out: str


def charts(viewer: Viewer, subject: Subject, told: Mapping[Place, Answer], orders: Sequence[Order]) -> Charts:
    """Bars of `subject` (topic, attribute) for the places in `told`, each with a rule in force that is its own.

    `orders` are theirs; the widest comes first, because the map shows it.
    """
    attribute = viewer.library.declared(subject)
    names = _names(viewer, subject, told)
    first = widest(order for order in orders if order.stated)
    # folded ones keep their declared order; without a claim to be compared, figures are never shown at first
    in_order = sorted(orders, key=lambda order: (not order.stated, order is not first))
    charted = {place for order in orders for place in order.figures}
    left_out = (place for place, each in told.items() if each.state == "value" and place not in charted)
    without = (place for place, each in told.items() if each.state == "none")
    return Charts(
        charts=tuple(
            _chart(order, attribute, names, folded=number >= _OPEN or not order.stated)
            for number, order in enumerate(in_order)
        ),
        order=f"数字{'小' if attribute.better == 'lower' else '大'}的排在前面，一样的排在一起。",
        none=_sentence(f"{attribute.none}，不在里面：", [names[place] for place in without]),
        left_out=_sentence("算法不同，没有排进来：", [names[place] for place in left_out]),
    )


def _sentence(lead: str, names: Sequence[str]) -> str:
    return f"{lead}{'、'.join(names)}。" if names else ""


def _names(viewer: Viewer, subject: Subject, told: Iterable[Place]) -> dict[Place, str]:
    """The names of places; the nation's says how many provinces go by its rule."""
    library: Library = viewer.library
    names = {place: library.name(place) for place in told}
    nation = Place()
    if nation in names:
        heirs = sum(viewer.ask(subject.at(place)).origin == nation for place in library.provinces())
        names[nation] += f"（{heirs} 个省没有自己的规定，按这个）" if heirs else ""
    return names


def _chart(order: Order, attribute: Attribute, names: Mapping[Place, str], *, folded: bool) -> Chart:
    top = max(figure.high for figure in order.figures.values())
    full = _WHOLE if attribute.kind == "percent" and _MANY_PERCENT <= top <= _WHOLE else top
    good = tuple(place for place, figure in order.figures.items() if figure.good)
    unverified = tuple(place for place, figure in order.figures.items() if not figure.good)
    return Chart(
        label=order.label or attribute.label,
        ranked=order.stated,
        why=_why(order, good),
        bars=_bars(order, order.ranked if order.stated else good, names, full),
        unverified=_bars(order, unverified, names, full),
        count=len(unverified),
        folded=folded,
    )


def _why(order: Order, good: Sequence[Place]) -> str:
    if not order.stated:
        return "没写明是哪一种，不能放在一起比，按行政区划的次序列出。"
    return "" if good else "还没有一个数字有官方文件或媒体报道，所以不排先后。"


def _bars(order: Order, places: Sequence[Place], names: Mapping[Place, str], full: Decimal) -> tuple[Bar, ...]:
    """One bar for each figure, in the order its first place has."""
    by_text: dict[str, list[Place]] = {}
    for place in places:
        by_text.setdefault(order.figures[place].text, []).append(place)
    return tuple(_bar(order.figures[held[0]], [names[place] for place in held], full) for held in by_text.values())


def _bar(figure: Figure, names: Sequence[str], full: Decimal) -> Bar:
    many = len(names) > _NAMED
    short = f"{'、'.join(names[: _NAMED - 1])} 等 {len(names)} 地" if many else "、".join(names)
    low, high = (_share(end, full) for end in (figure.low, figure.high))
    return Bar(figure.text, short, "、".join(names) if many else "", low, high)


def _share(end: Decimal, full: Decimal) -> str:
    """Hundredths of the width, to one decimal."""
    share = (end * _WHOLE / full if full else Decimal(0)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share.normalize() if share else Decimal(0):f}"
