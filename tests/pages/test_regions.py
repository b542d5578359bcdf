"""A province's page, the page of one topic in it, and the list of provinces."""

from tests.support.tiny import Site

PRICE = "price: [{value: 30, source: notice, verified: 2026-11-01}]"


def test_a_province_without_data_says_so_and_whom_to_ask(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{{PRICE}}}")
    text = site.main("regions/west/pool/").text
    assert "还没有收录西的规定。" in text
    assert "拿不准的，问当地的泳池，或者拨打 96000（泳池热线）。" in text
    assert "票价、几条泳道、要戴泳帽吗、在哪里买票。没有收录不等于没有这项规定。" in text
    assert "30" not in text


def test_areas_stand_side_by_side_and_in_full_and_the_silent_are_named(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"dock: {{{PRICE}}}")
    main = site.main("regions/east/pool/")
    assert "还没有收录东全省的规定。下面列的是各地自己的规定。" in main.text
    assert [row.text for row in main.one("table").one("tbody").all("th")] == ["码头市"]
    links = main.one("table").links
    assert (links["码头市"], links["30 元/次"]) == ("#dock", "#dock-price")
    assert "还没有单独收录的：山上市。" in main.text
    assert main.by_id("dock").text == "码头市"
    assert main.by_id("dock-price").text.splitlines()[:2] == ["票价", "30 元/次"]
    assert "在海边。" in main.text


def test_an_area_names_the_province_that_it_takes_a_rule_from(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{{PRICE}}}\ndock: {{cap: [{{value: yes, source: law}}]}}")
    main = site.main("regions/east/pool/")
    (row,) = main.one("table").one("tbody").all("tr")
    assert [cell.text for cell in row.all("td")] == ["同东：30 元/次 官方", "未收录"]
    assert "dock-cap" in main.ids
    assert "dock-price" not in main.ids


def test_the_next_step_is_repeated_at_the_end(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {desk: [{value: 到窗口买。, source: law}]}")
    main = site.main("regions/east/pool/")
    step = main.one(css_class="next")
    assert step.text.splitlines() == ["在哪里买票", "到窗口买。", "文号可查 · 看依据"]
    assert step.links["看依据"] == "#desk"


def test_sources_are_named_once_each_whatever_they_bear(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price:
            - {value: 30, from: 2025, source: [notice, law], verified: 2026-11-01}
            - {value: 20, from: 2020, to: 2024, source: law}
            - {value: 99, stance: disputed, why: 没有日期。, source: web, verified: 2026-11-01}
        """,
    )
    listed = site.main("regions/east/pool/").one(css_class="sources")
    assert [line.text for line in listed.all("li")] == [
        "《票价通知》（东省体育局）",
        "《泳池法》（体发〔2020〕1号）",
        "游泳网：网上的票价表",
    ]


def test_a_provinces_page_sums_up_each_topic_and_lists_its_areas(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{{PRICE}}}\ndock: {{{PRICE}}}")
    main = site.main("regions/east/")
    assert main.one(css_class="summaries").text.splitlines() == ["游泳", "票价 30 元/次 官方"]
    dock, hill = main.one(css_class="areas").all(css_class="areas__item")
    assert dock.links == {"游泳": "pool/index.html#dock"}
    assert hill.text.splitlines() == ["山上市", "还没有单独收录。"]


def test_a_provinces_page_does_not_pass_the_nations_rule_off_as_its_own(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    main = site.main("regions/west/")
    assert "25" not in main.text
    assert "还没有收录本省的规定，先看全国的规定" in main.text


def test_a_provinces_page_tells_how_many_areas_have_rules(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"dock: {{{PRICE}}}\nhill: {{{PRICE}}}")
    assert "2 个地方有自己的规定" in site.main("regions/east/").text


def test_a_tile_tells_a_province_that_has_nothing(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{{PRICE}}}")
    tiles = {link.text: link.attributes["class"] for link in site.main("regions/").one(css_class="tiles").all("a")}
    assert tiles == {"东": "tiles__link", "西": "tiles__link tiles__link--empty"}


def test_questions_about_a_province_stand_on_its_page_only(site: Site) -> None:
    front = (
        "---\ntitle: 贵吗？\ntopic: pool\nplace: east/dock\norder: 1\nshort: 不贵。\nfor_whom: 大家。\n---\n正文。\n"
    )
    site.write("questions/dear.md", front)
    assert "贵吗？" in site.main("regions/east/").links
    assert "贵吗？" not in site.main("regions/west/").links


def test_a_province_can_be_set_as_ones_own_and_its_areas_can_be_linked_to(site: Site) -> None:
    main = site.main("regions/east/")
    button = main.one("button")
    assert (button.attributes["data-set-place"], button.attributes["data-name"]) == ("east", "东")
    assert {"dock", "hill"} <= set(main.ids)
