"""The comparison of all provinces."""

from tests.support.html import Element
from tests.support.tiny import Site

EAST = "whole: {price: [{value: 30, source: notice, verified: 2026-11-01}]}"


def rows(table: Element) -> list[list[str]]:
    """The body of a table, cell by cell."""
    return [[cell.text for cell in row.all("th") + row.all("td")] for row in table.one("tbody").all("tr")]


def test_every_province_has_its_row_and_says_when_nothing_is_recorded(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    table = site.main("topics/pool/").one("table")
    assert [head.text for head in table.one("thead").all("th")] == ["地方", "票价", "几条泳道"]
    assert rows(table) == [["东", "30 元/次 官方", "未收录"], ["西", "还没有收录西的规定。"]]


def test_a_row_without_anything_never_shows_a_neighbours_value(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    (_, west) = site.main("topics/pool/").one("table").one("tbody").all("tr")
    assert "30" not in west.text


def test_provinces_with_something_to_compare_come_first(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/pool/west.yaml", EAST)
    site.write("policies/pool/east.yaml", "dock: {price: [{value: 9, source: law}]}")
    assert rows(site.main("topics/pool/").one("table")) == [
        ["全国", "25 元/次 文号可查", "未收录"],
        ["西", "30 元/次 官方", "未收录"],
        ["东", "全省的没有收录，1 个地方另有规定。"],
    ]


def test_the_nation_stands_above_where_it_says_something(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/pool/east.yaml", "whole: {lanes: [{value: 8, source: law}]}")
    main = site.main("topics/pool/")
    assert rows(main.one("table"))[:2] == [
        ["全国", "25 元/次 文号可查", "未收录"],
        ["东", "同全国：25 元/次 文号可查", "8 条 文号可查"],
    ]
    assert main.by_id("price").text.splitlines()[:2] == ["票价", "25 元/次"]


def test_a_cell_says_none_unknown_disputed_and_lapsed_in_its_own_words(site: Site) -> None:
    said = {
        "none: yes": "不收钱 文号可查",
        "unknown: 没问到": "还没查到",
        "value: 9, stance: disputed, why: 没有日期。": "说法不一，还没有采用哪一个",
        "value: 9, to: 2020-01-01": "以前有规定，现在的没查到",
        "value: 9": "9 元/次 文号可查",
    }
    for written, words in said.items():
        site.write("policies/pool/east.yaml", f"whole: {{price: [{{{written}, source: law}}]}}")
        assert rows(site.main("topics/pool/").one("table"))[0][1] == words


def test_a_cell_marks_other_sayings_and_what_is_to_come(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price:
            - {value: 35, from: 2027-01-01, source: law}
            - {value: 30, from: 2025-01-01, to: 2026-12-31, source: law}
            - {value: 99, stance: disputed, why: 没有日期。, source: web, verified: 2026-11-01}
        """,
    )
    said = "30 元/次 文号可查 2025-01-01 至 2026-12-31 有不同说法；自 2027-01-01 起有变"
    assert rows(site.main("topics/pool/").one("table"))[0][1] == said


def test_every_attribute_that_is_spoken_of_is_listed_with_how_many_speak(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {desk: [{value: 门口, source: law}]}")
    site.write(
        "policies/pool/east.yaml",
        """
        whole: {cap: [{value: yes, source: law}], price: [{value: 30, source: law}]}
        dock: {price: [{none: yes, source: law}]}
        hill: {price: [{unknown: 没问到}]}
        """,
    )
    index = site.main("topics/pool/").one("div", "index")
    assert [line.text for line in index.all("h3") + index.all("li")] == [
        "钱",
        "规矩",
        "票价 1 个省、1 个地方有自己的规定",
        "几条泳道 还没有收录",
        "要戴泳帽吗 1 个省有自己的规定",
        "在哪里买票 只有全国的规定",
    ]
    assert index.links["票价"] == "price/index.html"


def test_questions_and_claims_on_the_topic_are_linked(site: Site) -> None:
    site.write(
        "questions/dear.md", "---\ntitle: 贵吗？\ntopic: pool\norder: 1\nshort: 不贵。\nfor_whom: 大家。\n---\n正文。\n"
    )
    site.write("claims/free.yaml", "{title: 都免费, topic: pool, order: 1, verdict: 'false', short: 不。, why: 不是。}")
    links = site.main("topics/pool/").links
    assert links["贵吗？"] == "../../questions/dear/index.html"
    assert links["“都免费”"] == "../../claims/free/index.html"


def test_the_list_of_topics_has_each_with_its_question(site: Site) -> None:
    main = site.main("topics/")
    assert main.links["游泳"] == "pool/index.html"
    assert "游一次多少钱？\n各地的票价不同。" in main.text


def test_a_change_announced_for_the_nation_is_no_rule_of_a_provinces_own(site: Site) -> None:
    site.write(
        "policies/pool/national.yaml",
        "whole: {price: [{value: 30, from: 2027, source: law}, {value: 25, to: 2026, source: law}]}",
    )
    nation, east, west = rows(site.main("topics/pool/").one("table"))
    assert nation[1] == "25 元/次 文号可查 自 2027-01-01 起有变"
    assert (east, west) == (["东", "还没有收录东的规定。"], ["西", "还没有收录西的规定。"])


def test_a_rule_announced_where_none_is_known_is_shown(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, from: 2027-01-01, source: law}]}")
    assert rows(site.main("topics/pool/").one("table"))[0][1] == "未收录 自 2027-01-01 起有变"
    assert "即将变动：2027-01-01 起\n30 元/次" in site.main("regions/east/pool/").by_id("price").text
