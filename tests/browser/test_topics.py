"""What every province says on one topic, for the script of its comparison: read from the small site."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from site_src.browser import topics as topic_script
from site_src.load import load
from site_src.views.answers import Viewer
from tests.support import small

DAY = date(2026, 11, 22)


@cache
def sheets() -> Mapping[str, Mapping[str, Any]]:
    """What each script hands over, by file."""
    files = topic_script.files(Viewer(load(small.CONTENT).library, DAY))
    texts = {file: data.decode() for file, data in files}
    assert all(text.startswith("takeColumns(") and text.endswith(");\n") for text in texts.values())
    return {file: json.loads(text.removeprefix("takeColumns(").removesuffix(");\n")) for file, text in texts.items()}


def answer(place: str, attribute: str) -> Mapping[str, Any]:
    lending = sheets()["data/topics/lending.js"]
    number = lending["answers"][place][list(lending["attributes"]).index(attribute)]
    found: Mapping[str, Any] = lending["cells"][number]
    return found


def test_there_is_a_file_for_each_topic() -> None:
    assert sorted(sheets()) == ["data/topics/card.js", "data/topics/lending.js"]


def test_it_has_every_attribute_a_province_may_speak_of_in_declared_order() -> None:
    card = sheets()["data/topics/card.js"]
    assert list(card["attributes"]) == ["free", "deposit", "form", "channels", "steps", "site", "validity", "start"]
    assert card["attributes"]["deposit"] == {"label": "押金", "address": "topics/card/deposit/index.html"}


def test_it_has_the_nation_and_every_province_with_addresses_seen_from_the_root() -> None:
    places = sheets()["data/topics/lending.js"]["places"]
    assert list(places) == ["national", "qingshan", "yunhu", "shiqiao"]
    assert places["national"]["answers"] == "topics/lending/index.html"
    assert places["qingshan"] == {
        "name": "青山",
        "address": "regions/qingshan/lending/index.html",
        "answers": "regions/qingshan/lending/index.html",
        "note": "2 个地方另有规定",
        "plain": "全省的没有收录，2 个地方另有规定。",
    }


def test_a_cell_says_what_the_page_would_say() -> None:
    assert answer("qingshan", "damaged") == {
        "state": "value",
        "look": "value",
        "lines": ["50\u202f元以内 20–50%", "50–200\u202f元 60%", "200\u202f元以上 150%"],
        "key": answer("qingshan", "damaged")["key"],
        "own": True,
        "grade": "aggregator",
        "word": "网传未核实",
        "linked": True,
    }
    assert answer("yunhu", "overdue_fee")["lines"] == ["还没查到"]
    assert answer("yunhu", "lost") == {
        "state": "unrecorded",
        "look": "quiet",
        "lines": ["未收录"],
        "key": answer("yunhu", "lost")["key"],
    }


def test_equal_values_have_equal_keys_and_a_value_from_above_names_it() -> None:
    assert answer("qingshan", "loan_days")["lines"] == ["同全国：30\u202f天"]
    assert answer("qingshan", "loan_days")["key"] == answer("national", "loan_days")["key"]
    assert answer("yunhu", "loan_limit")["key"] != answer("qingshan", "loan_limit")["key"]


def test_equal_cells_are_written_once() -> None:
    lending = sheets()["data/topics/lending.js"]
    written = [json.dumps(cell) for cell in lending["cells"]]
    assert len(written) == len(set(written))


def test_orders_have_the_rank_of_every_ranked_province() -> None:
    orders = sheets()["data/topics/lending.js"]["orders"]
    assert orders["loan_limit.adult-book"] == {
        "label": "一次借几本 · 成人 · 图书，高的在前",
        "attribute": "loan_limit",
        "sense": "descending",
        "ranks": {"qingshan": 1, "yunhu": 2, "shiqiao": 2},
    }
