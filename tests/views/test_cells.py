"""The comparison as a table: what its short cells say, and what its toolbar can ask."""

from itertools import pairwise

import pytest

from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views import cells as matrix
from site_src.views.answers import Viewer
from site_src.views.cells import Cell
from site_src.views.toolbar import Toolbar, list_sortings, make_toolbar, select_attributes
from tests.support.tiny import DAY, Site

EAST = Place("east")


def cell(site: Site, attribute: str, place: Place = EAST) -> Cell:
    return matrix.make_cell(Viewer(site.library, DAY), FactRef("pool", attribute, place))


def toolbar(site: Site) -> Toolbar:
    return make_toolbar(Viewer(site.library, DAY), "pool")


# --- cells ---------------------------------------------------------------------------------------------------------


def test_a_value_of_several_rows_has_a_line_for_each(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {price: [{value: {adult: 30, child: 15}, source: notice}]}")
    made = cell(site, "price")
    assert (made.look, made.lines) == ("value", ("成人 30\u202f元/次", "孩子 15\u202f元/次"))
    assert made.text == "成人 30\u202f元/次；孩子 15\u202f元/次"


def test_a_short_value_of_a_places_own_is_a_figure(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {lanes: [{value: 8, source: notice}], price: [{none: yes}]}")
    assert cell(site, "lanes").look == cell(site, "price").look == "figure"


def test_many_lines_are_cut_and_the_cell_says_so(site: Site) -> None:
    written = site.folder / "site.yaml"
    bands = "axes:\n  length: {label: 多久, band: count, unit: 分钟}\n"
    written.write_text(written.read_text(encoding="utf-8").replace("axes:\n", bands), encoding="utf-8")
    topic = site.folder / "topics/pool.yaml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("axes: [swimmer]", "axes: [length]"), encoding="utf-8")
    steps = ", ".join(f"{low}-{high}: {low + 1}" for low, high in pairwise(range(0, 90, 10)))
    site.write("policies/pool/east.yaml", f"whole: {{price: [{{value: {{{steps}}}, source: notice}}]}}")
    made = cell(site, "price")
    assert len(made.lines) == 6
    assert made.lines[-1] == "另外还有 3 行"
    assert made.text.count("；") == 7


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("[窗口, 网上]", ("窗口、网上",)),
        ("[售票处的任何一个窗口都可以, 网上]", ("售票处的任何一个窗口都可以；网上",)),
    ],
)
def test_short_items_are_enumerated_and_long_ones_set_apart(site: Site, value: str, lines: tuple[str, ...]) -> None:
    topic = site.folder / "topics/pool.yaml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("kind: bool", "kind: list"), encoding="utf-8")
    site.write("policies/pool/east.yaml", f"whole: {{cap: [{{value: {value}, source: notice}}]}}")
    assert cell(site, "cap").lines == lines


def test_steps_are_counted(site: Site) -> None:
    topic = site.folder / "topics/pool.yaml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("kind: bool", "kind: steps"), encoding="utf-8")
    site.write("policies/pool/east.yaml", "whole: {cap: [{value: [买票, 下水], source: notice}]}")
    assert cell(site, "cap").lines == ("1. 买票", "2. 下水")


def test_a_short_rule_from_above_is_said_again_with_its_grade(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: web}]}")
    made = cell(site, "price")
    assert (made.look, made.lines) == ("same", ("同全国：25\u202f元/次",))
    assert made.badge is not None
    assert made.badge.word == "网传未核实"


def test_a_long_rule_from_above_is_referred_to_and_keeps_its_grade_for_filters(site: Site) -> None:
    long = "到码头边的售票处去，带上身份证和两张照片。"
    site.write("policies/pool/national.yaml", f"whole: {{desk: [{{value: {long}, source: law}}]}}")
    made = cell(site, "desk")
    assert made.lines == ("同全国",)
    assert made.text == f"同全国：{long}"
    assert (made.badge, made.grade) == (None, "cited")


def test_equal_values_have_equal_keys_wherever_they_come_from(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 25, source: notice}]}")
    assert cell(site, "price").key == cell(site, "price", Place("west")).key
    assert cell(site, "lanes").key == cell(site, "lanes", Place("west")).key != cell(site, "price").key


def test_a_cell_leads_to_its_full_answer_and_nowhere_if_there_is_none(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {price: [{value: 25, source: law}]}")
    site.write("policies/pool/east.yaml", "dock: {cap: [{value: yes, source: law}]}")
    assert cell(site, "price", Place()).address == "topics/pool/#price"
    assert cell(site, "price").address == "regions/east/pool/#price"
    assert cell(site, "cap", Place("east", "dock")).address == "regions/east/pool/#dock-cap"
    # what an area takes from above is not repeated under its name
    assert cell(site, "price", Place("east", "dock")).address == "topics/pool/#price"
    assert cell(site, "lanes").address == ""


def test_a_date_stays_whole_with_its_word(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {lanes: [{value: 8, from: 2025-01-01, source: notice}]}")
    assert cell(site, "lanes").since == "2025-01-01\u00a0起"


def test_the_heads_of_columns_lead_to_all_places_on_one_attribute(site: Site) -> None:
    links = site.main("topics/pool/").one("table").one("thead").links
    assert links == {"票价": "price/index.html", "几条泳道": "lanes/index.html"}


# --- what the toolbar can ask --------------------------------------------------------------------------------------


def test_what_a_province_may_speak_of_can_be_a_column_and_the_first_ones_are_chosen(site: Site) -> None:
    site.write("policies/pool/national.yaml", "whole: {plan: [{value: 建一百个。, source: law}]}")
    site.write("policies/pool/east.yaml", "whole: {cap: [{value: yes, source: law}]}")
    assert select_attributes(Viewer(site.library, DAY), "pool") == ("price", "lanes", "cap")
    groups = [
        (group.label, [(each.value, each.label, each.chosen) for each in group.choices])
        for group in toolbar(site).columns
    ]
    assert groups == [
        ("钱", [("price", "票价", True)]),
        ("规矩", [("lanes", "几条泳道", True), ("cap", "要戴泳帽吗", False)]),
    ]


def test_the_nation_and_every_province_can_be_chosen(site: Site) -> None:
    assert [(each.value, each.label) for each in toolbar(site).places] == [
        ("national", "全国"),
        ("east", "东"),
        ("west", "西"),
    ]


def test_an_order_puts_the_better_first_and_equal_figures_share_a_rank(site: Site) -> None:
    for slug, price in {"north": 9, "south": 9}.items():
        row = {"north": 1, "south": 2}[slug]
        place = f"{{name: {slug}省, short: {slug}, abbr: 北, code: '13{row}000', tile: {{row: {row}, column: 0}}}}\n"
        site.write(f"regions/{slug}.yaml", place)
        site.write(f"policies/pool/{slug}.yaml", f"whole: {{price: [{{value: {price}, source: notice}}]}}")
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: notice}]}")
    site.write("policies/pool/west.yaml", "whole: {price: [{value: 1, source: web}]}")
    (found,) = list_sortings(Viewer(site.library, DAY), "pool")
    assert (found.key, found.label, found.sense) == ("price.value", "票价，低的在前", "ascending")
    assert found.ranks == {"north": 1, "south": 1, "east": 3}


def test_an_order_in_which_nobody_is_ranked_is_not_offered(site: Site) -> None:
    site.write("policies/pool/east.yaml", "whole: {price: [{value: 30, source: web}]}")
    site.write("policies/pool/west.yaml", "whole: {price: [{value: 9, source: web}]}")
    assert toolbar(site).orders == ()


def test_the_toolbar_weighs_nothing_until_it_is_used(site: Site) -> None:
    main = site.main("topics/pool/")
    template = main.one("data-matrix").all("template")[0]
    assert template.all("input")


# --- the nation's part of the page -----------------------------------------------------------------------------------


def test_many_answers_of_the_nation_are_lines_that_lead_to_the_full_answer(site: Site) -> None:
    names = [f"rule{letter}" for letter in "abcdefghijklm"]
    attributes = ", ".join(
        f"{name}: {{label: 规矩{name[-1]}, help: 守规矩, kind: text, group: rules, inherits: yes, recheck: 12m}}"
        for name in names
    )
    site.write(
        "topics/rules.yaml",
        f"{{title: 规矩, question: 有什么规矩？, summary: 很多。, order: 2, groups: {{rules: 规矩}}, "
        f"attributes: {{{attributes}}}}}",
    )
    said = dict.fromkeys(names, "不许跑。") | {
        "ruleb": "不许跑，也不许在水边推人，不许带玻璃瓶，不许在深水区学游泳，不许一个人夜里下水，也不许跳水。"
    }
    statements = ", ".join(f"{name}: [{{value: {words}, source: web}}]" for name, words in said.items())
    site.write("policies/rules/national.yaml", f"whole: {{{statements}}}")
    main = site.main("topics/rules/")
    lines = main.one("ul", "told").all("li")
    assert [line.attributes["id"] for line in lines] == names
    assert lines[0].text == "规矩a 不许跑。 网传未核实"
    assert lines[1].text == "规矩b"
    assert lines[0].links == {"规矩a": "rulea/index.html#rulea"}
    assert site.main("topics/rules/rulea/").by_id("rulea").text.splitlines()[:2] == ["规矩a", "不许跑。"]
