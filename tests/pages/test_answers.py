"""What a reader sees of one answer: its value, how it is known, since when, and what else is said."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.support.html import Element
from tests.support.tiny import Site

East = Callable[[str], Element]


def test_a_value_stands_with_grade_date_source_clause_and_check(east: East) -> None:
    shown = east("""
        whole:
          price:
            - value: 30
              from: 2025-01-01
              source: notice
              at: 第二条
              verified: 2026-11-01
        """)
    assert shown.by_id("price").text.splitlines() == [
        "票价",
        "30 元/次",
        "官方2025-01-01 起",
        "出处：《票价通知》（东省体育局）第二条。据 2026-01-05 的官方网页，2026-11-01 看过。",
        "报错",
    ]
    assert shown.by_id("price").links == {
        "《票价通知》（东省体育局）": "../../../sources/notice/index.html",
        "报错": "../../../report/index.html#pool.price@east",
    }


def test_figures_of_an_axis_are_labelled_lines(east: East) -> None:
    shown = east("whole: {price: [{value: {adult: 30, child: 15.50}, source: notice, verified: 2026-11-01}]}")
    rows = [row.text.splitlines() for row in shown.by_id("price").all(css_class="said__row")]
    assert rows == [["成人", "30 元/次"], ["孩子", "15.50 元/次"]]


def test_none_is_said_in_the_attributes_own_words(east: East) -> None:
    shown = east("whole: {price: [{none: yes, from: 2025, source: law}]}")
    assert shown.by_id("price").text.splitlines()[:3] == ["票价", "不收钱", "文号可查2025 起"]


def test_unknown_says_so_and_why(east: East) -> None:
    shown = east("whole: {price: [{unknown: 打电话没有问到, source: paper, verified: 2026-11-01}]}")
    assert shown.by_id("price").text.splitlines()[:3] == ["票价", "还没查到", "打电话没有问到"]
    assert "起" not in shown.by_id("price").text


def test_a_value_nobody_adopted_is_not_shown_as_the_answer(east: East) -> None:
    shown = east("""
        whole:
          price:
            - {value: 99, stance: disputed, why: 没有日期。, source: web, verified: 2026-11-01}
        """)
    price = shown.by_id("price")
    assert price.text.splitlines()[:4] == ["票价", "说法不一，还没有采用哪一个", "报错", "别处还有不同的说法（1 条）"]
    fold = price.one("details")
    assert "open" not in fold.attributes
    assert fold.text.splitlines()[1:4] == ["99 元/次", "没有日期。", "网传未核实 · 开始日期没查到"]


def test_a_rule_that_ended_is_called_a_former_one(east: East) -> None:
    shown = east("whole: {price: [{value: 20, from: 2019, to: 2025-06-30, source: law}]}")
    assert shown.by_id("price").text.splitlines()[:4] == [
        "票价",
        "以前有规定，现在的没查到",
        "20 元/次",
        "文号可查2019 至 2025-06-30",
    ]


def test_what_nobody_looked_for_is_listed_as_not_recorded(east: East) -> None:
    shown = east("whole: {cap: [{value: yes, source: law}]}")
    assert "price" not in shown.ids
    assert shown.by_id("unrecorded").text == "还没有收录的"
    assert "票价、几条泳道、在哪里买票。没有收录不等于没有这项规定。" in shown.text


def test_what_is_asked_only_of_the_nation_is_no_gap_in_a_province(east: East) -> None:
    assert "全国的计划" not in east("whole: {cap: [{value: yes, source: law}]}").text


def test_an_inherited_answer_says_from_where_and_leads_there(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, from: 2020, source: law}]}")
    price = site.main("regions/west/pool/").by_id("price")
    assert price.text.splitlines()[:3] == ["票价", "25 元/次", "文号可查2020 起沿用全国的规定"]
    assert price.links["全国的规定"] == "../../../topics/pool/index.html#price"


def test_an_attribute_that_does_not_inherit_is_not_taken_from_above(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {lanes: [{value: 8, source: law}]}")
    main = site.main("regions/west/pool/")
    assert "lanes" not in main.ids
    assert "8 条" not in main.text


def test_the_own_rule_wins(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: notice, verified: 2026-11-01}]}")
    assert site.main("regions/east/pool/").by_id("price").text.splitlines()[1] == "30 元/次"
    assert "25" not in site.main("regions/east/pool/").by_id("price").text


def test_a_change_that_is_announced_stands_below_with_its_date(east: East) -> None:
    shown = east("""
        whole:
          price:
            - {value: 35, from: 2027-01-01, to: 2027-12-31, source: notice, verified: 2026-11-01}
            - {value: 30, from: 2025-01-01, to: 2026-12-31, source: notice, verified: 2026-11-01}
        """)
    price, band = shown.by_id("price"), shown.one(css_class="band")
    assert price.text.splitlines()[1] == "30 元/次"
    assert band.text.splitlines()[:3] == ["即将变动：2027-01-01 至 2027-12-31", "35 元/次", "官方"]
    mark = band.one("strong").attributes
    assert (mark["data-since"], mark["data-last"]) == ("2027-01-01", "2027-12-31")
    ended = price.one(css_class="answer__ended")
    assert (ended.attributes["data-until"], "hidden" in ended.attributes) == ("2026-12-31", True)


def test_of_several_changes_the_next_one_stands_open_and_the_others_folded(east: East) -> None:
    shown = east("""
        whole:
          price:
            - {value: 40, from: 2029-01-01, source: law}
            - {value: 35, from: 2028-01-01, to: 2028-12-31, source: law}
            - {value: 30, from: 2027-01-01, to: 2027-12-31, source: law}
        """)
    fold = shown.by_id("price").one("details")
    assert fold.one("summary").text == "再往后的变动（2 条）"
    assert [band.one(css_class="said").text for band in shown.all(css_class="band")] == [
        "30 元/次",
        "35 元/次",
        "40 元/次",
    ]
    assert [band.one(css_class="said").text for band in fold.all(css_class="band")] == ["35 元/次", "40 元/次"]


def test_the_same_change_is_in_force_when_its_day_has_come(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price:
            - {value: 35, from: 2027-01-01, source: notice, verified: 2026-11-01}
            - {value: 30, from: 2025-01-01, to: 2026-12-31, source: notice, verified: 2026-11-01}
        """,
    )
    price = site.main("regions/east/pool/", date(2027, 1, 1)).by_id("price")
    assert price.text.splitlines()[1] == "35 元/次"
    assert price.all(css_class="band") == []
    assert price.one("summary").text == "以前的规定（1 条）"
    assert "30 元/次" in price.one("details").text


@pytest.mark.parametrize(("day", "hidden"), [("2026-11-01", True), ("2026-11-02", False)])
def test_an_old_check_is_said_aloud(site: Site, day: str, hidden: bool) -> None:  # noqa: FBT001 - a column of a table
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: notice, verified: 2025-11-01}]}")
    stale = site.main("regions/east/pool/", date.fromisoformat(day)).by_id("price").one(css_class="answer__stale")
    assert ("hidden" in stale.attributes) is hidden
    assert stale.attributes["data-until"] == "2026-11-01"


def test_several_pages_that_agree_are_still_unverified(east: East) -> None:
    shown = east("whole: {price: [{value: 30, source: [web, copy], verified: 2026-11-01}]}")
    assert "网传未核实（多处说法一致）" in shown.by_id("price").text


def test_the_best_source_gives_the_grade(east: East) -> None:
    shown = east("whole: {price: [{value: 30, source: [web, paper, law], verified: 2026-11-01}]}")
    assert shown.by_id("price").one(css_class="badge").text == "文号可查"


def test_every_source_is_named_with_its_own_clause(east: East) -> None:
    shown = east(
        "whole: {price: [{value: 30, source: [{id: law, at: 第三条}, {id: web, at: 第一段}], verified: 2026-11-01}]}"
    )
    assert "出处：《泳池法》（体发〔2020〕1号）第三条；游泳网：网上的票价表第一段。" in shown.by_id("price").text


def test_a_note_for_the_reader_is_shown(east: East) -> None:
    shown = east("whole: {price: [{value: 30, source: law, note: 周一休息。}]}")
    assert "周一休息。" in shown.by_id("price").text


def test_a_beginning_nobody_found_is_not_made_up(east: East) -> None:
    shown = east("whole: {price: [{value: 30, source: law}]}")
    assert "开始日期没查到" in shown.by_id("price").text
