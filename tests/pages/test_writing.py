"""Questions, claims and comparisons: our own sentences, and the statements that bear them."""

import pytest

from tests.support.tiny import Site

EAST = """
    whole:
      price: [{value: 30, from: 2025-01-01, source: notice, at: 第二条, verified: 2026-11-01}]
      cap: [{unknown: 没有问到, source: paper, verified: 2026-11-01}]
    """
QUESTION = """\
---
title: 游一次多少钱？
topic: pool
place: east
order: 1
short: 在东省，{{ fact("pool.price", "east") }}。
for_whom: 在东省游泳的人。
basis: [pool.price@east, pool.cap@east]
unknown: [夜里开不开门，没有查到。]
related: [claims/free, topics/pool]
---

## 先买票

票价是：

{{ fact("pool.price", "east") }}

泳帽：{{ fact("pool.cap", "east") }}。西省：{{ fact("pool.price", "west") }}。
"""
CLAIM = """
    title: 泳池都免费
    topic: pool
    place: east
    order: 1
    verdict: {verdict}
    short: 要买票。
    why: 票价是{{{{ fact("pool.price", "east") }}}}。
    seen: [web]
    facts: [pool.price@east]
    """


@pytest.fixture
def written(site: Site) -> Site:
    site.write("policies/pool/east.yaml", EAST)
    site.write("questions/price.md", QUESTION)
    site.write("claims/free.yaml", CLAIM.format(verdict="'false'"))
    return site


def test_a_question_answers_first_then_shows_what_it_rests_on(written: Site) -> None:
    main = written.main("questions/price/")
    assert main.one("h1").text == "游一次多少钱？"
    assert main.one(css_class="lead").text == "在东省，30 元/次官方，2025-01-01 起。"
    assert "适用：在东省游泳的人。" in main.text
    price, cap = main.one(css_class="basis").all("li")
    assert price.text.splitlines() == [
        "东 · 票价",
        "30 元/次",
        "官方 · 2025-01-01 起 · 据 2026-01-05 的官方网页，2026-11-01 看过",
        "出处：《票价通知》（东省体育局）第二条",
        "报错",
    ]
    assert price.links["报错"] == "../../report/index.html#pool.price@east"
    assert cap.text.splitlines()[:2] == ["东 · 要戴泳帽吗", "还没查到：没有问到"]


def test_what_a_question_asks_of_the_readers_place_stands_before_its_basis(written: Site) -> None:
    assert "here" not in written.main("questions/price/").ids
    written.write("questions/price.md", QUESTION.replace("unknown:", "asks: [pool.price, pool.cap]\nunknown:"))
    main = written.main("questions/price/")
    here = main.one("section", "here")
    assert main.ids.index("here") < main.ids.index("basis")
    assert here.text.splitlines() == [
        "您那里怎么规定",
        "选好所在地，这里先说您那里的规定。 选所在地",
        "票价", "各地的票价",
        "要戴泳帽吗", "各地的要戴泳帽吗",
    ]  # fmt: skip
    assert here.links == {
        "选所在地": "../../place/index.html",
        "各地的票价": "../../topics/pool/price/index.html",
        "各地的要戴泳帽吗": "../../topics/pool/cap/index.html",
    }
    assert [item.attributes["data-asks"] for item in here.all(css_class="here__answer")] == ["pool.price", "pool.cap"]


def test_facts_in_the_text_are_the_values_of_the_day(written: Site) -> None:
    main = written.main("questions/price/")
    block = main.one(css_class="fact--block")
    assert block.text.splitlines()[:3] == ["东 · 票价", "30 元/次", "官方 · 2025-01-01 起"]
    assert block.links["东 · 票价"] == "../../regions/east/pool/index.html#price"
    inline = main.one(css_class="prose").all("span", "fact")
    assert [fact.text for fact in inline] == ["还没查到媒体报道，开始日期没查到", "未收录看依据"]


def test_a_question_ends_with_what_is_not_known_the_sources_and_the_next_step(written: Site) -> None:
    main = written.main("questions/price/")
    assert "还不清楚的\n夜里开不开门，没有查到。" in main.text
    assert main.one(css_class="sources").links == {
        "《票价通知》（东省体育局）": "../../sources/notice/index.html",
        "《泳池开了》（早报）": "../../sources/paper/index.html",
    }
    links = main.one(css_class="links")
    assert links.text.splitlines() == ["东的游泳", "游泳：各省对照", "“泳池都免费” 不对", "游泳"]


def test_the_description_of_a_question_is_its_answer_in_plain_words(written: Site) -> None:
    (description,) = [
        each.attributes["content"]
        for each in written.page("questions/price/").all("meta")
        if each.attributes.get("name") == "description"
    ]
    assert description.replace("\u202f", " ") == "在东省，30 元/次。"


def test_questions_are_listed_by_topic(written: Site) -> None:
    assert written.main("questions/").text.splitlines()[-2:] == ["游泳", "游一次多少钱？"]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [("true", "说得对"), ("outdated", "过时了"), ("depends", "看情况"), ("false", "不对"), ("unverified", "核实不了")],
)
def test_a_claim_is_judged_in_words(written: Site, verdict: str, words: str) -> None:
    written.write("claims/free.yaml", CLAIM.format(verdict=f"'{verdict}'"))
    assert written.main("claims/free/").one(css_class="verdict").text == words
    assert written.main("claims/").one(css_class="verdict").text == words


def test_a_claim_shows_why_and_where_it_was_seen(written: Site) -> None:
    main = written.main("claims/free/")
    assert main.one("h1").text == "“泳池都免费”，对吗？"
    assert "票价是30 元/次官方，2025-01-01 起。" in main.text
    assert main.one(css_class="basis").text.splitlines()[:2] == ["东 · 票价", "30 元/次"]
    assert main.one(css_class="sources").text == "游泳网：网上的票价表"


def test_a_comparison_shows_each_option_with_its_basis(written: Site) -> None:
    written.write(
        "comparisons/two.yaml",
        """
        title: 两种票
        summary: 次票和月票。
        options: {once: {label: 次票, topic: pool}, month: {label: 月票, topic: pool}}
        guide: [{when: 偶尔来, then: 买次票, option: once}]
        rows:
          price:
            label: 多少钱
            help: 一次
            cells:
              once: {says: 三十块。, more: 现付。, facts: [pool.price@east, pool.cap@east], claim: free}
              month: {unknown: 没有问到月票。}
          lend:
            label: 能借人吗
            cells: {once: {says: 能。}, month: {not_applicable: 月票有照片。}}
        claims: [free]
        questions: [price]
        """,
    )
    main = written.main("comparisons/two/")
    table = main.one("table")
    assert [head.text for head in table.one("thead").all("th")] == ["次票", "月票"]
    price, lend = table.one("tbody").all("tr")
    once, month = price.all("td")
    assert price.one("th").text == "多少钱一次"
    assert once.text.splitlines() == [
        "三十块。", "现付。", "网上说法的核对：不对", "30 元/次", "官方 · 2025-01-01 起 · 票价",
        "还没查到", "媒体报道 · 要戴泳帽吗",
    ]  # fmt: skip
    assert month.text == "还没查到。没有问到月票。"
    assert [cell.text for cell in lend.all("td")] == ["能。", "不适用。月票有照片。"]
    assert main.one(css_class="guide").links == {"偶尔来 买次票": "#once"}
    assert [cell.attributes["data-label"] for cell in price.all("td")] == ["次票", "月票"]
