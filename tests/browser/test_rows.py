"""The rows of a province's areas, for the script of a comparison: read from the small site."""

import json
from collections.abc import Mapping
from typing import Any

Tree = Mapping[str, bytes]


def rows(tree: Tree, region: str) -> Mapping[str, Any]:
    """What one script hands over."""
    text = tree[f"data/rows/{region}.js"].decode()
    found: Mapping[str, Any] = json.loads(text.removeprefix("takeRows(").removesuffix(");\n"))
    return found


def test_every_province_has_a_script_and_the_nation_has_none(tree: Tree) -> None:
    names = {name.removeprefix("data/rows/") for name in tree if name.startswith("data/rows/")}
    assert names == {"qingshan.js", "shiqiao.js", "yunhu.js"}


def test_an_area_has_a_row_where_it_says_something_and_its_words_are_those_of_the_page(tree: Tree) -> None:
    found = rows(tree, "shiqiao")
    assert found["names"] == {"shiqiao/zongchang": "石桥总场"}
    assert list(found["rows"]["shiqiao/zongchang"]) == ["lending"]
    numbers = found["rows"]["shiqiao/zongchang"]["lending"]
    told = dict(zip(found["labels"]["lending"], (found["cells"][number] for number in numbers), strict=True))
    assert told["loan_days"]["lines"] == ["15\u202f天"]
    assert told["loan_days"]["address"] == "regions/shiqiao/lending/index.html#zongchang-loan_days"
    assert told["loan_limit"]["lines"][0].startswith("同")
    assert told["overdue_fee"] == {"state": "unrecorded", "look": "quiet", "lines": ["未收录"]}


def test_a_province_whose_areas_say_nothing_has_no_rows(tree: Tree) -> None:
    assert rows(tree, "yunhu") == {"region": "yunhu", "names": {}, "labels": {}, "rows": {}, "cells": []}
