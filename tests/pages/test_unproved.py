"""What no evidence says is never shown as an answer, and nobody has to guess how old a source is."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date

import pytest

from site_src.browser import payloads
from site_src.exports import data
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.cells import make_cell, make_row
from tests.support.html import Element
from tests.support.tiny import DAY, Site

East = Callable[[str], Element]
EAST, DOCK = Place("east"), Place("east", "dock")
SOURCES = """
    farm: {title: 票价大全, publisher: 拼拼网, kind: aggregator, generated: yes, link: no}
    plan: {title: 票价办法, publisher: 体育局, published: 2026-06, kind: official, stage: draft, review: 2027-03-31}
    trial: {title: 试行办法, publisher: 体育局, published: 2026-01-01, kind: official, stage: trial, expires: 2026-10}
    aged: {title: 老票价, publisher: 早报, published: 2005, kind: media}
    bare: {title: 没有日期, publisher: 早报, kind: media}
    """
LEAD = "{value: 99, source: farm, verified: 2026-11-01}"
DRAFT = "{value: 77, source: plan, verified: 2026-11-01}"
RULE = "{value: 30, source: notice, verified: 2026-11-01}"


@pytest.fixture(autouse=True)
def more(site: Site) -> None:
    """Sources that are no evidence, or old."""
    site.write("sources/more.yaml", SOURCES)


def lines(shown: Element, anchor: str = "price") -> list[str]:
    return shown.by_id(anchor).text.splitlines()


# --- leads and drafts ----------------------------------------------------------------------------------------------


def test_a_lead_is_not_found_and_stands_folded_under_a_warning(east: East) -> None:
    shown = east(f"whole: {{price: [{LEAD}]}}")
    assert lines(shown)[:2] == ["票价", "还没查到"]
    (fold,) = shown.by_id("price").all("details")
    assert fold.text.splitlines() == [
        "只有拼凑的网页这样说（1 条）",
        "这种网页是机器拼出来的，说的常常不对，不能当作依据。",
        "99 元/次",
        "拼凑的网页 · 开始日期没查到",
        "出处：《票价大全》（拼拼网）。据没写日期的网页，2026-11-01 看过。",
    ]
    assert "99" not in shown.by_id("price").text.replace(fold.text, "")


def test_a_lead_beside_a_rule_is_folded_as_well(east: East) -> None:
    shown = east(f"whole: {{price: [{RULE}, {LEAD}]}}")
    assert lines(shown)[:3] == ["票价", "30 元/次", "官方开始日期没查到"]
    assert [fold.one("summary").text for fold in shown.by_id("price").all("details")] == [
        "只有拼凑的网页这样说（1 条）"
    ]


def test_a_draft_is_not_decided_and_says_when_to_look_again(east: East) -> None:
    shown = east(f"whole: {{price: [{DRAFT}]}}")
    assert lines(shown)[:2] == ["票价", "只有征求意见稿，还没定"]
    (fold,) = shown.by_id("price").all("details")
    assert fold.text.splitlines() == [
        "征求意见稿这样写（1 条）",
        "还在征求意见，没有定下来，现在不能照它办。",
        "77 元/次",
        "官方 · 开始日期没查到",
        "出处：《票价办法》（体育局）（征求意见稿）。据 2026-06 的官方网页，2026-11-01 看过。",
        "到 2027-03-31 再看定了没有。",
    ]


def test_the_nations_lead_is_one_where_nobody_knows_better(site: Site) -> None:
    site.write("policies/pool/national.yaml", f"whole: {{price: [{LEAD}]}}")
    assert [fold.one("summary").text for fold in site.main("regions/west/pool/").by_id("price").all("details")] == [
        "只有拼凑的网页这样说（1 条）"
    ]
    site.write("policies/pool/national.yaml", f"whole: {{price: [{RULE}, {LEAD}]}}")
    assert site.main("regions/west/pool/").by_id("price").all("details") == []


def test_no_page_but_the_full_answer_has_the_value_of_a_lead(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{price: [{LEAD}], lanes: [{LEAD}]}}\ndock: {{price: [{LEAD}]}}")
    site.write("policies/pool/west.yaml", f"whole: {{price: [{RULE}]}}")
    addresses = [
        address for address in site.plan() if address.startswith(("topics/", "regions/", "compare/", "coverage/"))
    ]
    assert {address for address in addresses if "99" in site.main(address).text} == {"regions/east/pool/"}


def test_a_cell_keeps_silent_about_a_lead_and_is_like_one_of_nothing_found(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{price: [{LEAD}], lanes: [{{unknown: 没问到}}]}}")
    library = site.library
    viewer = Viewer(library, DAY)
    price, lanes = (make_cell(viewer, FactRef("pool", name, EAST)) for name in ("price", "lanes"))
    assert (price.lines, price.text, price.look, price.badge, price.grade) == (
        ("还没查到",),
        "还没查到",
        "quiet",
        None,
        None,
    )
    assert price.key == lanes.key
    assert price.address == "regions/east/pool/#price"


def test_an_area_with_nothing_but_leads_has_no_rules_of_its_own(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"dock: {{price: [{LEAD}]}}\nhill: {{price: [{RULE}]}}")
    assert make_row(Viewer(site.library, DAY), "pool", ("price",), EAST).note == "1 个地方另有规定"
    assert "码头市" in site.main("regions/east/pool/").text


def test_the_map_shows_a_lead_as_not_found_and_a_draft_as_not_decided(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{price: [{LEAD}]}}")
    site.write("policies/pool/west.yaml", f"whole: {{price: [{DRAFT}]}}")
    tiles = site.main("topics/pool/price/").one(css_class="tilemap").text
    assert "还没查到" in tiles
    assert "还没定" in tiles
    assert "99" not in tiles
    assert "只有征求意见稿，还没定（1 个省）" in site.main("topics/pool/price/").text


def test_changes_are_those_of_rules(site: Site) -> None:
    dated = LEAD.replace("99", "99, from: 2026-01-01"), RULE.replace("30", "30, from: 2025-01-01")
    site.write("policies/pool/east.yaml", f"whole: {{price: [{', '.join(dated)}]}}")
    assert "2026-01-01" not in site.main("").text
    assert site.main("topics/pool/price/").all(css_class="timeline") == []


def test_pages_that_machines_write_are_a_group_of_their_own(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{price: [{LEAD}]}}")
    main = site.main("sources/")
    assert main.all("h2")[-1].text == "拼凑的网页（1）"
    own = site.main("sources/farm/")
    assert "拼凑的网页。机器拼出来的网页，说的常常不对。" in own.text
    assert "东 · 游泳 · 票价 没有查到，只是线索" in own.text
    assert "到 2026-10 为止" in site.main("sources/trial/").text
    assert "征求意见稿，还没有定下来，不能照它办。" in site.main("sources/plan/").text


# --- what time has done --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "kind", "words", "until"),
    [
        ("aged", "old", "出处是 2005 年的，可能已经变了。", "2025-12-30"),
        ("bare", "undated", "出处没写日期，可能已经变了。", None),
        ("trial", "expired", "这份文件的有效期到 2026-10-31，没查到新的规定。", "2026-10-31"),
    ],
)
def test_what_time_has_done_is_said_and_the_browser_knows_the_day(
    east: East, source: str, kind: str, words: str, until: str | None
) -> None:
    shown = east(f"whole: {{price: [{RULE.replace('notice', source)}]}}")
    note = shown.one(css_class=f"answer__{kind}")
    assert (note.text, note.attributes.get("data-until")) == (words, until)
    assert "hidden" not in note.attributes


def test_what_has_not_come_yet_waits_for_its_day(site: Site, east: East) -> None:
    shown = east(f"whole: {{price: [{RULE}]}}")
    old, stale = (shown.one(css_class=f"answer__{kind}") for kind in ("old", "stale"))
    assert "hidden" in old.attributes
    assert (old.attributes["data-until"], stale.attributes["data-until"]) == ("2046-01-04", "2027-11-01")
    later = site.main("regions/east/pool/", date(2046, 1, 5)).one(css_class="answer__old")
    assert "hidden" not in later.attributes


def test_of_what_was_not_found_nothing_is_too_old(east: East) -> None:
    shown = east("whole: {price: [{unknown: 没问到, source: aged, verified: 2026-11-01}]}")
    assert [kind for kind in ("old", "undated", "expired") if shown.all(css_class=f"answer__{kind}")] == []


def test_a_trial_says_so_beside_its_source(east: East) -> None:
    shown = east(f"whole: {{price: [{RULE.replace('notice', 'trial')}]}}")
    assert (
        "出处：《试行办法》（体育局）（试行）。据 2026-01-01 的官方网页，2026-11-01 看过。" in shown.by_id("price").text
    )


# --- what was counted, and lists of places -------------------------------------------------------------------------


@pytest.fixture
def counted(site: Site) -> Site:
    """The number of lanes is counted, not ruled."""
    topic = site.folder / "topics/pool.yaml"
    text = topic.read_text(encoding="utf-8")
    topic.write_text(text.replace("{label: 几条泳道,", "{label: 几条泳道, observed: yes,"), encoding="utf-8")
    ledger = ", ".join(
        f"{{value: {value}, on: {day}, source: notice}}" for value, day in (("9", "2026-05-08"), ("7", "2025"))
    )
    site.write("policies/pool/east.yaml", f"whole: {{lanes: [{ledger}]}}")
    return site


def test_what_was_counted_has_its_day_and_the_numbers_before_are_history(counted: Site) -> None:
    shown = counted.main("regions/east/pool/").by_id("lanes")
    assert shown.text.splitlines()[:3] == ["几条泳道", "9 条", "官方截至 2026-05-08"]
    (fold,) = shown.all("details")
    assert fold.text.splitlines()[:3] == ["以前的数（1 条）", "7 条", "官方 · 截至 2025"]


def test_what_was_counted_is_no_change_of_a_rule(counted: Site) -> None:
    assert counted.main("topics/pool/lanes/").all(css_class="timeline") == []
    cell = make_cell(Viewer(counted.library, DAY), FactRef("pool", "lanes", EAST))
    assert cell.since == "截至\u00a02026-05-08"


def test_what_a_list_says_of_a_place_names_the_list_and_is_reported_as_the_places(site: Site) -> None:
    listing = "{value: 8, places: [east, east/dock], source: law}"
    site.write("policies/pool/national.yaml", f"whole: {{lanes: [{listing}]}}")
    shown = site.main("regions/east/pool/")
    assert (
        "出处：《泳池法》（体发〔2020〕1号）。全国的名单里有。据 2020-01-01 的文件，没有读到原文。"
        in shown.by_id("lanes").text
    )
    assert shown.by_id("dock-lanes").links["报错"].endswith("report/index.html#pool.lanes@east/dock")
    own = site.main("sources/law/")
    assert "全国的名单 · 游泳 · 几条泳道" in own.text
    assert own.links["全国的名单 · 游泳 · 几条泳道"] == "../../topics/pool/lanes/index.html"


# --- what scripts and programs are told ----------------------------------------------------------------------------


def test_scripts_are_not_told_what_a_lead_says(site: Site) -> None:
    site.write(
        "policies/pool/east.yaml", f"whole: {{price: [{LEAD}], lanes: [{DRAFT}]}}\ndock: {{price: [{RULE}, {LEAD}]}}"
    )
    viewer = Viewer(site.library, DAY)
    files = payloads(viewer, tuple(site.plan().values()))
    told = {name: data.decode() for name, data in files.items() if name.startswith("data/")}
    assert [name for name, text in told.items() if "99" in text or "77" in text] == []
    assert '{"price":"还没查到","lanes":"只有征求意见稿，还没定"}' in told["data/search/east.js"]
    assert '"state":"lead","state_words":"还没查到"' in told["data/places/east.js"]
    assert '"reading":"据 2026-01-05 的官方网页，2026-11-01 看过"' in told["data/places/east.js"]


def test_programs_are_told_all_and_what_it_is_worth(site: Site) -> None:
    site.write("policies/pool/east.yaml", f"whole: {{price: [{LEAD}, {DRAFT}], lanes: [{LEAD}]}}")
    site.write("policies/pool/west.yaml", f"whole: {{price: [{RULE.replace('notice', 'trial')}]}}")
    files = dict(data.make_files(Viewer(site.library, DAY)))
    topic = json.loads(files["data/v1/topics/pool.json"])
    price, lanes, west = (
        next(each for each in topic["answers"] if (each["place"], each["attribute"]) == key)
        for key in (("east", "price"), ("east", "lanes"), ("west", "price"))
    )
    assert (price["state"], price["statement"], price["age"], price["expired"]) == ("draft", None, None, False)
    assert [(each["basis"], each["grade"], each["review"]) for each in price["leads"] + price["drafts"]] == [
        ("lead", "generated", None),
        ("draft", "official", "2027-03-31"),
    ]
    assert (lanes["state"], lanes["leads"][0]["text"]) == ("lead", "99 条")
    assert (west["state"], west["age"], west["expired"], west["statement"]["expires"]) == (
        "value", "recent", True, "2026-10-31",
    )  # fmt: skip
    sources = {each["id"]: each for each in topic["sources"]}
    assert [sources[each][key] for each, key in (("farm", "generated"), ("plan", "stage"), ("trial", "expires"))] == [
        True, "draft", "2026-10",
    ]  # fmt: skip
    counts = json.loads(files["data/v1/index.json"])["counts"]
    assert (counts["statements"], counts["adopted"], counts["drafts"], counts["leads"]) == (4, 1, 1, 2)
    rows = list(csv.DictReader(io.StringIO(files["data/v1/topics/pool.csv"].decode("utf-8-sig"))))
    assert [
        (each["情形"], each["时段"], each["新旧"])
        for each in rows
        if each["地方代码"] == "east" and each["项目"] == "票价"
    ] == [
        ("只有征求意见稿，还没定", "", ""),
        ("只有征求意见稿，还没定", "征求意见稿", "新"),
        ("只有征求意见稿，还没定", "线索", "没写日期"),
    ]
