"""The first page, the sources, and how much there is: numbers that can be counted."""

from datetime import date

from tests.pages.conftest import Site

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


def test_coverage_says_how_much_of_each_topic_a_province_has(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    rows = [row.text.splitlines() for row in site.main("coverage/").one("tbody").all("tr")]
    assert rows == [["全国", "都未收录"], ["东", "主要项目齐全", "6 条，1 个地方", "官方"], ["西", "都未收录"]]


def test_little_is_called_little(site: Site) -> None:
    for written, words in {
        "cap: [{value: yes, source: law}]": "零星",
        "lanes: [{value: 8, source: law}]": "部分",
    }.items():
        site.write("policies/pool/east.yaml", f"whole: {{{written}}}")
        assert site.main("coverage/").one("tbody").all("tr")[1].text.splitlines()[1] == words


# --- sources -------------------------------------------------------------------------------------------------------


def test_sources_are_listed_best_kind_first_with_their_uses(site: Site) -> None:
    site.write("policies/pool/east.yaml", EAST)
    main = site.main("sources/")
    assert [head.text for head in main.all("h2")] == [
        "官方（1）", "官方转载（0）", "文号可查（1）", "媒体报道（1）", "网传未核实（2）",
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
    assert "用到它的规定（0）\n没有规定用到它，只在说法核对或者算例里提到。" in site.main("sources/copy/").text


def test_only_what_may_be_linked_is_linked(site: Site) -> None:
    assert "https://example.org/n" in site.main("sources/notice/").links
    assert "http://example.org/w" not in site.page("sources/web/").text + str(site.main("sources/web/").links)
    assert "没有拿到原文。" in site.main("sources/law/").text
