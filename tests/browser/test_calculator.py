"""The figures of a province for a calculator's page: read from the small site."""

import json
from collections.abc import Mapping
from typing import Any

Tree = Mapping[str, bytes]
FOLDER = "data/calculators/late/"


def figures(tree: Tree, region: str) -> Mapping[str, Any]:
    """What one script hands over."""
    text = tree[f"{FOLDER}{region}.js"].decode()
    found: Mapping[str, Any] = json.loads(text.removeprefix("takeFigures(").removesuffix(");\n"))
    return found


def page(tree: Tree) -> Mapping[str, Any]:
    """What the page has of its own."""
    (text,) = (text.decode() for name, text in tree.items() if name.startswith("assets/late."))
    found: Mapping[str, Any] = json.JSONDecoder().raw_decode(text.removeprefix("calculator("))[0]
    return found


def spans(sheet: Mapping[str, Any], place: str) -> dict[str, list[Mapping[str, Any]]]:
    """Each parameter of a place through time."""
    return {name: [sheet["spans"][index] for index in line] for name, line in sheet["places"][place].items()}


def test_the_page_knows_which_provinces_have_a_script(tree: Tree) -> None:
    names = {name.removeprefix(FOLDER).removesuffix(".js") for name in tree if name.startswith(FOLDER)}

    assert names == {"qingshan", "shiqiao", "yunhu"}
    assert sorted(page(tree)["regions"]) == sorted(names)
    assert [(figures(tree, each)["of"], figures(tree, each)["region"]) for each in sorted(names)] == [
        ("late", each) for each in sorted(names)
    ]


def test_what_holds_for_most_stands_in_the_page_alone(tree: Tree) -> None:
    """青山 and the cities that follow it are the most; its county has a rule of its own."""
    common = page(tree)["common"]
    rate = spans(common, "*")["rate"][-1]

    assert set(common["places"]) == {"*", "national"}
    assert [cell["options"] for cell in rate["cells"]] == [[0], [10], [20]]
    assert set(figures(tree, "qingshan")["places"]) == {"qingshan/xiaohe"}


def test_a_figure_has_its_state_and_its_source(tree: Tree) -> None:
    """The county charges nothing, which a statement says; of how it would be charged none does."""
    sheet = figures(tree, "qingshan")
    rate, per, most = (each[-1] for each in spans(sheet, "qingshan/xiaohe").values())
    source = sheet["answers"][rate["answers"][0]]

    assert (rate["first"], rate["state"], rate["cells"]) == (20240101, "none", [{"at": {}, "options": [0]}])
    assert source["grade"] == "media"
    assert rate["doubts"] == [{"code": "stale", "first": 20271102}, {"code": "old", "first": 20270105}]
    assert source["address"] == "regions/qingshan/lending/#xiaohe-overdue_fee"
    assert (per["state"], per["cells"]) == ("either", [{"at": {}, "options": ["day", "item"]}])
    assert (most["state"], most["cells"]) == ("known", [{"at": {}, "options": [2000]}])


def test_what_is_not_known_has_no_figure_and_says_why(tree: Tree) -> None:
    """Looked for in 云湖 and not found, never looked for in 石桥; no figure of another place stands in."""
    found = {region: spans(figures(tree, region), region) for region in ("shiqiao", "yunhu")}

    assert {
        region: [(each["state"], each["reason"], each["cells"]) for each in (known["rate"][0], known["most"][0])]
        for region, known in found.items()
    } == {
        "shiqiao": [("open", "unrecorded", []), ("open", "unrecorded", [])],
        "yunhu": [("open", "unknown", []), ("open", "unrecorded", [])],
    }
