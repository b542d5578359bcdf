"""What a province and its areas say, and the nation, for the scripts of any page: read from the small site."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from site_src.pipeline import make
from tests.support import small

Tree = Mapping[str, bytes]


def sheet(tree: Tree, region: str) -> Mapping[str, Any]:
    """What one script hands over."""
    text = tree[f"data/places/{region}.js"].decode()
    assert text.startswith("takePlace(")
    assert text.endswith(");\n")
    found: Mapping[str, Any] = json.loads(text.removeprefix("takePlace(").removesuffix(");\n"))
    return found


def cell(tree: Tree, place: str, topic: str, attribute: str) -> Mapping[str, Any]:
    """One answer of a place."""
    found = sheet(tree, place.partition("/")[0])
    answer: Mapping[str, Any] = found["cells"][found["places"][place][topic][attribute]]
    return answer


def test_there_is_a_script_for_the_nation_and_every_province(tree: Tree) -> None:
    names = {name.removeprefix("data/places/") for name in tree if name.startswith("data/places/")}
    assert names == {"national.js", "qingshan.js", "shiqiao.js", "yunhu.js"}


def test_a_province_names_its_areas_and_what_may_be_said_of_them(tree: Tree) -> None:
    found = sheet(tree, "qingshan")
    assert (found["region"], found["name"]) == ("qingshan", "青山")
    assert found["areas"]["qingshan/xiaohe"] == "小河县"
    assert found["subjects"]["lending"]["attributes"]["overdue_fee"] == "超期费"
    assert "framework" not in found["subjects"]["card"]["attributes"]  # asked of the nation only


def test_the_nation_answers_what_is_asked_of_it(tree: Tree) -> None:
    found = sheet(tree, "national")
    assert (found["region"], found["name"], found["areas"]) == ("national", "全国", {})
    assert found["subjects"]["card"]["attributes"]["framework"] == "全国的要求"
    told = cell(tree, "national", "card", "framework")
    assert (told["state"], told["address"]) == ("value", "topics/card/index.html#framework")


def test_an_answer_comes_with_its_words_its_grade_and_where_it_stands(tree: Tree) -> None:
    told = cell(tree, "qingshan", "lending", "overdue_fee")
    assert told["address"] == "regions/qingshan/lending/index.html#overdue_fee"
    assert told["word"] in ("官方", "官方转载", "文号可查", "媒体报道", "网传未核实")
    assert told["source"].startswith("《")


def test_what_is_asked_of_provinces_only_leaves_their_areas_the_answer_of_the_province(tmp_path: Path) -> None:
    order = small.copy(tmp_path)
    fee = "  renewals: {label: 能续借几次, kind: count,"
    small.spoil(order.content, "topics/lending.yaml", fee, f"{fee} levels: [nation, province],")
    tree = make(order, lambda *_: None).tree
    places = sheet(tree, "qingshan")["places"]
    assert "renewals" in places["qingshan"]["lending"]
    assert ["renewals" in places[area]["lending"] for area in ("qingshan/linxi", "qingshan/xiaohe")] == [False, False]


@pytest.mark.parametrize("key", ["origin", "note", "coming", "disputed"])
def test_what_there_is_nothing_to_say_of_is_left_out(tree: Tree, key: str) -> None:
    cells = sheet(tree, "shiqiao")["cells"]
    assert all(told.get(key, "something") for told in cells)
