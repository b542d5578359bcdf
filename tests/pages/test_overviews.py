"""The first page, the sources, and how much there is: numbers that can be counted."""

from datetime import date

from tests.support.tiny import Site

EAST = """
    whole:
      price:
        - {value: 35, from: 2027-01-01, source: notice, verified: 2026-11-01}
        - {value: 30, from: 2025-01-01, to: 2026-12-31, source: notice, verified: 2026-11-01}
        - {value: 99, stance: disputed, why: 没有日期。, source: web, verified: 2026-11-01}
      lanes:
        - {value: 8, from: 2024-01-01, source: web, verified: 2025-10-01}
      cap:
        - {unknown: 没有问到, source: paper, verified: 2026-11-01}
    dock:
      price:
        - {none: yes, from: 2026-06-01, source: law}
    """


# --- the first page ------------------------------------------------------------------------------------------------


def test_what_changed_lately_is_the_newest_of_each_place_with_its_grade(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    lately = site.main("").by_id("lately")
    assert lately.text == "最近变了什么"
    changes = site.main("").all(css_class="changes")
    assert changes[1].text.splitlines() == ["2026-06-01 · 文号可查", "东码头市 · 游泳：票价，不收钱"]
    assert changes[1].links == {"东码头市 · 游泳": "regions/east/pool/index.html#dock-price"}


def test_what_is_to_come_is_the_next_step_of_each_rule_only(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price:
            - {value: 40, from: 2029-01-01, source: law}
            - {value: 35, from: 2028-01-01, to: 2028-12-31, source: law}
            - {value: 30, from: 2027-01-01, to: 2027-12-31, source: law}
          lanes:
            - {none: yes, from: 2027-06-01, source: law}
        """,
    )
    coming = site.main("").one(css_class="changes")
    assert coming.text.splitlines() == [
        "2027-01-01 · 文号可查", "东 · 游泳：票价，30 元/次",
        "2027-06-01 · 文号可查", "东 · 游泳：几条泳道，没有这项规定",
    ]  # fmt: skip


def test_the_first_page_counts_honestly(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    assert (
        "本站采用的规定有 4 条：3 条有官方文件或文号可查，0 条来自媒体报道，其余标明“网传未核实”。另有 1 条不同的说法"
        in site.main("").text
    )


def test_a_site_that_says_nothing_yet_still_has_a_first_page(site: Site) -> None:
    main = site.main("")
    assert main.one("h1").text == "各地的泳池。"
    assert main.all(css_class="changes") == []


def test_the_page_for_a_wrong_address_leads_on(site: Site) -> None:
    assert site.main("404.html").links == {
        "回首页": "index.html",
        "看大家常问的问题": "questions/index.html",
        "选一个省": "regions/index.html",
    }


# --- coverage ------------------------------------------------------------------------------------------------------


def test_coverage_counts_every_statement_once(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    intro = site.main("coverage/").one(css_class="page__intro").text
    assert intro == (
        "一共 6 条：采用 4 条，列出但没有采用的不同说法 1 条，找过但没找到的 1 条。"
        "出处 5 个。最早的一次核对在 2025-10-01。超过核对期限的 1 条。"
    )


def test_coverage_counts_by_grade_in_full_percent(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    grades = [line.text for line in site.main("coverage/").one(css_class="bars").all("li")]
    assert grades == [
        "官方2 条，50%",
        "官方转载0 条，0%",
        "文号可查1 条，25%",
        "媒体报道0 条，0%",
        "网传未核实1 条，25%",
    ]


def test_coverage_counts_staleness_on_the_day_of_the_build(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    assert "超过核对期限的 0 条。" in site.main("coverage/", date(2026, 10, 1)).text
    assert "超过核对期限的 4 条。" in site.main("coverage/", date(2030, 1, 1)).text.replace("3 条。", "4 条。")


def test_coverage_leads_to_the_statement_checked_longest_ago(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    assert site.main("coverage/").links["东 · 游泳 · 几条泳道"] == "../regions/east/pool/index.html#lanes"


def table(site: Site) -> list[list[str]]:
    """The rows of the survey, cell by cell."""
    rows = site.main("coverage/").one("tbody").all("tr")
    return [row.text.splitlines() for row in rows]


def test_coverage_says_how_much_of_each_topic_a_province_has(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    assert table(site) == [["东", "部分 1/2 6 条，1 地"], ["西", "还没有收录这里自己的规定"]]
    assert "齐全 0 格，该复查 0 格，部分 1 格，只有网传 0 格，未收录 1 格。" in site.main("coverage/").text


def test_what_a_province_takes_from_the_nation_is_said_beside_its_own(site: Site) -> None:
    site.write("topics/sauna.yaml", SAUNA)
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/sauna/west.yaml", "whole: {heat: [{value: 90, source: web, verified: 2026-11-01}]}")
    assert table(site)[1] == ["西", "部分 1/2 沿用全国", "网传 0/1 1 条"]


SAUNA = """
    title: 桑拿
    question: 有多热？
    summary: 各地不同。
    order: 2
    groups: {rules: 规矩}
    attributes:
      heat: {label: 几度, help: 看温度计, kind: count, group: rules, inherits: yes, recheck: 12m, key: yes}
    """


# --- what to find out next -----------------------------------------------------------------------------------------

PEOPLE = "{name: 西省, short: 西, abbr: 西, code: '120000', tile: {row: 0, column: 1}, population: POPULATION}"


def test_without_populations_the_page_says_so_and_goes_by_gaps(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    text = site.main("coverage/").text
    assert "各省的人口没有收录，所以只按缺的项目排，缺得多的在前。" in text
    assert [line.text.splitlines() for line in site.main("coverage/").one(css_class="gaps").all("li")] == [
        ["西 · 游泳 缺 2 项", "还没有 票价、几条泳道"],
        ["东 · 游泳 缺 1 项", "只有网传 几条泳道"],
    ]


def test_populations_come_with_their_source_and_those_without_stand_last(site: Site) -> None:
    site.write("regions/west.yaml", PEOPLE.replace("POPULATION", "{count: 101527453, source: paper, as_of: 2020}"))
    main = site.main("coverage/")
    assert "按“人口 × 缺的主要项目”排，影响的人多的在前。东的人口没有收录，排在最后。" in main.text
    assert [line.text.splitlines()[0] for line in main.one(css_class="gaps").all("li")] == [
        "西 · 游泳 1.02 亿人，缺 2 项",
        "东 · 游泳 缺 2 项",
    ]
    assert main.links["《泳池开了》（早报）"] == "../sources/paper/index.html"


def test_where_nothing_is_lacking_the_page_says_so(site: Site) -> None:
    everything = "whole: {price: [{value: 5, source: law}], lanes: [{value: 8, source: law}]}"
    for place in ("east", "west"):
        site.write(f"policies/pool/{place}.yaml", everything)
    assert "各省的主要项目都有网传以外的出处了。" in site.main("coverage/").text


# --- corrections ---------------------------------------------------------------------------------------------------

CORRECTIONS = """
    price:
      about: [pool.price@east, pool.lanes@west, regions/east]
      was: 票价写成了 20 元。
      now: 改成 30 元。
      since: 2026-01
      corrected: 2026-11-01
      reporter: 一位读者
      source: notice
    older:
      about: pool.cap
      was: 写成了不用戴泳帽。
      now: 改成要戴。
      since: 2025-01-01
      corrected: 2025-01-01
      source: paper
    """


def test_where_nothing_was_corrected_yet_the_page_says_what_that_means(site: Site) -> None:
    main = site.main("corrections/")
    assert main.one(css_class="page__intro").text == "还没有更正。"
    assert "这不等于没有错" in main.text


def test_a_correction_says_what_was_wrong_since_when_who_saw_it_and_what_changed(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    site.write("corrections.yaml", CORRECTIONS)
    first, second = site.main("corrections/").one(css_class="corrections").all("li", "corrections__item")
    assert first.text.splitlines() == [
        "东 · 游泳 · 票价", "西 · 游泳 · 几条泳道", "东省",
        "2026-01 写错，2026-11-01 改好",
        "原来写的", "票价写成了 20 元。",
        "怎么改的", "改成 30 元。",
        "怎么发现的", "一位读者", "看的是《票价通知》（东省体育局）",
    ]  # fmt: skip
    assert second.text.splitlines()[1] == "2025-01-01 写错，当天改好"
    assert second.text.splitlines()[-1] == "看的是《泳池开了》（早报）"


def test_a_correction_leads_to_its_statement_or_to_the_page_where_it_stood(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    site.write("corrections.yaml", CORRECTIONS)
    links = site.main("corrections/").links
    assert links["东 · 游泳 · 票价"] == "../regions/east/pool/index.html#price"
    assert links["西 · 游泳 · 几条泳道"] == "../regions/west/pool/index.html"
    assert links["东省"] == "../regions/east/index.html"
    assert links["全国 · 游泳 · 要戴泳帽吗"] == "../topics/pool/index.html"


def test_corrections_are_found_from_the_foot_of_every_page_and_from_coverage(site: Site) -> None:
    assert site.page("regions/east/").one("footer").links["更正"] == "../../corrections/index.html"
    assert site.main("coverage/").links["看更正"] == "../corrections/index.html"


# --- sources -------------------------------------------------------------------------------------------------------


def test_sources_are_listed_best_kind_first_with_their_uses(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    main = site.main("sources/")
    assert [head.text for head in main.all("h2")] == [
        "官方（1）", "官方转载（0）", "文号可查（1）", "媒体报道（1）", "网传未核实（2）", "拼凑的网页（0）",
    ]  # fmt: skip
    uses = {
        line.one("a").text: line.text.splitlines()[-1].split()[-2] for line in main.all("li") if "用到" in line.text
    }
    assert uses == {
        "《票价通知》（东省体育局）": "2",
        "《泳池法》（体发〔2020〕1号）": "1",
        "《泳池开了》（早报）": "1",
        "游泳网：网上的票价表": "2",
        "《抄来的票价表》（抄抄网）": "0",
    }


def test_a_source_shows_what_it_is_and_every_statement_that_rests_on_it(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    main = site.main("sources/web/")
    assert "其他网页。只凭它们，不算核实过。" in main.text
    assert "原页没有可用的题目，“网上的票价表”是我们的描述。" in main.text
    assert [line.text.splitlines() for line in main.one(css_class="sources").all("li")] == [
        ["东 · 游泳 · 票价 没有采用", "99 元/次"],
        ["东 · 游泳 · 几条泳道", "8 条"],
    ]
    assert main.links["东 · 游泳 · 票价"] == "../../regions/east/pool/index.html#price"


def test_a_source_that_bears_nothing_says_so(site: Site) -> None:
    text = site.main("sources/copy/").text
    assert "用到它的规定（0）\n没有规定用到它，只在说法核对、算例、更正或者人口里提到。" in text


def test_only_what_may_be_linked_is_linked(site: Site) -> None:
    assert "https://example.org/n" in site.main("sources/notice/").links
    assert "http://example.org/w" not in site.page("sources/web/").text + str(site.main("sources/web/").links)
    assert "没有拿到原文。" in site.main("sources/law/").text
