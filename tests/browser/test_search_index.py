"""What the search page is given, read from the small site."""

import json
import re
from collections.abc import Mapping

import pytest

from site_src.browser.contract.search import SearchIndex, SearchPage, SearchSheet
from site_src.browser.search.index import files
from site_src.model.library import Library
from site_src.pages import plan
from site_src.views.answers import Viewer
from site_src.wording import THIN
from tests.support import tiny

INDEX = "data/search.js"


def handed_over(text: str, call: str) -> str:
    """What a script hands over, as JSON."""
    assert text.startswith(f"{call}(")
    assert text.endswith(");\n")
    return text.removeprefix(f"{call}(").removesuffix(");\n")


@pytest.fixture(scope="module")
def index(tree: Mapping[str, bytes]) -> SearchIndex:
    """The index as its script hands it over."""
    found: SearchIndex = json.loads(handed_over(tree[INDEX].decode(), "takeSearch"))
    return found


@pytest.fixture(scope="module")
def sheets(tree: Mapping[str, bytes], library: Library) -> Mapping[str, SearchSheet]:
    """The sheet of each province."""
    files = {region: tree[f"data/search/{region}.js"].decode() for region in library.regions}
    return {region: json.loads(handed_over(text, "takeSearchSheet")) for region, text in files.items()}


def pages(index: SearchIndex, kind: str) -> list[SearchPage]:
    return [page for page in index["pages"] if page["kind"] == kind]


def answers(given: SearchIndex | SearchSheet, place: str, topic: str) -> Mapping[str, str]:
    """What a place says on a topic: attribute → text."""
    (texts,) = [each["texts"] for each in given["answers"] if (each["place"], each["topic"]) == (place, topic)]
    return texts


def test_places_have_their_areas_and_the_cities_that_are_none(index: SearchIndex) -> None:
    assert index["regions"][0] == {
        "slug": "qingshan",
        "name": "青山省",
        "short": "青山",
        "abbr": "青",
        "areas": [
            {"slug": "linxi", "name": "林溪市"},
            {"slug": "heping", "name": "和平市"},
            {"slug": "xiaohe", "name": "小河县"},
        ],
        "cities": [{"name": "长滩", "pinyin": "changtan"}],
    }
    assert index["regions"][1]["cities"] == [{"name": "白石"}]


def test_attributes_that_have_a_page_are_marked(index: SearchIndex) -> None:
    lending = index["topics"][0]
    assert (lending["slug"], lending["title"], lending["question"]) == ("lending", "借书规定", "一次能借几本，借多久？")
    assert lending["attributes"][0] == {
        "slug": "loan_limit",
        "label": "一次借几本",
        "help": "一张读者证同时最多借几册",
        "page": True,
    }


def test_addresses_are_patterns_seen_from_the_root(index: SearchIndex) -> None:
    assert index["addresses"]["answers"] == "regions/{region}/{topic}/index.html"
    assert index["addresses"]["area"] == "regions/{region}/index.html#{area}"
    assert index["addresses"]["pair"] == "compare/{region}-vs-{other}/index.html"
    assert index["addresses"]["pages"]["question"] == "questions/{slug}/index.html"


def test_what_holds_comes_first_and_the_rest_says_that_it_does_not(sheets: Mapping[str, SearchSheet]) -> None:
    qingshan = sheets["qingshan"]
    assert answers(qingshan, "qingshan", "card")["deposit"].split("\n") == [
        "不收押金",
        f"以前：成人 100{THIN}元；少年儿童、老年人 50{THIN}元（官方转载）",
    ]
    assert answers(qingshan, "qingshan", "lending")["overdue_fee"].split("\n")[1:] == [
        f"没有采用：1{THIN}元/册·天（网传未核实）。没有说明出处，和省里的办法对不上",
        f"以前：0.50{THIN}元/册·天（官方转载）",
    ]
    assert (
        answers(sheets["yunhu"], "yunhu", "lending")["loan_days"].split("\n")[1]
        == f"2027-01-01起：图书 60{THIN}天；光盘 14{THIN}天（官方）"
    )


def test_every_value_says_how_far_to_trust_it(sheets: Mapping[str, SearchSheet]) -> None:
    assert "（官方）" in json.dumps(answers(sheets["qingshan"], "qingshan", "lending"), ensure_ascii=False)


def test_the_index_has_what_the_nation_says_and_nothing_of_provinces(index: SearchIndex) -> None:
    assert "framework" in answers(index, "national", "card")
    assert {each["place"] for each in index["answers"]} == {"national"}


def test_a_sheet_has_what_a_province_and_its_areas_say(sheets: Mapping[str, SearchSheet], library: Library) -> None:
    said = {str(ref.place) for ref in library.statements if ref.place.region != "national"}
    assert {each["place"] for sheet in sheets.values() for each in sheet["answers"]} == said
    for region, sheet in sheets.items():
        assert sheet["region"] == region
        assert {each["place"].split("/")[0] for each in sheet["answers"]} <= {region}


def test_a_source_that_one_province_alone_cites_is_in_its_sheet(
    index: SearchIndex, sheets: Mapping[str, SearchSheet], library: Library
) -> None:
    home = {page["where"]: region for region, sheet in sheets.items() for page in sheet["pages"]}
    assert home
    citing: dict[str, set[str]] = {}
    for ref, statements in library.statements.items():
        for cite in (cite for each in statements for cite in each.fields.source):
            citing.setdefault(cite.id, set()).add(ref.place.region)
    assert {slug: citing[slug] for slug in home} == {slug: {region} for slug, region in home.items()}
    everywhere = [page["where"] for page in pages(index, "source")]
    assert not {*everywhere} & {*home}
    assert [slug for slug in everywhere if len(citing.get(slug, ())) == 1 and citing[slug] != {"national"}] == []


def test_pages_have_their_words_without_facts(index: SearchIndex) -> None:
    question = next(each for each in pages(index, "question") if each["where"] == "late-return")
    assert question["title"] == "书还晚了要交多少钱？"
    assert "先看超期多久" in question["text"]
    assert "fact(" not in json.dumps(question, ensure_ascii=False)
    assert (question["place"], question["topic"]) == ("qingshan", "lending")


def test_a_claim_says_its_verdict_first(index: SearchIndex) -> None:
    (claim,) = pages(index, "claim")
    assert claim["line"].startswith("过时了。")


def test_the_sites_own_pages_are_there_and_the_search_is_not(index: SearchIndex) -> None:
    own = [each["where"] for each in pages(index, "page")]
    assert "about/index.html" in own
    assert "questions/index.html" in own
    assert not {"search/index.html", "index.html", "404.html"} & set(own)


def test_sources_that_only_copy_are_left_out(index: SearchIndex, sheets: Mapping[str, SearchSheet]) -> None:
    slugs = [each["where"] for each in pages(index, "source")]
    slugs += [page["where"] for sheet in sheets.values() for page in sheet["pages"]]
    assert "lending-2024-12" in slugs
    assert "book-tips" not in slugs


def test_aliases_lead_to_files(index: SearchIndex, tree: Mapping[str, bytes]) -> None:
    assert index["aliases"][0] == {
        "words": ["借书证", "读书卡", "借阅证"],
        "to": ["topics/card/index.html", "comparisons/cards/index.html"],
    }
    assert {address for each in index["aliases"] for address in each["to"]} <= tree.keys()


def test_every_character_that_may_be_spelled_has_a_reading(index: SearchIndex) -> None:
    known = set("".join(index["syllables"].values()))
    assert set("青山省林溪市长滩借书规定罚款") <= known
    assert index["syllables"]["jie"] == "借"


# --- what it weighs ------------------------------------------------------------------------------------------------


def scripts(site: tiny.Site) -> dict[str, str]:
    """What is fetched for a search, without figures: the site's own pages say how much is recorded."""
    viewer = Viewer(site.library, tiny.DAY)
    return {path: re.sub(r"\d+", "", data.decode()) for path, data in files(viewer, plan(viewer))}


def test_the_index_does_not_grow_with_what_provinces_say(site: tiny.Site) -> None:
    site.write("policies/pool/west.yaml", "whole: {cap: [{value: no, source: law}], price: [{value: 9, source: law}]}")
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: law}]}")
    few = scripts(site)
    site.write(
        "policies/pool/east.yaml",
        """
        whole:
          price: [{value: 30, source: law, note: 周末也是这个价。}]
          lanes: [{value: 8, source: law}]
        dock: {price: [{value: 20, source: law}], cap: [{value: yes, source: law, note: 不戴就不让下水。}]}
        hill: {price: [{value: 10, source: law, note: 山上的水凉。}]}
        """,
    )
    many = scripts(site)
    assert {path for path in many if many[path] != few[path]} == {"data/search/east.js"}
    assert len(many["data/search/east.js"]) > 2 * len(few["data/search/east.js"])
