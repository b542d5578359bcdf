"""Search as a visitor has it: the finished script and index of the real site, run by V8."""

import random
import re
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from site_src import compare
from site_src.addresses import table as addresses
from site_src.load import load
from site_src.model.library import Library
from site_src.views.answers import Viewer
from tests.support.finding import Finder, Found
from tests.support.html import read
from tests.support.site import DATE, ROOT

SLOWEST = 30
"""Milliseconds for any query, on a machine with nothing else to do."""
TRIES = 5

QUERIES: list[dict[str, str]] = yaml.safe_load((ROOT / "tests" / "search" / "queries.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def finder(built_site: Path) -> Iterator[Finder]:
    made = Finder(built_site)
    yield made
    made.close()


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content").library


def tell(capsys: pytest.CaptureFixture[str], figures: str) -> None:
    """Print what was measured, whether or not the test passes."""
    with capsys.disabled():
        sys.stdout.write(f"\nsearch: {figures} ")


def rank(found: list[Found], right: str) -> int | None:
    """The place of an address among the results, from 1; without a fragment any part of the page will do."""
    wanted = re.sub(r"/(?=#|$)", "/index.html", right)
    met = [each.address if "#" in wanted else each.address.partition("#")[0] for each in found]
    return met.index(wanted) + 1 if wanted in met else None


# --- the project's own set -----------------------------------------------------------------------------------------


def test_the_right_page_is_found_by_every_query_and_nearly_always_among_the_first_three(
    finder: Finder, capsys: pytest.CaptureFixture[str]
) -> None:
    ranks = {each["query"]: rank(finder.find(each["query"]), each["right"]) for each in QUERIES}
    first = sum(found == 1 for found in ranks.values())
    late = {query: found for query, found in ranks.items() if found is None or found > 3}
    three = len(ranks) - len(late)
    tell(
        capsys, f"{len(ranks)} queries: {first / len(ranks):.1%} first, {three / len(ranks):.1%} among the first three"
    )

    assert len(ranks) == len(QUERIES) >= 60
    assert [query for query, found in ranks.items() if found is None] == []
    assert len(late) <= 0.05 * len(ranks), late


@pytest.mark.parametrize("right", sorted({each["right"].partition("#")[0] for each in QUERIES}))
def test_what_the_set_calls_right_is_there(right: str, built_site: Path) -> None:
    assert (built_site / right / "index.html").is_file()


def test_a_query_takes_no_time_to_speak_of(finder: Finder, capsys: pytest.CaptureFixture[str]) -> None:
    finder.took("热身")  # the engine compiles what it runs
    took = {each["query"]: min(finder.took(each["query"]) for _ in range(TRIES)) for each in QUERIES}
    tell(capsys, f"median {statistics.median(took.values())} ms, slowest {max(took.values())} ms")
    assert {query: time for query, time in took.items() if time > SLOWEST} == {}


# --- what is fetched for it ----------------------------------------------------------------------------------------


def test_few_queries_need_more_than_the_sheets_they_name(finder: Finder) -> None:
    needed = {each["query"]: finder.needs(each["query"]) for each in QUERIES}
    assert {query: regions for query, regions in needed.items() if len(regions) > 3} == {}
    assert finder.needs("南京 门诊") == ["jiangsu"]


def test_sheets_that_nobody_named_would_not_bring_a_better_page(finder: Finder) -> None:
    """The first three are where a reader looks; a sheet more must not have put the right page there."""
    worse = [
        each["query"]
        for each in QUERIES
        if (rank(finder.find_everywhere(each["query"]), each["right"]) or 99) <= 3
        and (rank(finder.find(each["query"]), each["right"]) or 99) > 3
    ]
    assert worse == []


def test_before_a_sheet_has_come_the_page_of_its_province_leads(finder: Finder) -> None:
    """The room above the results is for what the sheet brings; what is shown meanwhile is of use by itself."""
    late = []
    for each in QUERIES:
        page = each["right"].partition("#")[0]
        if finder.needs(each["query"]) and (rank(finder.find_at_first(each["query"]), page) or 99) > 3:
            late.append(each["query"])
    assert late == []


# --- nothing is missing --------------------------------------------------------------------------------------------


def test_any_two_characters_of_what_a_place_says_find_it_everywhere(finder: Finder, library: Library) -> None:
    """What leads and drafts say is not repeated."""
    viewer, chance = Viewer(library, date.fromisoformat(DATE)), random.Random(5)  # noqa: S311 - a fixed draw
    missed = []
    for (topic, attribute, place), statements in chance.sample(sorted(library.statements.items(), key=str), 150):
        told = [
            text
            for each in statements
            if compare.basis(library, each) not in ("lead", "draft")
            for text in (viewer.view_statement(each).value.text, each.fields.note or "")
        ]
        pair = two_characters(chance, told)
        page = re.sub(r"/(?=#|$)", "/index.html", addresses.answers(topic, place)).removesuffix("#nation")
        met = [each.address for each in finder.find_everywhere(pair)] if pair else [page]
        if not any(address.startswith(page) for address in met):
            missed.append((pair, page, attribute))
    assert missed == []


def test_whoever_names_the_place_finds_it_with_its_sheet_alone(finder: Finder, library: Library) -> None:
    viewer, chance = Viewer(library, date.fromisoformat(DATE)), random.Random(9)  # noqa: S311 - a fixed draw
    missed = []
    own = [(ref, each) for ref, each in library.statements.items() if ref.place.level != "nation"]
    for ref, statements in chance.sample(sorted(own, key=str), 60):
        pair = two_characters(chance, [viewer.view_statement(each).value.text for each in statements])
        page = re.sub(r"/(?=#|$)", "/index.html", addresses.answers(ref.topic, ref.place))
        asked = f"{library.name(ref.place)} {pair}"
        everywhere, alone = (
            any(each.address.startswith(page) for each in found)
            for found in (finder.find_everywhere(asked), finder.find(asked))
        )
        if everywhere and not alone:
            missed.append((pair, page))
    assert missed == []


def test_any_two_characters_of_a_question_or_a_claim_find_it(finder: Finder, library: Library) -> None:
    chance = random.Random(7)  # noqa: S311 - a fixed draw
    texts = {addresses.question(slug): [each.title, each.for_whom] for slug, each in library.questions.items()}
    texts |= {addresses.claim(slug): [each.title] for slug, each in library.claims.items()}
    pairs = {page: two_characters(chance, told) for page, told in texts.items()}
    assert [page for page, pair in pairs.items() if rank(finder.find(pair), page) is None] == []


def two_characters(chance: random.Random, texts: list[str]) -> str:
    """Two Chinese characters that stand side by side somewhere; "" where none do."""
    pairs = [text[at : at + 2] for text in texts for at in range(len(text) - 1)]
    chinese = [pair for pair in pairs if re.fullmatch("[\u4e00-\u9fff]{2}", pair)]
    return chance.choice(chinese) if chinese else ""


def test_every_result_arrives(finder: Finder, built_site: Path) -> None:
    met = {each.address for query in QUERIES for each in finder.find(query["query"])}
    assert len(met) > 500
    ids: dict[str, set[str]] = {}
    dead = []
    for address in sorted(met):
        file, _, fragment = address.partition("#")
        if file not in ids:
            ids[file] = set(read(built_site / file).ids) if (built_site / file).is_file() else set()
        if not ids[file] or (fragment and fragment not in ids[file]):
            dead.append(address)
    assert dead == []


# --- how it is typed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("江苏 门诊", "江苏门诊"),
        ("江苏省的门诊", "江苏门诊"),
        ("江苏，门诊？", "江苏门诊"),
        ("门诊　江苏", "江苏门诊"),
        ("ＪＳＭＺ", "jsmz"),
        ("Jiangsu Menzhen", "jiangsumenzhen"),
        ("lǚliang", "lvliang"),
        ("怎么停医保", "停医保"),
        ("400元", "４００ 元"),
    ],
)
def test_width_case_spaces_marks_and_small_words_do_not_matter(finder: Finder, typed: str, same: str) -> None:
    found = finder.find(typed)
    assert found
    assert found[0].address == finder.find(same)[0].address


def test_nothing_is_found_where_nothing_is(finder: Finder) -> None:
    assert finder.find("") == []
    assert finder.find(" ，。！") == []
    assert finder.find("zzqx") == []


def test_what_is_disputed_or_over_is_never_shown_as_what_holds(finder: Finder) -> None:
    lines = [each.line for query in QUERIES for each in finder.find(query["query"]) if each.kind == "当地规定"]
    disputed = [line for line in lines if "没有采用" in line]
    assert disputed
    assert all(re.search(r"没有采用：|没有采用的", line) for line in disputed)


def test_a_city_without_a_page_says_where_it_leads(finder: Finder) -> None:
    (city,) = [each for each in finder.find("长治") if each.title == "长治（山西）"]
    assert city.address == "regions/shanxi/index.html"
    assert city.line == "长治没有单独列出，看山西省的规定"
