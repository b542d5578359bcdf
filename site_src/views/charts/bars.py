"""Bar charts of one attribute: ranked figures first, unverified ones apart and unranked."""

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
from site_src.views.charts.scales import find_widest

_UNFOLDED = 2  # charts that are open at first
_MAX_NAMES = 4  # places beside one bar; of more, three are named and all counted
_WHOLE = Decimal(100)
# from here on a percentage is read as a part of the whole, so its bar ends at 100 %; 2 % and 3 % are not
_MANY_PERCENT = Decimal(50)


@dataclass(frozen=True, slots=True)
class Bar:
    """The places with one figure. `low` and `high` are the ends of a range in percent of the chart's width.

    `rest` has all the names where `names` is shortened (“上海、北京 等 14 地”), else "".
    """

    text: str
    names: str
    rest: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of one order. `why` says why they are not ranked, "" if they are.

    `unverified` figures are never ranked; `count` is the number of their places.
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
    """All charts, with sentences on their order, on places without such a rule, on values in no chart ("" for none)."""

    charts: tuple[Chart, ...]
    order: str
    none: str
    left_out: str


def make_charts(viewer: Viewer, subject: Subject, own: Mapping[Place, Answer], orders: Sequence[Order]) -> Charts:
    """The charts of `subject`. `own`: place → its answer, where a rule of its own is in force; `orders` rank these.

    The order with most provinces comes first, because the map shows it too.
    """
    attribute = viewer.library.declared(subject)
    names = _name_places(viewer, subject, own)
    first = find_widest(order for order in orders if order.stated)
    # the sort is stable, so the others keep their declared order; what must not be compared comes last and folded
    in_order = sorted(orders, key=lambda order: (not order.stated, order is not first))
    charted = {place for order in orders for place in order.figures}
    left_out = (place for place, each in own.items() if each.state == "value" and place not in charted)
    without = (place for place, each in own.items() if each.state == "none")
    return Charts(
        charts=tuple(
            _make_chart(order, attribute, names, folded=number >= _UNFOLDED or not order.stated)
            for number, order in enumerate(in_order)
        ),
        order=f"数字{'小' if attribute.better == 'lower' else '大'}的排在前面，一样的排在一起。",
        none=_make_sentence(f"{attribute.none}，不在里面：", [names[place] for place in without]),
        left_out=_make_sentence("算法不同，没有排进来：", [names[place] for place in left_out]),
    )


def _make_sentence(lead: str, names: Sequence[str]) -> str:
    return f"{lead}{'、'.join(names)}。" if names else ""


def _name_places(viewer: Viewer, subject: Subject, own: Iterable[Place]) -> dict[Place, str]:
    """Place → name; the nation's is followed by the number of provinces that inherit from it."""
    library: Library = viewer.library
    names = {place: library.name(place) for place in own}
    nation = Place()
    if nation in names:
        heirs = sum(viewer.resolve(subject.at(place)).origin == nation for place in library.provinces())
        names[nation] += f"（{heirs} 个省没有自己的规定，按这个）" if heirs else ""
    return names


def _make_chart(order: Order, attribute: Attribute, names: Mapping[Place, str], *, folded: bool) -> Chart:
    top = max(figure.high for figure in order.figures.values())
    full = _WHOLE if attribute.kind == "percent" and _MANY_PERCENT <= top <= _WHOLE else top
    good = tuple(place for place, figure in order.figures.items() if figure.good)
    unverified = tuple(place for place, figure in order.figures.items() if not figure.good)
    return Chart(
        label=order.label or attribute.label,
        ranked=order.stated,
        why=_explain(order, good),
        # figures that must not be compared keep the order of their places
        bars=_make_bars(order, order.ranked if order.stated else good, names, full),
        unverified=_make_bars(order, unverified, names, full),
        count=len(unverified),
        folded=folded,
    )


def _explain(order: Order, good: Sequence[Place]) -> str:
    if not order.stated:
        return "没写明是哪一种，不能放在一起比，按行政区划的次序列出。"
    return "" if good else "还没有一个数字有官方文件或媒体报道，所以不排先后。"


def _make_bars(order: Order, places: Sequence[Place], names: Mapping[Place, str], full: Decimal) -> tuple[Bar, ...]:
    """One bar for each distinct figure, in the order in which it first appears."""
    by_text: dict[str, list[Place]] = {}
    for place in places:
        by_text.setdefault(order.figures[place].text, []).append(place)
    return tuple(_make_bar(order.figures[held[0]], [names[place] for place in held], full) for held in by_text.values())


def _make_bar(figure: Figure, names: Sequence[str], full: Decimal) -> Bar:
    many = len(names) > _MAX_NAMES
    short = f"{'、'.join(names[: _MAX_NAMES - 1])} 等 {len(names)} 地" if many else "、".join(names)
    low, high = (_format_share(end, full) for end in (figure.low, figure.high))
    return Bar(figure.text, short, "、".join(names) if many else "", low, high)


def _format_share(end: Decimal, full: Decimal) -> str:
    """Percent of the full width, to one decimal: the width of an SVG or CSS bar."""
    # `full` is 0 where every figure is
    share = (end * _WHOLE / full if full else Decimal(0)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    # normalize() turns 100 into 1E+2, the format turns it back
    return f"{share.normalize() if share else Decimal(0):f}"
