"""Figures in an order: at which points, over which places, the best first."""

from decimal import Decimal
from pathlib import Path

import pytest

from site_src import ranking
from site_src.compare import Answer, resolve
from site_src.model.fact import FactRef, Subject
from site_src.model.place import Place
from site_src.ranking import Order
from tests.support.tiny import DAY, FILES, Site

EAST, WEST, DOCK, HILL = Place("east"), Place("west"), Place("east", "dock"), Place("east", "hill")
PROVINCES = (Place(), EAST, WEST)

SITE = """
    title: 泳池对照
    mark: 对照
    tagline: 各地的泳池。
    description: 各地泳池的规定。
    language: zh-CN
    zone: Asia/Shanghai
    nation: 全国
    disclaimer: 以当地为准。
    licence: {label: CC BY 4.0, url: "https://example.org/by"}
    home: {questions: []}
    axes:
      swimmer: {label: 谁, members: {adult: 成人, child: 孩子}}
      hall: {label: 哪个馆, members: {big: 大馆, small: 小馆, yard: 露天}, within: {yard: small}}
      length: {label: 多久, band: count, unit: 小时}
    bases: {wage: 平均工资}
    """
TOPIC = """
    title: 游泳
    question: 游一次多少钱？
    summary: 各地的票价不同。
    order: 1
    groups: {money: 钱}
    attributes:
      price:
        label: 票价
        help: 游一次
        kind: money
        axes: [length, hall, swimmer]
        terms:
          per: {label: 怎么收, shows: unit, apart: yes, members: {visit: 元/次, year: 元/年}}
          bound: {label: 是不是底线, shows: before, members: {least: 不低于}}
        group: money
        inherits: yes
        recheck: 12m
        better: lower
      back:
        label: 退多少
        help: 退票时
        kind: percent
        axes: [hall, swimmer]
        terms: {of: {label: 退的是什么, shows: before, apart: yes, members: {ticket: 票钱, deposit: 押金}}}
        group: money
        inherits: yes
        recheck: 12m
        better: higher
      lanes: {label: 几条泳道, help: 数一数, kind: count, group: money, inherits: no, recheck: 12m, better: higher}
      depth: {label: 多深, help: 量一量, kind: count, group: money, inherits: no, recheck: 12m}
    """


@pytest.fixture
def pool(tmp_path: Path) -> Site:
    """Two provinces, of which nothing is known."""
    site = Site(tmp_path)
    for name, text in {**FILES, "site.yaml": SITE, "topics/pool.yaml": TOPIC}.items():
        site.write(name, text)
    return site


def told(site: Site, name: str, places: tuple[Place, ...] = PROVINCES) -> list[Order]:
    return list(ranking.orders(site.library, Subject("pool", name), answers(site, name, places)))


def answers(site: Site, name: str, places: tuple[Place, ...]) -> dict[Place, Answer]:
    library = site.library
    return {place: resolve(library, FactRef("pool", name, place), DAY) for place in places}


def shown(order: Order) -> dict[str, str]:
    """Place → figure, in the order they came; the narrow space before a unit becomes an ordinary one."""
    return {str(place): figure.text.replace("\u202f", " ") for place, figure in order.figures.items()}


def lanes(site: Site, **values: str) -> None:
    """Write how many lanes the nation (`national`), `east` and `west` have: what follows the key `lanes`."""
    for region, written in values.items():
        site.write(f"policies/pool/{region}.yaml", f"whole: {{lanes: [{written}]}}")


# --- one figure ----------------------------------------------------------------------------------------------------


def test_the_best_comes_first_whichever_way_is_better(pool: Site) -> None:
    lanes(pool, east="{value: 6, source: law}", west="{value: 8, source: law}")
    (order,) = told(pool, "lanes")
    assert (order.key, order.label, order.better) == ("value", "", "higher")
    assert shown(order) == {"east": "6", "west": "8"}
    assert order.ranked == (WEST, EAST)

    pool.write("policies/pool/east.yaml", "whole: {price: [{value: 30, terms: {per: visit}, source: law}]}")
    pool.write("policies/pool/west.yaml", "whole: {price: [{value: 25.50, terms: {per: visit}, source: law}]}")
    (order,) = told(pool, "price")
    assert (order.key, order.label, order.ranked) == ("visit", "元/次", (WEST, EAST))
    assert order.figures[WEST].low == order.figures[WEST].high == Decimal("25.5")


def test_where_neither_way_is_better_there_is_no_order(pool: Site) -> None:
    pool.write("policies/pool/east.yaml", "whole: {depth: [{value: 2, source: law}]}")
    pool.write("policies/pool/west.yaml", "whole: {depth: [{value: 3, source: law}]}")
    assert told(pool, "depth") == []


def test_equal_figures_have_no_order(pool: Site) -> None:
    lanes(pool, east="{value: 8, source: law}", west="{value: 8, source: notice, verified: 2026-11-01}")
    assert told(pool, "lanes") == []


def test_what_only_unverified_pages_say_is_not_ranked(pool: Site) -> None:
    lanes(pool, east="{value: 9, source: web, verified: 2026-11-01}", west="{value: 8, source: paper}")
    (order,) = told(pool, "lanes")
    assert (order.ranked, order.unranked) == ((WEST,), (EAST,))


@pytest.mark.parametrize(
    "written",
    [
        "{none: yes, source: law}",
        "{unknown: 没问到}",
        "{value: 9, stance: disputed, why: 没有日期。, source: law}",
        "{value: 9, to: 2020, source: law}",
        "{value: 9, from: 2027, source: law}",
    ],
)
def test_only_what_holds_now_is_in_an_order(pool: Site, written: str) -> None:
    lanes(pool, east=written, west="{value: 8, source: law}")
    pool.write("policies/pool/national.yaml", "whole: {lanes: [{value: 7, source: law}]}")
    (order,) = told(pool, "lanes")
    assert shown(order) == {"national": "7", "west": "8"}


def test_an_inherited_figure_is_that_of_the_place_too(pool: Site) -> None:
    pool.write("policies/pool/national.yaml", "whole: {price: [{value: 20, terms: {per: visit}, source: law}]}")
    pool.write("policies/pool/east.yaml", "dock: {price: [{value: 9, terms: {per: visit}, source: law}]}")
    (order,) = told(pool, "price", (Place(), EAST, DOCK, HILL, WEST))
    assert shown(order) == {
        "national": "20 元/次", "east": "20 元/次", "east/dock": "9 元/次", "east/hill": "20 元/次", "west": "20 元/次"
    }  # fmt: skip
    (own,) = told(pool, "price", (Place(), DOCK))
    assert shown(own) == {"national": "20 元/次", "east/dock": "9 元/次"}


# --- between two ends ----------------------------------------------------------------------------------------------


def test_a_figure_between_two_ends_stands_where_its_worse_end_does(pool: Site) -> None:
    pool.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 10-40, terms: {per: visit}, source: law}]}
        dock: {price: [{value: 40, terms: {per: visit}, source: law}]}
        hill: {price: [{value: 30, terms: {per: visit}, source: law}]}
        """,
    )
    (order,) = told(pool, "price", (EAST, DOCK, HILL))
    assert shown(order)["east"] == "10–40 元/次"
    assert (order.figures[EAST].low, order.figures[EAST].high) == (Decimal(10), Decimal(40))
    assert order.ranked == (HILL, EAST, DOCK)

    pool.write(
        "policies/pool/east.yaml",
        """
        whole: {back: [{value: 50%-90%, terms: {of: ticket}, source: law}]}
        dock: {back: [{value: 50%, terms: {of: ticket}, source: law}]}
        hill: {back: [{value: 60%, terms: {of: ticket}, source: law}]}
        """,
    )
    (order,) = told(pool, "back", (EAST, DOCK, HILL))
    assert order.ranked == (HILL, EAST, DOCK)


# --- points --------------------------------------------------------------------------------------------------------


def test_there_is_an_order_for_each_point_as_members_are_declared(pool: Site) -> None:
    east = "{small: {adult: 20, child: 10}, big: {adult: 30, child: 15}}"
    west = "{small: {adult: 21, child: 11}, big: {adult: 31, child: 15}}"
    pool.write("policies/pool/east.yaml", f"whole: {{price: [{{value: {east}, terms: {{per: visit}}, source: law}}]}}")
    pool.write("policies/pool/west.yaml", f"whole: {{price: [{{value: {west}, terms: {{per: visit}}, source: law}}]}}")
    # 15 元 is the same everywhere, so there is nothing to compare for children in the big hall
    assert [(order.key, order.label, *shown(order).values()) for order in told(pool, "price")] == [
        ("visit-big-adult", "大馆 · 成人（元/次）", "30 元/次", "31 元/次"),
        ("visit-small-adult", "小馆 · 成人（元/次）", "20 元/次", "21 元/次"),
        ("visit-small-child", "小馆 · 孩子（元/次）", "10 元/次", "11 元/次"),
    ]


def test_a_coarser_figure_counts_for_each_member_and_a_finer_one_for_none(pool: Site) -> None:
    pool.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: {adult: 30, child: 15}, terms: {per: visit}, source: law}]}
        dock: {price: [{value: {adult: 20, child: 10}, terms: {per: visit}, source: law}]}
        hill:
          price:
            - {value: {big: {adult: 9, child: 7}, small: {adult: 8, child: 6}}, terms: {per: visit}, source: law}
        """,
    )
    pool.write("policies/pool/west.yaml", "whole: {price: [{value: 12, terms: {per: visit}, source: law}]}")
    assert {order.label: shown(order) for order in told(pool, "price", (EAST, DOCK, HILL, WEST))} == {
        "成人（元/次）": {"east": "30 元/次", "east/dock": "20 元/次", "west": "12 元/次"},
        "孩子（元/次）": {"east": "15 元/次", "east/dock": "10 元/次", "west": "12 元/次"},
    }


def test_a_member_that_is_not_spoken_of_is_the_one_it_counts_as(pool: Site) -> None:
    east, west = "{small: 20, yard: 5}", "{big: 40, small: 30}"
    pool.write("policies/pool/east.yaml", f"whole: {{price: [{{value: {east}, terms: {{per: visit}}, source: law}}]}}")
    pool.write("policies/pool/west.yaml", f"whole: {{price: [{{value: {west}, terms: {{per: visit}}, source: law}}]}}")
    assert {order.label: shown(order) for order in told(pool, "price")} == {
        "小馆（元/次）": {"east": "20 元/次", "west": "30 元/次"},
        "露天（元/次）": {"east": "5 元/次", "west": "30 元/次"},
    }


@pytest.mark.parametrize(
    "value", ["{0-2: 10, 2-: 15}", "{share: 1%, of: wage}", "{adult: {0-2: 10, 2-: 15}, child: 5}"]
)
def test_bands_and_shares_are_not_one_figure(pool: Site, value: str) -> None:
    pool.write("policies/pool/east.yaml", f"whole: {{price: [{{value: {value}, terms: {{per: visit}}, source: law}}]}}")
    pool.write("policies/pool/west.yaml", "whole: {price: [{value: 30, terms: {per: visit}, source: law}]}")
    pool.write("policies/pool/national.yaml", "whole: {price: [{value: 20, terms: {per: visit}, source: law}]}")
    assert shown(told(pool, "price")[0]) == {"national": "20 元/次", "west": "30 元/次"}


# --- terms ---------------------------------------------------------------------------------------------------------


def test_terms_that_set_apart_have_orders_of_their_own(pool: Site) -> None:
    pool.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 300, terms: {per: year}, source: law}]}
        dock: {price: [{value: 20, terms: {per: visit}, source: law}]}
        hill: {price: [{value: 30, terms: {per: visit}, source: law}]}
        """,
    )
    pool.write("policies/pool/west.yaml", "whole: {price: [{value: 250, terms: {per: year}, source: law}]}")
    assert [(order.key, order.label, order.ranked) for order in told(pool, "price", (EAST, DOCK, HILL, WEST))] == [
        ("visit", "元/次", (DOCK, HILL)),
        ("year", "元/年", (WEST, EAST)),
    ]


def test_other_terms_are_said_with_the_figure(pool: Site) -> None:
    east, west = "{per: visit, bound: least}", "{per: visit}"
    pool.write("policies/pool/east.yaml", f"whole: {{price: [{{value: 30, terms: {east}, source: law}}]}}")
    pool.write("policies/pool/west.yaml", f"whole: {{price: [{{value: 20, terms: {west}, source: law}}]}}")
    (order,) = told(pool, "price")
    assert shown(order) == {"east": "不低于 30 元/次", "west": "20 元/次"}


def test_a_figure_of_which_nobody_says_what_it_is_of_is_collected_but_never_ranked(pool: Site) -> None:
    pool.write(
        "policies/pool/east.yaml",
        """
        whole: {back: [{value: {adult: 50%, child: 80%}, source: law}]}
        dock: {back: [{value: 90%, terms: {of: ticket}, source: law}]}
        hill: {back: [{value: 70%, terms: {of: ticket}, source: law}]}
        """,
    )
    (stated,) = told(pool, "back", (EAST, DOCK, HILL))
    assert (stated.label, shown(stated)) == ("票钱", {"east/dock": "90%", "east/hill": "70%"})

    vague = ranking.unstated(pool.library, Subject("pool", "back"), answers(pool, "back", (EAST, DOCK, HILL)))
    assert [(order.key, order.label, shown(order)) for order in vague] == [
        ("unstated-adult", "没写明退的是什么 · 成人", {"east": "50%"}),
        ("unstated-child", "没写明退的是什么 · 孩子", {"east": "80%"}),
    ]
    assert [(order.ranked, order.unranked) for order in vague] == [((), (EAST,)), ((), (EAST,))]
