"""Places held against each other on the board: what differs, what to mind, in which order and words."""

from typing import Any

import pytest

from site_src.wording import CAUTIONS, SUMMARIES
from tests.support.scripts import Scripts

DAY = "2026-11-22"
SUBJECT = {
    "title": "借书",
    "address": "topics/lending/index.html",
    "key": ["fee"],
    "local": ["desk"],
    "attributes": {"days": "几天", "fee": "多少钱", "desk": "在哪里办"},
}
RULES = {
    "cautions": CAUTIONS,
    "summaries": SUMMARIES,
    "unlike": {
        "lending": {
            "fee": {
                "1-2": [{"code": "bands"}, {"code": "apart", "about": ["按年还是按次"]}],
                "1-3": [{"code": "bands"}],
                "2-3": [{"code": "apart", "about": ["限的是什么"]}],
            }
        }
    },
}
Json = dict[str, Any]


@pytest.fixture(scope="module")
def page() -> Scripts:
    return Scripts(
        "scripts/kept.js",
        "scripts/said.js",
        "scripts/answers.js",
        "components/compare/lines.js",
        "components/compare/difference.js",
    )


def cell(text: str, **more: object) -> Json:
    return {"state": "value", "text": text, "key": text, "address": "x.html", **more}


def place(name: str, answers: Json, areas: dict[str, Json] | None = None, area: str = "") -> Json:
    """A place to compare, its province's answers by attribute, and those of its areas by the areas' names."""
    cells: list[Json] = []

    def numbers(given: Json) -> dict[str, dict[str, int]]:
        cells.extend(given.values())
        first = len(cells) - len(given)
        return {"lending": {attribute: first + index for index, attribute in enumerate(given)}}

    places = {name: numbers(answers), **{f"{name}/{each}": numbers(own) for each, own in (areas or {}).items()}}
    sheet = {
        "region": name,
        "name": name,
        "subjects": {"lending": SUBJECT},
        "areas": {f"{name}/{each}": each for each in areas or {}},
        "places": places,
        "cells": cells,
    }
    return {"slug": f"{name}/{area}" if area else name, "name": name + area, "sheet": sheet}


def lines(page: Scripts, *places: Json, day: str = DAY) -> dict[str, Json]:
    """The lines of the topic by attribute."""
    found = page.run("(...asked) => site.lines(...asked)", places, "lending", RULES, day)
    return {line["name"]: line for line in found}


def sums(page: Scripts, *places: Json) -> list[str]:
    """The sentences over the lines."""
    found: list[str] = page.run(
        "(places, rules, day) => site.sums(site.lines(places, 'lending', rules, day), places, ['lending'], rules)",
        places,
        RULES,
        DAY,
    )
    return found


# --- how answers stand to each other --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (cell("1 元"), cell("2 元"), "different"),
        (cell("1 元"), cell("1 元"), "same"),
        (cell("1 元"), None, "open"),
        # what nobody may compare has no key, and counts as not known
        (cell("1 元"), {"state": "unknown", "state_words": "还没查到", "address": "x.html"}, "open"),
        (None, None, ""),
    ],
)
def test_two_answers_differ_are_the_same_or_open(
    page: Scripts, one: Json | None, other: Json | None, kind: str
) -> None:
    two = [place(name, {"fee": each} if each else {}) for name, each in (("east", one), ("west", other))]
    assert lines(page, *two)["fee"]["kind"] == kind


def test_what_is_asked_of_areas_only_is_a_line_where_one_is_compared(page: Scripts) -> None:
    east, port = place("east", {}), place("east", {}, {"port": {"desk": cell("柜台")}}, "port")
    assert list(lines(page, east, place("west", {}))) == ["days", "fee"]
    assert list(lines(page, east, port)) == ["days", "fee", "desk"]
    assert lines(page, east, port)["desk"]["silent"] == [SUMMARIES["not_applicable"], ""]


def test_of_a_silent_place_it_is_said_what_is_known_of_it(page: Scripts) -> None:
    unknown = {"state": "unknown", "state_words": "还没查到", "address": "x.html"}
    apart = place("west", {}, {"port": {"fee": cell("1 元")}, "hill": {"fee": cell("2 元")}, "lake": {}})
    area = place("south", {}, {"port": {}}, "port")
    line = lines(page, place("east", {"fee": unknown}), apart, area, place("north", {"fee": cell("1 元")}))["fee"]
    assert line["silent"] == [
        "还没查到",
        SUMMARIES["areas_only"].format(2),
        SUMMARIES["unrecorded"],
        "",
    ]


# --- what to mind ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2026-11-30", ["agreed", "coming"]),
        ("2026-12-31", ["agreed", "coming"]),
        ("2027-01-01", ["agreed", "stale", "begun"]),
    ],
)
def test_beside_an_answer_stands_what_holds_on_the_readers_day(page: Scripts, day: str, codes: list[str]) -> None:
    cautions = [
        {"code": "agreed"},
        {"code": "stale", "after": "2026-12-31"},
        {"code": "coming", "about": ["2027-01-01"], "until": "2026-12-31"},
        {"code": "begun", "about": ["2027-01-01"], "after": "2026-12-31"},
    ]
    east, west = place("east", {"fee": cell("1 元", cautions=cautions)}), place("west", {})
    alone = lines(page, east, west, day=day)["fee"]["alone"]
    assert [[each["code"] for each in beside] for beside in alone] == [codes, []]


def test_what_is_taken_over_says_from_where_unless_it_cannot_be_compared(page: Scripts) -> None:
    east = place("east", {"fee": cell("1 元", origin="全国")})
    west = place("west", {"fee": {"state": "lapsed", "text": "1 元", "origin": "全国", "address": "x.html"}})
    port = place("south", {"fee": cell("1 元", cautions=[{"code": "disputed"}])}, {"port": {}}, "port")
    assert lines(page, east, west, port)["fee"]["alone"] == [
        [{"code": "inherited", "about": ["全国"]}],
        [],
        [{"code": "inherited", "about": ["south"]}, {"code": "disputed"}],
    ]


@pytest.mark.parametrize(
    ("sorts", "codes"),
    [
        ([1, 1], []),
        ([2, 1], ["bands", "apart 按年还是按次"]),
        ([1, 2, 3], ["bands", "apart 按年还是按次", "apart 限的是什么"]),  # each once
        ([1, 0], []),  # of no sort at all
    ],
)
def test_between_several_stands_why_their_figures_do_not_compare(
    page: Scripts, sorts: list[int], codes: list[str]
) -> None:
    places = [place(f"p{at}", {"fee": cell("1 元", sort=sort)}) for at, sort in enumerate(sorts)]
    between = lines(page, *places)["fee"]["between"]
    assert [" ".join([each["code"], *each.get("about", [])]) for each in between] == codes


def test_sentences_say_what_one_should_know_to_read_all_lines(page: Scripts) -> None:
    weak = cell("2 天", cautions=[{"code": "unverified"}])
    east = place("east", {"fee": cell("1 元", origin="全国"), "days": cell("1 天")}, {"port": {"fee": cell("3 元")}})
    west = place("west", {"fee": cell("1 元", origin="全国"), "days": weak})
    assert sums(page, east, west) == [
        SUMMARIES["shared"].format(1, "全国"),
        SUMMARIES["unverified"].format(1),
        SUMMARIES["areas"].format("east", 1),
    ]
    assert sums(page, place("east", {}), place("west", {})) == [SUMMARIES["neither"].format(2)]


# --- as a table -----------------------------------------------------------------------------------------------------


def table(page: Scripts, kept: list[Json], places: list[Json]) -> Any:  # noqa: ANN401 - nested lists
    return page.run("(...asked) => site.difference(...asked)", kept, places, "lending", RULES)


def found(tree: Any, name: str) -> list[Any]:  # noqa: ANN401 - nested lists
    """The elements of a class, in their order."""
    if not isinstance(tree, list):
        return []
    own = [tree] if len(tree) > 1 and name in str(tree[1]).split() else []
    return own + [each for part in tree for each in found(part, name)]


def words(tree: Any) -> str:  # noqa: ANN401 - nested lists
    """What an element says."""
    return "".join(map(words, tree[2:])) if isinstance(tree, list) else tree


def test_what_differs_comes_first_and_what_comes_late_in_its_topic_comes_last(page: Scripts) -> None:
    kinds = [("same", False), ("different", True), ("open", False), ("different", False)]
    kept = [
        {
            "label": f"{kind} {late}",
            "kind": kind,
            "late": late,
            "cells": [None],
            "silent": ["未收录"],
            "alone": [[]],
            "between": [],
        }
        for kind, late in kinds
    ]
    heads = [words(each) for each in found(table(page, kept, [place("east", {})]), "compared__label")]
    assert heads == ["different False", "different True", "open False", "same False"]
    assert table(page, [], [place("east", {})]) == []


def test_a_cell_says_its_value_how_far_to_trust_it_and_what_to_mind(page: Scripts) -> None:
    fee = cell(
        "1 元",
        word="媒体报道",
        grade="media",
        since="2025-01-01 起",
        origin="全国",
        cautions=[{"code": "agreed"}, {"code": "disputed"}],
    )
    places = [place("east", {"fee": fee}), place("west", {"fee": cell("2 元", sort=2)})]
    shown = table(page, [lines(page, *places)["fee"]], places)
    first, second = found(shown, "compared__cell")
    assert words(found(first, "said")[0]) == "1 元"
    assert words(found(first, "compared__meta")[0]) == (
        f"媒体报道（{CAUTIONS['agreed']}） · 2025-01-01 起 · {CAUTIONS['inherited'].format('全国')} · 全文"
    )
    assert [words(each) for each in found(first, "compare__mark")] == [CAUTIONS["disputed"]]
    assert words(found(second, "compared__meta")[0]) == "全文"
    assert found(shown, "compare__beneath") == []


def test_why_figures_do_not_compare_stands_under_their_line(page: Scripts) -> None:
    places = [place("east", {"fee": cell("1 元", sort=1)}), place("west", {"fee": cell("2 元", sort=3)})]
    shown = table(page, [lines(page, *places)["fee"]], places)
    assert words(found(shown, "compare__beneath")[0]) == CAUTIONS["bands"]
    assert len(found(shown, "compare__over")) == 1
