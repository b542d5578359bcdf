"""One attribute in every province: the map, the bars, the rows, the history."""

from datetime import date

import pytest

from tests.support.html import Element
from tests.support.tiny import Site

MORE = """
    title: 游泳池
    question: 池子怎么样？
    summary: 各地不同。
    order: 2
    groups: {money: 钱, rules: 规矩}
    attributes:
      deposit:
        {label: 押金, help: 先交的钱, kind: money, axes: [swimmer], group: money, inherits: yes, recheck: 12m,
         better: lower, none: 不收押金}
      cap: {label: 要戴泳帽吗, help: 没有就不能下水, kind: bool, group: rules, inherits: yes, recheck: 12m,
        words: {"yes": 要, "no": 不要}}
      open: {label: 开到几时, help: 每天, kind: choice, group: rules, inherits: no, recheck: 12m,
        members: {all: 全天, day: 白天, no: 不开}}
      rooms: {label: 有什么, help: 池边, kind: choices, group: rules, inherits: no, recheck: 12m,
        members: {shower: 淋浴, sauna: 桑拿房, cafe: 咖啡馆, kiosk: 小卖部}}
      refund:
        label: 退多少
        help: 不游了
        kind: percent
        terms: {of: {label: 退的是什么, shows: before, apart: yes, members: {ticket: 票钱, deposit: 押金}}}
        group: money
        inherits: no
        recheck: 12m
        better: higher
      plan: {label: 全国的计划, help: 只有一份, kind: count, unit: 个池, group: rules, levels: [nation],
        inherits: yes, recheck: 12m, better: higher}
    """


@pytest.fixture
def bath(site: Site) -> Site:
    """The two provinces with a second topic that asks for more kinds of things."""
    site.write("topics/bath.yaml", MORE)
    return site


def tiles(main: Element) -> list[str]:
    return [tile.text.replace("\n", " ") for tile in main.all("li", "tilemap__tile")]


def looks(main: Element) -> list[str]:
    return [link.attributes["class"].split("--")[1] for link in main.all("a", "tilemap__link")]


def legend(main: Element) -> list[str]:
    return [line.text for line in main.all("li", "tilemap__key")]


def bars(element: Element) -> list[list[str]]:
    """What each bar says, and the ends it is drawn to."""
    return [
        [*bar.text.splitlines(), *(rect.attributes["width"] for rect in bar.all("rect"))]
        for bar in element.all("li", "chart__bar")
    ]


def whole(name: str, *written: str) -> str:
    """A province that says these things of one attribute, newest first."""
    return f"whole: {{{name}: [{', '.join(written)}]}}"


# --- which pages there are -----------------------------------------------------------------------------------------


def test_what_is_spoken_of_or_shown_first_has_a_page(site: Site) -> None:
    site.write("policies/pool/east.yaml", "dock: {desk: [{value: 门口, source: law}]}")
    pages = [address for address in site.plan() if address.startswith("topics/pool/")]
    assert pages == ["topics/pool/", "topics/pool/price/", "topics/pool/lanes/", "topics/pool/desk/"]


def test_a_page_says_what_it_is_about_and_what_the_nation_says(site: Site) -> None:
    site.write("policies/pool/national.yaml", whole("price", "{value: 25, from: 2020-01-01, source: law}"))
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, source: law}"))
    page = site.page("topics/pool/price/")
    assert page.title == "票价：各省对照（游泳） - 泳池对照"
    main = page.one("main")
    assert main.one("h1").text == "票价：各省对照"
    assert main.one("p", "page__intro").text == "游一次"
    assert main.by_id("price").text.splitlines()[:3] == ["票价", "25 元/次", "文号可查2020-01-01 起"]


def test_pages_of_a_topic_lead_to_one_another(site: Site) -> None:
    price, lanes = site.main("topics/pool/price/"), site.main("topics/pool/lanes/")
    assert price.links["下一项：几条泳道"] == "../lanes/index.html"
    assert lanes.links["上一项：票价"] == "../price/index.html"
    assert lanes.links["游泳：全部项目"] == "../index.html"
    assert not any(label.startswith("下一项") for label in lanes.links)


def test_a_page_leaves_out_what_it_has_nothing_for(bath: Site) -> None:
    bath.write("policies/bath/national.yaml", whole("plan", "{value: 100, source: law}"))
    main = bath.main("topics/bath/plan/")
    assert main.one("h1").text == "全国的计划：全国"
    assert [heading.text for heading in main.all("h2")] == ["全国的规定"]

    bath.write("policies/bath/national.yaml", whole("deposit", "{value: 100, source: law}"))
    main = bath.main("topics/bath/deposit/")
    assert [heading.text for heading in main.all("h2")] == ["全国的规定", "逐省看"]
    assert "各省都同全国：东、西。" in main.text


# --- the map -------------------------------------------------------------------------------------------------------


def test_a_tile_has_a_few_words_and_leads_to_its_row(site: Site) -> None:
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, source: law}"))
    site.write("policies/pool/west.yaml", whole("price", "{value: 25, source: law}"))
    main = site.main("topics/pool/price/")
    assert tiles(main) == ["东 30 元/次", "西 25 元/次"]
    assert [link.attributes["href"] for link in main.all("a", "tilemap__link")] == ["#east", "#west"]
    assert [main.by_id(name).tag for name in ("east", "west")] == ["li", "li"]
    classes = [tile.attributes["class"] for tile in main.all("li", "tilemap__tile")]
    assert classes == [
        "tilemap__tile tilemap__tile--r1 tilemap__tile--c1",
        "tilemap__tile tilemap__tile--r1 tilemap__tile--c2",
    ]


def test_the_better_figure_has_the_deeper_shade(site: Site) -> None:
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, source: law}"))
    site.write("policies/pool/west.yaml", whole("price", "{value: 25, source: law}"))
    main = site.main("topics/pool/price/")
    assert looks(main) == ["b5", "b1"]
    assert legend(main) == ["25 元/次（1 个省）", "30 元/次（1 个省）"]
    assert "颜色越浓，数字越小。" in main.text


@pytest.mark.parametrize(
    ("written", "words", "look", "legend_line"),
    [
        ("{none: yes, source: law}", "没有这项规定", "none", "没有这项规定（1 个省）"),
        ("{unknown: 没问到}", "还没查到", "unknown", "还没查到（1 个省）"),
        ("{value: 9, stance: disputed, why: 没有日期。, source: law}", "说法不一", "disputed",
         "说法不一，还没有采用哪一个（1 个省）"),
        ("{value: 9, to: 2020-01-01, source: law}", "已过期", "lapsed", "以前有规定，现在的没查到（1 个省）"),
        ("{value: 9, from: 2027-01-01, source: law}", "即将开始", "coming", "已经公布，还没开始（1 个省）"),
        ("{value: 9, source: web, verified: 2026-11-01}", "9 条", "unverified",
         "虚线框：网传未核实，不分深浅（1 个省）"),
        ("{value: 9, source: law}", "9 条", "own", "有自己的规定，不比高低（1 个省）"),
    ],
)  # fmt: skip
def test_every_state_has_its_own_words_and_look(
    site: Site, written: str, words: str, look: str, legend_line: str
) -> None:
    site.write("policies/pool/east.yaml", whole("lanes", written))
    main = site.main("topics/pool/lanes/")
    assert tiles(main) == [f"东 {words}", "西 未收录"]
    assert looks(main) == [look, "unrecorded"]
    assert legend(main) == [legend_line, "未收录（1 个省）"]


def test_a_province_that_goes_by_the_nations_rule_says_so(site: Site) -> None:
    site.write("policies/pool/national.yaml", whole("price", "{value: 25, source: law}"))
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, source: law}"))
    main = site.main("topics/pool/price/")
    assert tiles(main) == ["东 30 元/次", "西 同全国"]
    assert looks(main) == ["b1", "inherited"]


def test_a_province_of_which_only_areas_speak_says_how_many(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        "{dock: {price: [{value: 9, source: law}]}, hill: {price: [{value: 9, source: law}]}}",
    )
    main = site.main("topics/pool/price/")
    assert tiles(main) == ["东 2 个地方有", "西 未收录"]
    assert legend(main)[0] == "全省的没有收录，下面有的地方有（1 个省）"


def test_the_map_shows_the_point_that_most_provinces_have(site: Site) -> None:
    site.write("policies/pool/east.yaml", whole("price", "{value: {adult: 30, child: 15}, source: law}"))
    site.write("policies/pool/west.yaml", whole("price", "{value: {adult: 25, child: 15}, source: law}"))
    main = site.main("topics/pool/price/")
    assert main.one("p", "tilemap__point").text == "图上的数字：成人"
    assert tiles(main) == ["东 30 元/次", "西 25 元/次"]


def test_choices_are_shaded_as_declared_and_long_texts_only_said_to_be_there(bath: Site) -> None:
    bath.write("policies/bath/east.yaml", whole("open", "{value: day, source: law}"))
    bath.write("policies/bath/west.yaml", whole("open", "{value: all, source: law}"))
    main = bath.main("topics/bath/open/")
    assert tiles(main) == ["东 白天", "西 全天"]
    assert looks(main) == ["b5", "b1"]
    assert "颜色只用来分开，不分好坏。" in main.text

    bath.write("policies/bath/east.yaml", whole("rooms", "{value: [shower, sauna, cafe], source: law}"))
    bath.write("policies/bath/west.yaml", whole("rooms", "{value: [kiosk], source: law}"))
    main = bath.main("topics/bath/rooms/")
    assert tiles(main) == ["东 3 项", "西 小卖部"]
    assert legend(main) == ["3 项：淋浴、桑拿房、咖啡馆（1 个省）", "1 项：小卖部（1 个省）"]

    bath.write("policies/pool/east.yaml", whole("desk", "{value: 从大门进去右手边的那个窗口。, source: law}"))
    main = bath.main("topics/pool/desk/")
    assert tiles(main) == ["东 已收录", "西 未收录"]
    assert legend(main)[0] == "已收录，内容见下面（1 个省）"


def test_a_figure_of_something_unsaid_is_shown_but_not_shaded(bath: Site) -> None:
    bath.write("policies/bath/east.yaml", whole("refund", "{value: 50%, source: law}"))
    bath.write("policies/bath/west.yaml", whole("refund", "{value: 60%, terms: {of: ticket}, source: law}"))
    main = bath.main("topics/bath/refund/")
    assert tiles(main) == ["东 50%", "西 算法不同"]
    assert looks(main) == ["own", "own"]
    assert main.one("p", "tilemap__point").text == "图上的数字：没写明退的是什么（不分深浅）"


# --- bars ----------------------------------------------------------------------------------------------------------


def test_bars_stand_best_first_and_equal_figures_share_one(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 40, source: law}]}
        dock: {price: [{value: 20, source: law}]}
        hill: {price: [{value: 10-20, source: law}]}
        """,
    )
    site.write("policies/pool/west.yaml", whole("price", "{value: 20, source: law}"))
    main = site.main("topics/pool/price/")
    assert main.one("h3", "chart__title").text == "票价"
    assert bars(main) == [
        ["10–20 元/次", "东山上市", "50", "25"],
        ["20 元/次", "东码头市、西", "50", "50"],
        ["40 元/次", "东", "100", "100"],
    ]
    assert "数字小的排在前面，一样的排在一起。" in main.text


def test_what_is_inherited_is_one_line_the_nations(site: Site) -> None:
    site.write("policies/pool/national.yaml", whole("price", "{value: 40, source: law}"))
    site.write("policies/pool/east.yaml", "dock: {price: [{value: 20, source: law}]}")
    assert bars(site.main("topics/pool/price/")) == [
        ["20 元/次", "东码头市", "50", "50"],
        ["40 元/次", "全国（2 个省没有自己的规定，按这个）", "100", "100"],
    ]


def test_the_unverified_stand_apart_without_bars(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 40, source: law}]}
        dock: {price: [{value: 20, source: web, verified: 2026-11-01}]}
        """,
    )
    main = site.main("topics/pool/price/")
    (apart,) = [fold for fold in main.all("details") if fold.one("summary").text.startswith("网传未核实")]
    assert apart.one("summary").text == "网传未核实，不排先后（1 个地方）"
    assert bars(apart) == [["20 元/次 东码头市"]]
    assert bars(main)[0] == ["40 元/次", "东", "100", "100"]


def test_what_has_no_figure_to_compare_is_named(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 40, source: law}]}
        dock: {price: [{none: yes, source: law}]}
        hill: {price: [{value: 30, source: law}]}
        """,
    )
    site.write("policies/pool/west.yaml", whole("price", "{value: {adult: 9, child: 5}, source: law}"))
    main = site.main("topics/pool/price/")
    assert [bar[1] for bar in bars(main)] == ["东山上市", "东"]
    assert [line.text for line in main.all("p", "chart__beside")] == [
        "不收钱，不在里面：东码头市。",
        "算法不同，没有排进来：西。",
    ]


def test_what_nobody_says_the_kind_of_is_listed_without_bars(bath: Site) -> None:
    bath.write("policies/bath/east.yaml", "{whole: {refund: [{value: 50%, source: law}]}}")
    main = bath.main("topics/bath/refund/")
    (fold,) = [each for each in main.all("details") if each.one("summary").text == "没写明退的是什么"]
    assert bars(fold) == [["50% 东"]]
    assert "没写明是哪一种，不能放在一起比，按行政区划的次序列出。" in fold.text


# --- rows ----------------------------------------------------------------------------------------------------------


def test_a_row_says_value_grade_and_since_and_leads_to_the_whole(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole: {price: [{value: 30, from: 2025-01-01, source: notice, verified: 2026-11-01}]}
        dock: {price: [{value: 9, source: law}]}
        """,
    )
    row = site.main("topics/pool/price/").by_id("east")
    assert row.text.splitlines() == [
        "东", "30 元/次", "官方 · 2025-01-01 起 · 看东的全文", "码头市", "9 元/次", "文号可查 · 看码头市的全文",
    ]  # fmt: skip
    assert row.links == {
        "看东的全文": "../../../regions/east/pool/index.html#price",
        "看码头市的全文": "../../../regions/east/pool/index.html#dock-price",
    }


def test_those_that_say_nothing_share_a_sentence_and_keep_their_anchor(site: Site) -> None:
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, source: law}"))
    main = site.main("topics/pool/price/")
    assert main.one("p", "placerows__rest").text == "以下 1 个省未收录：西。"
    assert main.by_id("west").attributes["href"] == "../../../regions/west/pool/index.html"


def test_a_row_marks_other_sayings_and_what_is_to_come(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        whole(
            "price",
            "{value: 35, from: 2027-01-01, source: law}",
            "{value: 30, to: 2026-12-31, source: law}",
            "{value: 99, stance: disputed, why: 没有日期。, source: law}",
        ),
    )
    row = site.main("topics/pool/price/").by_id("east")
    assert row.text.splitlines()[-1] == "文号可查 · 有不同说法 · 2027-01-01 起有变 · 看东的全文"
    mark = row.all("span", "placerows__mark")[-1]
    assert mark.attributes["data-since"] == "2027-01-01"
    assert mark.attributes["data-then"] == "2027-01-01 起已经变了"


# --- history -------------------------------------------------------------------------------------------------------


def steps(main: Element) -> list[str]:
    return [step.text.replace("\n", " | ") for step in main.all("li", "timeline__step")]


def test_a_change_says_when_where_and_what_was_before(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        whole(
            "price",
            "{value: 35, from: 2027-01-01, source: law}",
            "{value: 30, from: 2025, to: 2026-12-31, source: notice, verified: 2026-11-01}",
            "{value: 20, from: 2020-03, to: 2024-12-31, source: web, verified: 2026-11-01}",
        ),
    )
    main = site.main("topics/pool/price/")
    assert steps(main) == [
        "2027-01-01 将要 | 东：35 元/次 | 文号可查 · 以前：30 元/次",
        "2025 | 东：30 元/次 | 官方 · 以前：20 元/次（网传未核实）",
        "2020-03 | 东：20 元/次 | 网传未核实",
    ]
    assert [time.attributes["datetime"] for time in main.all("time")] == ["2027-01-01", "2025", "2020-03"]
    assert len(main.all("ol", "timeline")) == 2


def test_a_rule_that_ran_out_and_a_gap_are_told(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price:
            - {value: 30, from: 2020-01-01, to: 2021-12-31, source: law, gap: 没找到。}
            - {value: 20, from: 2015-01-01, to: 2018, source: law}
        """,
    )
    assert steps(site.main("topics/pool/price/")) == [
        "2021-12-31 | 东：到此为止：30 元/次 | 文号可查",
        "2020-01-01 | 东：30 元/次 | 文号可查 · 到 2018 为止：20 元/次",
        "2015-01-01 | 东：20 元/次 | 文号可查",
    ]


def test_what_has_always_held_has_no_history(site: Site) -> None:
    site.write("policies/pool/east.yaml", whole("price", "{value: 30, from: 2020-01-01, source: law}"))
    assert "什么时候变的" not in site.main("topics/pool/price/").text
    assert "什么时候变的" in site.main("topics/pool/price/", date(2019, 1, 1)).text


def test_a_long_history_is_folded(site: Site) -> None:
    years = [
        f"{{value: {year - 2000}, from: {year}-01-01, to: {year}-12-31, source: law}}" for year in range(2026, 2014, -1)
    ]
    site.write("policies/pool/east.yaml", whole("price", *years))
    main = site.main("topics/pool/price/")
    (fold,) = [each for each in main.all("details") if each.one("summary").text == "更早的（4 条）"]
    assert steps(fold)[-1] == "2015-01-01 | 东：15 元/次 | 文号可查"
    assert len(steps(main)) == 12
