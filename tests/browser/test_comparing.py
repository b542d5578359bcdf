"""What the board of `/compare/` looks up: read from the small site."""

import json
from collections.abc import Mapping
from typing import Any

from site_src.wording import CAUTIONS, SUMMARIES

Tree = Mapping[str, bytes]


def taken(tree: Tree, name: str, function: str) -> Mapping[str, Any]:
    """What a script hands over."""
    found: Mapping[str, Any] = json.loads(tree[name].decode().removeprefix(f"{function}(").removesuffix(");\n"))
    return found


def test_the_words_are_those_of_the_pages(tree: Tree) -> None:
    rules = taken(tree, "data/comparing.js", "takeComparing")
    assert rules["cautions"] == CAUTIONS
    assert rules["summaries"] == SUMMARIES


def test_only_what_does_not_compare_is_listed_and_the_lower_number_comes_first(tree: Tree) -> None:
    rules = taken(tree, "data/comparing.js", "takeComparing")
    assert rules["unlike"] == {"lending": {"overdue_fee": {"1-2": [{"code": "bands"}]}}}


def test_an_answer_carries_its_sort_its_key_and_what_is_to_be_said_with_its_days(tree: Tree) -> None:
    sheet = taken(tree, "data/places/qingshan.js", "takePlace")
    told = sheet["places"]["qingshan"]["lending"]
    fee, cap = (sheet["cells"][told[name]] for name in ("overdue_fee", "overdue_cap"))
    assert fee["sort"] in (1, 2)
    assert fee["key"] == fee["text"]
    assert fee["cautions"] == [
        {"code": "disputed"},
        {"code": "stale", "after": "2027-11-01"},
        {"code": "old", "about": ["2024"], "after": "2026-12-01"},
    ]
    assert "sort" not in cap  # all there are compare
    yunhu = taken(tree, "data/places/yunhu.js", "takePlace")
    days = yunhu["cells"][yunhu["places"]["yunhu"]["lending"]["loan_days"]]["cautions"]
    assert days[-2:] == [
        {"code": "coming", "about": ["2027-01-01"], "until": "2026-12-31"},
        {"code": "begun", "about": ["2027-01-01"], "after": "2026-12-31"},
    ]


def test_what_nobody_may_compare_has_no_key(tree: Tree) -> None:
    sheet = taken(tree, "data/places/yunhu.js", "takePlace")
    told = {cell["state"] for cell in sheet["cells"] if "key" in cell}
    assert told <= {"value", "none"}
    assert "unknown" in {cell["state"] for cell in sheet["cells"]} - told
