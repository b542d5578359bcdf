"""Two provinces side by side, and the page on which places are picked."""

import pytest

from tests.support.html import Element
from tests.support.tiny import Site

PAIR = "compare/east-vs-west/"
TRAVEL = (
    "travel: {heading: 去别处游泳, title: '住在{home}，去{away}游泳', topic: pool, home: [price, cap], away: [desk]}\n"
)
FEE = """
          fee:
            {label: 存包费, help: 存一次, kind: money, unit: 元, group: money, inherits: yes, recheck: 12m,
             better: lower, terms: {per: {label: 按什么收, shows: unit, apart: yes, members: {day: 元/天, bag: 元/个}}}}
"""


def says(site: Site, province: str, *lines: str) -> None:
    """Write what a province says of the whole of itself, a line an attribute."""
    site.write(f"policies/pool/{province}.yaml", "\n".join(["whole:", *(f"  {line}" for line in lines)]))


def value(attribute: str, written: str, more: str = "source: law") -> str:
    return f"{attribute}: [{{value: {written}, {more}}}]"


def differences(main: Element) -> list[list[str]]:
    """Every difference: its label, then each side in its lines."""
    return [item.text.splitlines() for item in main.all(css_class="pair__item")]


def folded(main: Element) -> dict[str, list[str]]:
    """The lines of each list that is folded, by what its summary says."""
    return {fold.one("summary").text: [line.text for line in fold.all("li")] for fold in main.all("details")}


# --- what differs --------------------------------------------------------------------------------------------------


def test_a_difference_names_each_place_its_value_its_grade_and_its_day(site: Site) -> None:
    says(site, "east", value("price", "30", "from: 2025-01-01, source: notice, verified: 2026-11-01"))
    says(site, "west", value("price", "{adult: 20, child: 10}", "source: paper, verified: 2026-11-01"))
    main = site.main(PAIR)
    assert differences(main) == [
        ["票价", "东", "30 元/次", "官方 · 2025-01-01 起", "西", "成人", "20 元/次", "孩子", "10 元/次", "媒体报道"]
    ]
    assert main.by_id("different").text == "不同的（1 项）"


def test_each_side_leads_to_its_full_answer_and_its_link_makes_sense_alone(site: Site) -> None:
    says(site, "east", value("price", "30"))
    says(site, "west", value("price", "20"))
    (item,) = site.main(PAIR).all(css_class="pair__item")
    assert item.links == {
        "东": "../../regions/east/pool/index.html#price",
        "西": "../../regions/west/pool/index.html#price",
    }
    assert [link.attributes["aria-label"] for link in item.all("a")] == ["东：票价", "西：票价"]


def test_a_rule_taken_from_the_nation_counts_and_says_so(site: Site) -> None:
    says(site, "national", value("price", "25"))
    says(site, "east", value("price", "30"))
    assert differences(site.main(PAIR))[0][-2:] == ["25 元/次", "文号可查 · 沿用全国的规定"]


def test_that_there_is_no_such_rule_differs_from_a_rule(site: Site) -> None:
    says(site, "east", "price: [{none: yes, source: law}]")
    says(site, "west", value("price", "20"))
    assert differences(site.main(PAIR)) == [["票价", "东", "不收钱", "文号可查", "西", "20 元/次", "文号可查"]]


def test_only_what_holds_on_the_day_is_compared_and_what_comes_is_marked(site: Site) -> None:
    says(site, "west", value("price", "30"))
    says(
        site,
        "east",
        "price:",
        "  - {value: 20, from: 2027-01-01, source: law}",
        "  - {value: 30, from: 2025-01-01, to: 2026-12-31, source: law}",
    )
    main = site.main(PAIR)
    assert differences(main) == []
    assert folded(main) == {"有自己的规定，内容一样（1 项）": ["票价：30 元/次 东：自 2027-01-01 起有变"]}


def test_figures_of_another_sort_are_not_to_be_held_against_each_other(site: Site) -> None:
    topic = (site.folder / "topics/pool.yaml").read_text(encoding="utf-8")
    site.write("topics/pool.yaml", topic + "\n".join(line[8:] for line in FEE.splitlines()) + "\n")
    says(site, "east", value("fee", "5", "terms: {per: day}, source: law"))
    says(site, "west", value("fee", "2", "terms: {per: bag}, source: law"))
    main = site.main(PAIR)
    assert differences(main)[0][-1] == "“按什么收”不一样，数字不能直接比大小。"
    says(site, "west", value("fee", "2", "terms: {per: day}, source: law"))
    assert site.main(PAIR).all(css_class="pair__caution") == []
    says(site, "west", value("fee", "2"))
    main = site.main(PAIR)
    assert main.all(css_class="pair__caution") == []
    assert differences(main)[0][-1] == "没写明“按什么收”，数字不能直接比大小。"


def test_no_place_is_called_better(site: Site) -> None:
    says(site, "east", value("price", "30"))
    says(site, "west", value("price", "20"))
    words = site.main(PAIR).text
    assert [word for word in ("更好", "更低", "更高", "更便宜", "划算", "胜") if word in words] == []


def test_other_sayings_and_old_checks_are_marked(site: Site) -> None:
    says(
        site,
        "east",
        "price:",
        "  - {value: 30, source: notice, verified: 2024-01-01}",
        "  - {value: 9, stance: disputed, why: 没有日期。, source: web, verified: 2026-11-01}",
    )
    says(site, "west", value("price", "20"))
    (east, _) = site.main(PAIR).all(css_class="pair__side")
    assert "有不同说法" in east.text
    assert "这一条很久没有核对了，用之前请再问一问。" in east.text


# --- what is the same, and what cannot be compared -----------------------------------------------------------------


def test_what_is_the_same_but_not_as_sure_says_so_of_the_place(site: Site) -> None:
    says(site, "east", value("price", "30", "source: web, verified: 2024-01-01"))
    says(site, "west", value("price", "30", "source: notice, verified: 2024-01-01"))
    (line,) = folded(site.main(PAIR))["有自己的规定，内容一样（1 项）"]
    assert line == "票价：30 元/次 这一条很久没有核对了，用之前请再问一问。 东：网传未核实"


def test_what_is_the_same_is_folded_and_the_nations_rule_stands_apart(site: Site) -> None:
    says(site, "national", value("price", "25"), value("cap", "yes"))
    says(site, "east", value("price", "25"))
    main = site.main(PAIR)
    assert folded(main) == {
        "有自己的规定，内容一样（1 项）": ["票价：25 元/次 西：沿用全国的规定"],
        "两边都按全国的规定（1 项）": ["要戴泳帽吗：是"],
    }
    assert main.links["票价"] == "../../regions/east/pool/index.html#price"
    assert main.links["要戴泳帽吗"] == "../../topics/pool/index.html#cap"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (None, "未收录"),
        ("{unknown: 没问到, source: law}", "还没查到"),
        ("{value: 9, stance: disputed, why: 没有日期。, source: law}", "说法不一，还没有采用哪一个"),
        ("{value: 9, to: 2020-01-01, source: law}", "以前有规定，现在的没查到"),
        ("{value: 9, from: 2027-01-01, source: law}", "未收录 自 2027-01-01 起有变"),
    ],
)
def test_what_is_known_of_one_side_only_is_not_compared(site: Site, written: str | None, words: str) -> None:
    says(site, "east", value("price", "30"))
    if written:
        says(site, "west", f"price: [{written}]")
    main = site.main(PAIR)
    assert differences(main) == []
    assert folded(main) == {"逐项看": [f"票价：东，30 元/次（文号可查）；西，{words}"]}
    assert "没有查到不同的规定。这不等于真的没有不同" in main.text


def test_a_province_without_a_rule_of_its_own_names_how_many_areas_have_one(site: Site) -> None:
    says(site, "west", value("price", "30"))
    site.write("policies/pool/east.yaml", "dock: {price: [{value: 9, source: law}]}")
    main = site.main(PAIR)
    assert folded(main)["逐项看"] == ["票价：西，30 元/次（文号可查）；东，未收录全省的，1 个地方另有规定"]
    assert "东有 1 个地方另有自己的规定，这里只比全省的。" in main.text


def test_a_long_value_is_cut_in_a_list_and_whole_where_it_differs(site: Site) -> None:
    long = "游" * 61
    says(site, "east", value("desk", long))
    assert folded(site.main(PAIR))["逐项看"][0].startswith(f"在哪里买票：东，{'游' * 58}……（文号可查）")
    says(site, "west", value("desk", "窗口"))
    assert differences(site.main(PAIR))[0][2] == long


def test_two_empty_provinces_have_nothing_to_show_and_say_so(site: Site) -> None:
    main = site.main(PAIR)
    assert main.one(css_class="page__intro").text == (
        "按 2026-11-22 有效的规定，东和西有 0 项不同，0 项相同，0 项只查到一边的。"
    )
    assert "还有 4 项哪边都没有收录或者没查到，没有列出。没有收录不等于没有这项规定。" in main.text
    assert {"same", "one-sided"} & set(main.ids) == set()


def test_the_summary_counts_everything_once_and_tells_what_is_unverified(site: Site) -> None:
    says(site, "national", value("cap", "yes"))
    says(site, "east", value("price", "30", "source: web, verified: 2026-11-01"), value("lanes", "8"))
    says(site, "west", value("price", "20"))
    main = site.main(PAIR)
    assert main.one(css_class="page__intro").text == (
        "按 2026-11-22 有效的规定，东和西有 1 项不同，1 项相同，1 项只查到一边的。"
    )
    assert "相同的里面，有 1 项都是沿用全国的规定。" in main.text
    assert "不同的里面，有 1 项至少一个地方只见于网上的说法，没有核实。" in main.text
    assert "还有 1 项哪边都没有收录或者没查到" in main.text


def test_what_is_asked_of_the_nation_alone_is_left_out(site: Site) -> None:
    says(site, "national", value("plan", "多建泳池。"))
    assert "全国的计划" not in site.main(PAIR).text


# --- from one to the other -----------------------------------------------------------------------------------------


def travels(site: Site) -> None:
    text = (site.folder / "site.yaml").read_text(encoding="utf-8")
    site.write("site.yaml", text + TRAVEL)


def test_what_holds_either_way_is_said_once_and_the_rest_for_each_way(site: Site) -> None:
    travels(site)
    says(site, "national", value("cap", "yes"), value("price", "25"))
    says(site, "east", value("price", "30", "source: notice, verified: 2026-11-01"), value("desk", "到窗口买。"))
    main = site.main(PAIR)
    travel = main.one("section", "travel")
    assert [heading.text for heading in travel.all("h3")] == ["两个方向都一样", "住在东，去西游泳", "住在西，去东游泳"]
    labels = [[line.text for line in each.all(css_class="basis__label")] for each in travel.all("ul", "basis")]
    assert labels == [["全国 · 要戴泳帽吗"], ["东 · 票价"], ["西 · 票价", "东 · 在哪里买票"]]
    out, back = travel.all("section", "travel__way")
    assert "上面的都适用，另外：" in out.text
    assert (
        "官方 · 开始日期没查到 · 据 2026-01-05 的官方网页，2026-11-01 看过\n出处：《票价通知》（东省体育局）"
        in out.text
    )
    assert "还没有收录：西的“在哪里买票”。" in out.text
    assert "沿用全国的规定" in back.text
    assert main.links["住在西，去东游泳"] == "#west-east"


def test_where_nothing_is_known_of_a_way_it_says_so(site: Site) -> None:
    travels(site)
    out, _ = site.main(PAIR).all("section", "travel__way")
    assert out.text.splitlines()[1:] == [
        "还没有查到规定。",
        "还没有收录：东的“票价”、东的“要戴泳帽吗”、西的“在哪里买票”。",
    ]


def test_a_site_that_asks_nothing_of_travellers_has_no_such_part(site: Site) -> None:
    assert site.main(PAIR).all("section", "travel") == []


# --- pages and links -----------------------------------------------------------------------------------------------


def test_the_title_is_the_sites_own(site: Site) -> None:
    text = (site.folder / "site.yaml").read_text(encoding="utf-8")
    site.write("site.yaml", text + "compare: {title: '去{a}游还是去{b}游'}\n")
    assert site.main(PAIR).one("h1").text == "去东游还是去西游"


def test_every_pair_is_listed_under_both_of_its_places(site: Site) -> None:
    site.write("regions/north.yaml", "{name: 北省, short: 北, abbr: 北, code: '115000', tile: {row: 2, column: 1}}\n")
    rows = site.main("compare/").all(css_class="pairs__row")
    assert {row.one("summary").text: row.links for row in rows} == {
        "东和……": {"北": "east-vs-north/index.html", "西": "east-vs-west/index.html"},
        "北和……": {"东": "east-vs-north/index.html", "西": "north-vs-west/index.html"},
        "西和……": {"东": "east-vs-west/index.html", "北": "north-vs-west/index.html"},
    }
    assert {each for each in site.plan() if each.startswith("compare/")} == {
        "compare/", "compare/east-vs-north/", "compare/east-vs-west/", "compare/north-vs-west/",
    }  # fmt: skip


def test_what_needs_scripts_is_hidden_without_them(site: Site) -> None:
    picker = site.main("compare/").one(css_class="compare")
    assert "hidden" in picker.attributes
    assert [option.text for option in picker.all("option")] == ["请选", "东", "西"]


def test_a_province_links_to_its_neighbours_in_code_order(site: Site) -> None:
    for number, slug in enumerate(("b", "c", "d", "e", "f")):
        named = f"name: {slug}省, short: {slug}, abbr: {slug}"
        tile = f"tile: {{row: 3, column: {number}}}"
        site.write(f"regions/{slug}.yaml", f"{{{named}, code: '11{number}100', {tile}}}\n")
    neighbours = {
        "east": ["b", "c", "d", "e"],
        "b": ["east", "c", "d", "e"],
        "c": ["east", "b", "d", "e"],
        "west": ["c", "d", "e", "f"],
    }
    for slug, names in neighbours.items():
        links = [text for text in site.main(f"regions/{slug}/").links if text.startswith("和")]
        assert [text.strip("和比").replace("东", "east") for text in links] == names
    assert site.main("regions/c/").links["和东比"] == "../../compare/east-vs-c/index.html"
    assert site.main("regions/").links["比一比：把两个地方的规定放在一起看"] == "../compare/index.html"


def test_a_site_of_one_province_compares_nothing(site: Site) -> None:
    (site.folder / "regions/west.yaml").unlink()
    assert [each for each in site.plan() if each.startswith("compare/")] == []
    assert [link for link in site.main("regions/east/").links if "比" in link] == []
    assert [link for link in site.main("regions/").links if "比" in link] == []
