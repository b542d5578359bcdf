"""The pure parts of the comparison's script, run by V8: the address, the rows to show, what is taken along."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from site_src.model.source import KINDS, SourceKind
from tests.support.site import ROOT

PARTS = ("fragment", "asked", "merge", "arrange", "export")
# what a page has and V8 has not
PAGE = """
    const site = {}, document = {currentScript: {src: ""}}, addEventListener = () => {};
    const location = {hash: "", search: "", href: "", protocol: "file:"};
    class URL {}
    class TextDecoder {
      decode(bytes) {
        const text = [];
        for (let at = 0; at < bytes.length;) {
          const sizes = [1, 2, 3, 4].filter((size) => this.whole(bytes.slice(at, at + size)));
          text.push(sizes.length ? this.whole(bytes.slice(at, at + sizes[0])) : "\\ufffd");
          at += sizes[0] || 1;
        }
        return text.join("");
      }
      whole(bytes) {
        try {
          return decodeURIComponent(Array.from(bytes, (byte) => "%" + byte.toString(16).padStart(2, "0")).join(""));
        } catch {
          return "";
        }
      }
    }
"""
PARSED = """
    const parsed = (fragment, legal) => {
      location.hash = "#" + fragment;
      return site.matrix.parse(site.address.fields(), legal);
    };
"""
LEGAL: dict[str, list[str]] = {
    "columns": ["limit", "days", "fee", "lost"],
    "key": ["limit", "fee"],
    "places": ["national", "east", "west", "north"],
    "orders": ["limit.value", "fee.adult-per_day"],
}
PLAIN: dict[str, Any] = {
    "columns": ["limit", "fee"],
    "places": LEGAL["places"],
    "order": "",
    "grade": "",
    "different": False,
    "grouped": False,
}


@cache
def engine() -> MiniRacer:
    """One engine, with the parts in functions of their own as the build wraps them."""
    made = MiniRacer()
    made.eval(PAGE)
    for name in ("scripts/kept", *(f"components/matrix/{part}" for part in PARTS)):
        text = (ROOT / "templates" / f"{name}.js").read_text(encoding="utf-8")
        made.eval(f"(function(){{{text}\n}})()")
    made.eval(PARSED)
    return made


def run(function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON the function gives
    """Call one of the functions; both ways as JSON."""
    return _called(f"site.matrix.{function}", *arguments)


def parse(fragment: str) -> Any:  # noqa: ANN401 - whatever JSON the function gives
    """What is asked by what stands behind # in the address."""
    return _called("parsed", fragment, LEGAL)


def _called(function: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JSON the function gives
    written = ",".join(json.dumps(each) for each in arguments)
    return json.loads(str(engine().eval(f"JSON.stringify({function}({written}))")))


# --- what is asked, in the address --------------------------------------------------------------------------


def some(of: str) -> st.SearchStrategy[list[str]]:
    """Any of the legal ones, in their order."""
    return st.sets(st.sampled_from(LEGAL[of])).map(lambda chosen: [each for each in LEGAL[of] if each in chosen])


STATES = st.fixed_dictionaries(
    {
        "columns": some("columns"),
        "places": some("places"),
        "order": st.sampled_from(["", *LEGAL["orders"]]),
        "grade": st.sampled_from(["", "reprint", "cited", "media"]),
        "different": st.booleans(),
        "grouped": st.booleans(),
    }
)


@given(STATES)
def test_what_is_asked_survives_the_way_through_an_address(state: dict[str, object]) -> None:
    fragment = run("serialise", state, LEGAL)
    assert parse(fragment) == state
    # chat programs write marks of their own
    assert parse(fragment.replace(",", "%2C")) == state


def test_nothing_asked_gives_no_fragment() -> None:
    assert run("serialise", PLAIN, LEGAL) == ""
    assert parse("") == PLAIN


@given(st.text(alphabet=st.sampled_from("#&=,%aelmpscoudr_.-0é\u4e00"), max_size=60) | st.text(max_size=60))
def test_whatever_stands_in_an_address_something_legal_comes_of_it(fragment: str) -> None:
    found = parse(fragment)
    assert parse(run("serialise", found, LEGAL)) == found


def test_what_is_not_legal_counts_as_not_asked() -> None:
    asked = "columns=nothing,lost&places=nowhere&order=limit.gone&grade=best&different=perhaps&x=1&__proto__=2"
    assert parse(asked) == {**PLAIN, "columns": ["lost"]}
    assert parse("columns=%E4%B8")["columns"] == []
    assert parse("nation") == PLAIN


# --- what is asked, by a control ----------------------------------------------------------------------------


def pressed(state: dict[str, Any], button: str, mine: str = "") -> Any:  # noqa: ANN401 - whatever JSON it gives
    return run("pressed", state, LEGAL, button, mine)


def chosen(state: dict[str, Any], **control: object) -> Any:  # noqa: ANN401 - whatever JSON it gives
    return run("chosen", state, LEGAL, control)


def test_a_switch_is_turned_on_and_off_again() -> None:
    for name in ("different", "grouped", "report"):
        on = pressed(PLAIN, name)
        assert on == {**PLAIN, name: True}
        assert pressed(on, name) == {**PLAIN, name: False}


def test_places_are_chosen_together() -> None:
    assert pressed(PLAIN, "none")["places"] == []
    assert pressed(PLAIN, "mine", "west")["places"] == ["west"]
    assert pressed({**PLAIN, "places": []}, "all") == PLAIN


@given(STATES)
def test_nothing_is_asked_after_a_reset(state: dict[str, object]) -> None:
    assert pressed({**state, "report": True}, "reset") == PLAIN


@given(STATES, st.sampled_from(LEGAL["places"]))
def test_a_place_can_be_left_out_and_taken_in(state: dict[str, Any], place: str) -> None:
    without = chosen(state, name="places", value=place, checked=False)
    assert place not in without["places"]
    again = chosen(without, name="places", value=place, checked=True)
    assert again["places"] == [each for each in LEGAL["places"] if each in {*state["places"], place}]


def test_what_is_sorted_by_is_shown_and_what_is_not_shown_is_not_sorted_by() -> None:
    sorted_by = chosen({**PLAIN, "columns": []}, name="order", value="fee.adult-per_day")
    assert (sorted_by["order"], sorted_by["columns"]) == ("fee.adult-per_day", ["fee"])
    assert chosen(sorted_by, name="columns", value="fee", checked=False)["order"] == ""
    assert chosen(sorted_by, name="columns", value="limit", checked=True)["order"] == "fee.adult-per_day"
    assert chosen(sorted_by, name="grade", value="media") == {**sorted_by, "grade": "media"}


# --- what is shown ------------------------------------------------------------------------------------------


def said(text: str, grade: str = "official", **more: object) -> dict[str, object]:
    words = {"official": "官方", "media": "媒体报道", "aggregator": "网传未核实"}
    made = {"state": "value", "look": "figure", "lines": [text], "key": text, "own": True, "linked": True}
    return {**made, "grade": grade, "word": words[grade], **more}


def same(text: str) -> dict[str, object]:
    return said(text, look="same", lines=[f"同全国：{text}"], own=False)


NOT_RECORDED: dict[str, object] = {"state": "unrecorded", "look": "quiet", "lines": ["未收录"], "key": "no"}
ROWS: dict[str, list[dict[str, object]]] = {
    "national": [said("5"), said("30"), NOT_RECORDED],
    "east": [said("9", "media", since="2025-01-01\u00a0起"), same("30"), said("1")],
    "west": [said("7"), same("30"), said("1", "aggregator")],
    "north": [said("50", "aggregator"), same("30"), said("1")],
    "south": [same("5"), same("30"), NOT_RECORDED],
    "hill": [same("5"), same("30"), NOT_RECORDED],
}


def data() -> dict[str, Any]:
    cells = [cell for row in ROWS.values() for cell in row]
    places = {
        slug: {"name": slug, "note": "2 个地方另有规定" if slug == "hill" else "", "plain": f"没有收录{slug}。"}
        for slug in ROWS
    }
    return {
        "topic": "lending",
        "title": "借书",
        "day": "2026-11-22",
        "attributes": {"limit": {"label": "几本"}, "days": {"label": "几天"}, "fee": {"label": "多少钱"}},
        "places": places,
        "answers": {slug: [index * 3, index * 3 + 1, index * 3 + 2] for index, slug in enumerate(ROWS)},
        "orders": {
            "limit.value": {
                "label": "几本",
                "attribute": "limit",
                "ranks": {"east": 1, "west": 2, "south": 3, "hill": 3},
            }
        },
        "words": {
            "only": {"media": "只有媒体报道", "aggregator": "只有网传"},
            "mixed": "有的地方另有说明",
            "split": "以下不参加排序",
            "place": "地方",
            "rank": "名次",
            "based": "的依据",
            "sources": "出处：",
        },
        "cells": cells,
    }


def shown(mine: str = "", **asked: object) -> dict[str, Any]:
    state = {"columns": ["limit", "days", "fee"], "places": list(ROWS), "order": "", "grade": ""}
    found: dict[str, Any] = run("arrange", data(), {**state, "different": False, "grouped": False, **asked}, mine)
    return found


def order(model: dict[str, Any]) -> list[str]:
    return ["—" if "split" in row else " ".join(row["places"]) for row in model["rows"]]


def test_the_nation_comes_first_then_who_has_something_to_say_and_the_folded_last() -> None:
    model = shown()
    assert order(model) == ["national", "east", "west", "north", "hill", "south"]
    assert [row["folded"] for row in model["rows"]] == [False, False, False, False, True, True]


def test_the_readers_place_comes_before_all() -> None:
    assert order(shown("south"))[:2] == ["south", "national"]


def test_the_nation_is_left_out_where_it_says_nothing() -> None:
    assert "national" not in order(shown(columns=["fee"]))


def test_only_chosen_columns_and_places_are_shown_in_their_order() -> None:
    model = shown(columns=["fee", "limit"], places=["east", "west"])
    assert (model["columns"], order(model)) == (["limit", "fee"], ["east", "west"])
    assert [cell["lines"] for cell in model["rows"][0]["cells"]] == [["9"], ["1"]]
    assert order(shown(places=[])) == []
    assert shown(columns=[])["columns"] == []


def test_columns_in_which_all_say_the_same_are_hidden_and_named() -> None:
    model = shown(different=True)
    assert (model["columns"], model["hidden"]) == (["limit", "fee"], ["days"])
    assert len(model["rows"][1]["cells"]) == 2


def test_one_place_alone_differs_from_nobody_so_nothing_is_hidden() -> None:
    assert shown(different=True, places=["east"])["hidden"] == []


def test_what_is_ranked_stands_in_order_above_what_is_not() -> None:
    model = shown(order="limit.value")
    assert order(model) == ["national", "east", "west", "south", "hill", "—", "north"]
    assert [row.get("rank") for row in model["rows"]] == [0, 1, 2, 3, 3, None, 0]
    # a ranked place shows its figure, though that is the nation's
    assert [row["folded"] for row in model["rows"] if "split" not in row] == [False] * 6


def test_a_cell_with_too_weak_a_source_keeps_its_place_and_says_so() -> None:
    model = shown(grade="media")
    north = model["rows"][3]
    assert [cell["lines"] for cell in north["cells"]] == [["只有网传"], ["同全国：30"], ["1"]]
    assert "word" not in north["cells"][0]
    assert order(model) == order(shown())


@pytest.mark.parametrize("least", KINDS[1:-1])
def test_sources_are_as_good_as_python_says(least: SourceKind) -> None:
    """The kinds of sources stand in one order, the best first, on both sides."""
    sheet = data()
    sheet["words"]["only"] = dict.fromkeys(KINDS, "只有")
    sheet["cells"] = [{**NOT_RECORDED, "own": True, "grade": kind} for kind in KINDS]
    sheet["attributes"] = {kind: {"label": kind} for kind in KINDS}
    sheet["answers"] = {"east": list(range(len(KINDS)))}
    query = {"columns": KINDS, "places": ["east"], "order": "", "grade": least, "different": False, "grouped": False}
    (row,) = run("arrange", sheet, query, "")["rows"]
    weak = [kind for kind, cell in zip(KINDS, row["cells"], strict=True) if cell["state"] == "withheld"]
    assert weak == list(KINDS[KINDS.index(least) + 1 :])
    assert parse(f"grade={least}")["grade"] == least


def test_what_is_withheld_is_not_ranked_either() -> None:
    assert order(shown(order="limit.value", grade="reprint"))[1:] == ["west", "south", "hill", "—", "east", "north"]


def test_rows_that_say_the_same_become_one_and_their_grades_are_counted() -> None:
    model = shown(grouped=True, columns=["days", "fee"], places=["national", "east", "west", "north"])
    assert order(model) == ["national", "east west north"]
    days, fee = model["rows"][1]["cells"]
    assert (days["word"], fee["word"]) == ("官方", "官方 2、网传未核实 1")
    assert "grade" not in fee


def test_the_many_that_are_alike_come_last_as_the_rest() -> None:
    model = shown(grouped=True, columns=["days"])
    assert order(model) == ["national", "hill", "east west north south"]
    assert [row.get("rest", False) for row in model["rows"]] == [False, False, True]


def test_rows_without_anything_become_one_unless_their_areas_speak() -> None:
    model = shown(grouped=True, columns=["fee"])
    assert order(model) == ["east west north", "hill", "south"]


# --- taken along --------------------------------------------------------------------------------------------


def test_as_text_each_place_says_all_with_grades_and_the_address() -> None:
    model = shown(places=["east", "north"], order="limit.value", columns=["limit", "days"])
    assert run("text", data(), model, "https://example.org/#x") == (
        "借书\n\n"
        "east\n几本：9（媒体报道，2025-01-01 起）\n几天：同全国：30（官方）\n\n"
        "以下不参加排序\n\n"
        "north\n几本：50（网传未核实）\n几天：同全国：30（官方）\n\n"
        "出处：https://example.org/#x"
    )


def test_as_a_sheet_it_is_utf_8_with_a_mark_and_quotes_what_must_be_quoted() -> None:
    model = shown(places=["east"], columns=["limit", "fee"])
    model["rows"][0]["cells"][1]["text"] = '说"一",二'
    assert run("csv", data(), model) == (
        '\ufeff地方,几本,几本的依据,多少钱,多少钱的依据\r\neast,9,媒体报道，2025-01-01 起,"说""一"",二",官方\r\n'
    )


def test_a_sorted_sheet_has_ranks_and_no_row_for_the_line_between() -> None:
    lines = run("csv", data(), shown(places=["west", "north"], columns=["limit"], order="limit.value")).splitlines()
    assert lines == ["\ufeff地方,名次,几本,几本的依据", "west,2,7,官方", "north,,50,网传未核实"]


def test_as_data_it_can_be_read_again() -> None:
    model = shown(places=["north"], columns=["limit"])
    read = json.loads(run("json", data(), model, "https://example.org/"))
    assert read == {
        "title": "借书",
        "topic": "lending",
        "day": "2026-11-22",
        "address": "https://example.org/",
        "rows": [
            {
                "places": ["north"],
                "names": "north",
                "answers": [
                    {
                        "attribute": "limit",
                        "label": "几本",
                        "state": "value",
                        "text": "50",
                        "grade": "aggregator",
                        "basis": "网传未核实",
                    }
                ],
            }
        ],
    }
