"""What the search page is given, read from the small site."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from site_src.wording import THIN


@pytest.fixture(scope="module")
def index(tree: Mapping[str, bytes]) -> Mapping[str, Any]:
    """The index as its script hands it over."""
    text = tree["data/search.js"].decode()
    assert text.startswith("takeSearch(")
    assert text.endswith(");\n")
    found: Mapping[str, Any] = json.loads(text.removeprefix("takeSearch(").removesuffix(");\n"))
    return found


def pages(index: Mapping[str, Any], kind: str) -> list[list[Any]]:
    return [row for row in index["pages"] if row[0] == kind]


def said(index: Mapping[str, Any], region: int, area: int, topic: int) -> dict[str, str]:
    """What a place says on a topic: attribute → text."""
    (texts,) = [row[3] for row in index["said"] if row[:3] == [region, area, topic]]
    names = [each[0] for each in index["topics"][topic][4]]
    return {names[number]: text for number, text in zip(texts[::2], texts[1::2], strict=True)}


def test_places_have_their_areas_and_the_cities_that_are_none(index: Mapping[str, Any]) -> None:
    assert index["regions"][0] == [
        "qingshan",
        "青山省",
        "青山",
        "青",
        [["linxi", "林溪市"], ["heping", "和平市"], ["xiaohe", "小河县"]],
        [["长滩", "changtan"]],
    ]
    assert index["regions"][1][5] == [["白石"]]


def test_attributes_that_have_a_page_are_marked(index: Mapping[str, Any]) -> None:
    lending = index["topics"][0]
    assert lending[:3] == ["lending", "借书规定", "一次能借几本，借多久？"]
    assert lending[4][0] == ["loan_limit", "一次借几本", "一张读者证同时最多借几册", 1]


def test_addresses_are_patterns_seen_from_the_root(index: Mapping[str, Any]) -> None:
    assert index["addresses"]["answers"] == "regions/{region}/{topic}/index.html"
    assert index["addresses"]["area"] == "regions/{region}/index.html#{area}"
    assert index["addresses"]["pair"] == "compare/{region}-vs-{other}/index.html"
    assert index["addresses"]["question"] == "questions/{slug}/index.html"


def test_what_holds_comes_first_and_the_rest_says_that_it_does_not(index: Mapping[str, Any]) -> None:
    assert said(index, 0, -1, 1)["deposit"].split("\n") == [
        "不收押金",
        f"以前：成人 100{THIN}元；少年儿童、老年人 50{THIN}元（官方转载）",
    ]
    assert said(index, 0, -1, 0)["overdue_fee"].split("\n")[1:] == [
        f"没有采用：1{THIN}元/册·天（网传未核实）。没有说明出处，和省里的办法对不上",
        f"以前：0.50{THIN}元/册·天（官方转载）",
    ]
    assert (
        said(index, 1, -1, 0)["loan_days"].split("\n")[1] == f"2027-01-01起：图书 60{THIN}天；光盘 14{THIN}天（官方）"
    )


def test_every_value_says_how_far_to_trust_it(index: Mapping[str, Any]) -> None:
    assert "（官方）" in json.dumps(said(index, 0, -1, 0), ensure_ascii=False)


def test_the_nation_stands_before_every_province(index: Mapping[str, Any]) -> None:
    assert "framework" in said(index, -1, -1, 1)


def test_pages_have_their_words_without_facts(index: Mapping[str, Any]) -> None:
    question = next(row for row in pages(index, "question") if row[1] == "late-return")
    assert question[2] == "书还晚了要交多少钱？"
    assert "先看超期多久" in question[4]
    assert "fact(" not in json.dumps(question, ensure_ascii=False)
    assert question[6:] == ["qingshan", "lending"]


def test_a_claim_says_its_verdict_first(index: Mapping[str, Any]) -> None:
    (claim,) = pages(index, "claim")
    assert claim[3].startswith("过时了。")


def test_the_sites_own_pages_are_there_and_the_search_is_not(index: Mapping[str, Any]) -> None:
    own = [row[1] for row in pages(index, "page")]
    assert "about/index.html" in own
    assert "questions/index.html" in own
    assert not {"search/index.html", "index.html", "404.html"} & set(own)


def test_sources_that_only_copy_are_left_out(index: Mapping[str, Any]) -> None:
    slugs = [row[1] for row in pages(index, "source")]
    assert "lending-2024-12" in slugs
    assert "book-tips" not in slugs


def test_aliases_lead_to_files(index: Mapping[str, Any], tree: Mapping[str, bytes]) -> None:
    assert index["aliases"][0] == [
        ["借书证", "读书卡", "借阅证"],
        ["topics/card/index.html", "comparisons/cards/index.html"],
    ]
    assert {address for _, addresses in index["aliases"] for address in addresses} <= tree.keys()


def test_every_character_that_may_be_spelled_has_a_reading(index: Mapping[str, Any]) -> None:
    known = set("".join(index["syllables"].values()))
    assert set("青山省林溪市长滩借书规定罚款") <= known
    assert index["syllables"]["jie"] == "借"
