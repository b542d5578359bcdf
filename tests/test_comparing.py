"""What may be held against what, judged once: of one answer, of two, and of all sorts of figures there are."""

from datetime import date
from pathlib import Path

import pytest

from site_src.compare import Answer, resolve
from site_src.comparing import Caution, alone, between, sort, sorts, unlike
from site_src.model.fact import FactRef, Subject
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import verified
from tests.support.tiny import DAY, FILES, Site

SITE = """
    title: 泳池对照
    mark: 对照
    tagline: 各地的泳池。
    description: 各地泳池的规定。
    language: zh-CN
    zone: Asia/Shanghai
    old_after: 240m
    nation: 全国
    disclaimer: 以当地为准。
    licence: {label: CC BY 4.0, url: "https://example.org/by"}
    home: {questions: []}
    axes:
      swimmer: {label: 谁, members: {adult: 成人, child: 孩子}}
      length: {label: 多久, band: count, unit: 小时}
    bases: {wage: 平均工资, pension: 养老金}
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
        axes: [length, swimmer]
        terms:
          per: {label: 怎么收, shows: unit, apart: yes, members: {visit: 元/次, year: 元/年, some: 元}, unclear: some}
          what: {label: 收的是什么, shows: before, apart: yes, members: {ticket: 票钱, deposit: 押金}}
          bound: {label: 是不是底线, shows: before, members: {least: 不低于}}
        group: money
        inherits: yes
        recheck: 12m
        better: lower
      desk: {label: 在哪里买票, help: 窗口, kind: text, group: money, inherits: yes, recheck: 12m}
    """
EAST, WEST = Place("east"), Place("west")
STATED = "terms: {per: visit, what: ticket}, source: law"


@pytest.fixture
def pool(tmp_path: Path) -> Site:
    """Two provinces, of which nothing is known."""
    site = Site(tmp_path)
    for name, text in {**FILES, "site.yaml": SITE, "topics/pool.yaml": TOPIC}.items():
        site.write(name, text)
    return site


def says(site: Site, place: str, written: str, attribute: str = "price") -> None:
    """Write one statement, or several, of a province about the whole of itself."""
    site.write(f"policies/pool/{place}.yaml", f"whole: {{{attribute}: [{written}]}}\n")


def asked(library: Library, place: Place, attribute: str = "price", day: date = DAY) -> Answer:
    return resolve(library, FactRef("pool", attribute, place), day)


def codes(site: Site, place: Place = EAST, attribute: str = "price", day: date = DAY) -> list[str]:
    """The codes to be said beside one answer on the day."""
    found = alone(site.library, asked(site.library, place, attribute, day))
    return [each.code for each in found if each.on(day)]


def held(site: Site, one: str, other: str) -> tuple[Caution, ...]:
    """What the judge says between two statements."""
    says(site, "east", one)
    says(site, "west", other)
    library = site.library
    left, right = (sort(library, asked(library, place).statement) for place in (EAST, WEST))
    assert between(left, right) == between(right, left)
    return between(left, right)


# --- between two -----------------------------------------------------------------------------------------------------


def test_figures_of_one_sort_may_be_compared(pool: Site) -> None:
    assert held(pool, f"{{value: 30, {STATED}}}", f"{{value: {{adult: 20, child: 10}}, {STATED}}}") == ()


def test_terms_that_set_values_apart_are_named_and_others_are_not(pool: Site) -> None:
    year = "terms: {per: year, what: ticket, bound: least}, source: law"
    assert held(pool, f"{{value: 30, {STATED}}}", f"{{value: 30, {year}}}") == (Caution("apart", ("怎么收",)),)
    both = "terms: {per: year, what: deposit}, source: law"
    assert held(pool, f"{{value: 30, {STATED}}}", f"{{value: 30, {both}}}") == (
        Caution("apart", ("怎么收", "收的是什么")),
    )


def test_a_term_that_one_side_does_not_state_is_no_difference_but_that_sides_own_fault(pool: Site) -> None:
    assert held(pool, f"{{value: 30, {STATED}}}", "{value: 30, terms: {what: ticket}, source: law}") == ()
    assert codes(pool, WEST) == ["unstated"]
    assert codes(pool, EAST) == []


def test_a_share_is_no_amount_and_shares_of_unlike_bases_are_unlike(pool: Site) -> None:
    amount = f"{{value: 30, {STATED}}}"
    wage, pension = (f"{{value: {{share: 2%, of: {base}}}, {STATED}}}" for base in ("wage", "pension"))
    assert held(pool, wage, amount) == held(pool, wage, pension) == (Caution("bases"),)
    assert held(pool, wage, wage) == ()


def test_bands_compare_with_the_same_bands_only(pool: Site) -> None:
    one, dearer, other = (
        f"{{value: {{{bands}}}, {STATED}}}" for bands in ("0-2: 10, 2-: 20", "0-2: 10, 2-: 30", "0-3: 10, 3-: 20")
    )
    assert held(pool, one, dearer) == ()
    assert held(pool, one, other) == held(pool, one, f"{{value: 30, {STATED}}}") == (Caution("bands"),)


def test_words_and_missing_rules_are_of_no_sort(pool: Site) -> None:
    says(pool, "east", "{value: 窗口, source: law}", "desk")
    assert sort(pool.library, asked(pool.library, EAST, "desk").statement) is None
    says(pool, "east", "{none: yes, source: law}")
    assert sort(pool.library, asked(pool.library, EAST).statement) is None
    assert between(None, sort(pool.library, None)) == ()


def test_all_sorts_are_listed_once_and_every_pair_that_does_not_compare(pool: Site) -> None:
    year = "terms: {per: year, what: ticket}, source: law"
    says(pool, "east", f"{{value: 30, {STATED}}}")
    says(pool, "west", f"{{value: 20, {year}, to: 2020-01-01}}, {{value: 5, {STATED}, from: 2020-01-02}}")
    library = pool.library
    kinds = sorts(library)[Subject("pool", "price")]
    assert len(kinds) == 2
    assert unlike(library) == {("pool", "price"): {kinds: (Caution("apart", ("怎么收",)),)}}


def test_where_all_compare_there_is_nothing_to_say(pool: Site) -> None:
    says(pool, "east", f"{{value: 30, {STATED}}}")
    assert unlike(pool.library) == {}


# --- beside one ------------------------------------------------------------------------------------------------------


def test_what_the_source_itself_leaves_unclear_is_not_stated(pool: Site) -> None:
    says(pool, "east", "{value: 30, terms: {per: some, what: ticket}, source: law}")
    assert codes(pool) == ["unstated"]


def test_how_well_a_value_stands_is_said_in_codes(pool: Site) -> None:
    says(pool, "east", f"{{value: 30, {STATED[:-3]}[web, copy], verified: 2024-01-01}}")
    assert codes(pool) == ["unverified", "agreed", "stale"]
    assert codes(pool, day=date(2024, 12, 31)) == ["unverified", "agreed"]
    assert [grade for grade in (None, "official", "media", "aggregator") if not verified(grade)] == [None, "aggregator"]


def test_what_is_inherited_says_whose_it_is_and_brings_its_disputes(pool: Site) -> None:
    disputed = "{value: 9, terms: {per: visit, what: ticket}, stance: disputed, why: 没有日期。, source: law}"
    says(pool, "national", f"{{value: 30, {STATED}}}, {disputed}")
    found = alone(pool.library, asked(pool.library, EAST))
    assert found == (
        Caution("inherited", ("全国",)), Caution("disputed"), Caution("old", ("2020",), after="2039-12-31"),
    )  # fmt: skip


def test_what_begins_and_ends_is_said_on_the_readers_day(pool: Site) -> None:
    says(pool, "east", f"{{value: 20, from: 2027-01-01, {STATED}}}, {{value: 30, to: 2026-12-31, {STATED}}}")
    found = alone(pool.library, asked(pool.library, EAST))
    assert {each.code: each.about for each in found} == {
        "old": ("2020",), "ended": ("2026-12-31",), "coming": ("2027-01-01",), "begun": ("2027-01-01",),
    }  # fmt: skip
    on = [[each.code for each in found if each.on(day)] for day in (DAY, date(2026, 12, 31), date(2027, 1, 1))]
    assert on == [["coming"], ["coming"], ["ended", "begun"]]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("published: 2004-01-01, kind: official", [Caution("old", ("2004",), after="2023-12-31")]),
        ("published: 2026-11, kind: official", [Caution("old", ("2026",), after="2046-11-29")]),
        ("kind: official", [Caution("undated")]),
        (
            "published: 2026, expires: 2026-11-21, kind: official",
            [Caution("old", ("2026",), after="2046-12-30"), Caution("expired", ("2026-11-21",), after="2026-11-21")],
        ),
    ],
)
def test_the_age_of_a_source_and_the_life_of_a_document_are_said(pool: Site, source: str, told: list[Caution]) -> None:
    pool.write("sources/more.yaml", f"more: {{title: 票价, publisher: 体育局, {source}}}")
    says(pool, "east", f"{{value: 30, {STATED[:-3]}more, verified: 2026-11-01}}")
    found = alone(pool.library, asked(pool.library, EAST))
    assert found == (Caution("stale", after="2027-11-01"), *told)


def test_a_rule_that_ends_itself_by_then_does_not_outlive_its_document(pool: Site) -> None:
    pool.write(
        "sources/more.yaml", "more: {title: 票价, publisher: 甲, published: 2026, expires: 2027, kind: official}"
    )
    says(pool, "east", f"{{value: 30, to: 2027-12-31, {STATED[:-3]}more}}")
    assert [each.code for each in alone(pool.library, asked(pool.library, EAST))] == ["old", "ended"]


def test_leads_and_drafts_are_of_no_sort(pool: Site) -> None:
    pool.write("sources/more.yaml", "farm: {title: 甲, publisher: 乙, kind: aggregator, generated: yes}")
    says(pool, "east", f"{{value: {{share: 2%, of: wage}}, {STATED[:-3]}farm}}")
    says(pool, "west", f"{{value: 30, {STATED}}}")
    assert [each.bases for each in sorts(pool.library)[Subject("pool", "price")]] == [frozenset({""})]
    assert alone(pool.library, asked(pool.library, EAST)) == ()


def test_of_a_place_without_a_value_only_what_comes_is_said(pool: Site) -> None:
    says(pool, "east", f"{{value: 20, from: 2027-01-01, {STATED}}}")
    assert codes(pool) == ["coming"]
    assert codes(pool, WEST) == []
