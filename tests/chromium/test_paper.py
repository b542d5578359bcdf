"""What comes out of the printer and what is copied: all of what is said, nothing that serves the screen alone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support import kinds, paper
from tests.support.browser import NewPage

pytestmark = [pytest.mark.browser, pytest.mark.server]

BOARD = "compare/index.html#jiangsu,jilin,hainan,beijing"
NO_COPY = (
    "Object.defineProperty(navigator, 'clipboard', {value: undefined}); Document.prototype.execCommand = () => false;"
)
PRESSED = ("长辈版", "跳到正文", "筛选和排序", "只看不同", "复制", "打印自", "选一个地方", "换个地方", "换一个", "报错")
"""What only a hand on a screen can use, as it is called there."""

SHEETS = {
    "home": 3,
    "topic with figures": 8,
    "attribute with figures": 20,
    "region": 3,
    "region and topic with areas": 17,
    "region and topic without data": 3,
    "places to compare": 1,
    "two provinces": 12,
    "comparison": 11,
    "scenario": 6,
    "question": 4,
    "claim": 2,
    "source": 2,
    "coverage": 7,
    "corrections": 4,
    "report": 1,
    "data": 3,
}
"""How many sheets a page may take. Of the kinds that look alike one stands for all; the longest are lists."""


def faults(page: Page, printed: paper.Paper) -> dict[str, list[str]]:
    """What is wrong with a printed page; empty where all is well. `own`: addresses of this site."""
    found = {
        "lost": paper.lost(page, printed),
        "cut": printed.beyond_the_edge(),
        "overprinted": [" on ".join(pair) for pair in printed.overprinted()],
        "own": [word.text for word in printed.words if "127.0.0.1" in word.text or ".html" in word.text],
    }
    return {name: wrong for name, wrong in found.items() if wrong}


# --- every kind of page --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", SHEETS)
def test_paper_has_every_word_in_its_place_on_not_too_many_sheets(
    tab: Page, served: str, tmp_path: Path, kind: str
) -> None:
    tab.goto(served + kinds.file(kinds.KINDS[kind]))
    printed = paper.printed(tab, tmp_path)
    assert faults(tab, printed) == {}
    assert len(printed.sheets) <= SHEETS[kind]


def test_an_address_is_printed_once_and_where_a_link_leaves_the_site(
    tab: Page, served: str, built_site: Path, tmp_path: Path
) -> None:
    tab.goto(served + kinds.file(kinds.KINDS["data"]))
    assert "CCBY4.0(https://creativecommons.org/licenses/by/4.0/)提供" in paper.printed(tab, tmp_path).text
    sources = sorted((built_site / "sources").glob("*/index.html"))
    linked = next(each for each in sources if "<dt>网址</dt><dd><a " in each.read_text(encoding="utf-8"))
    tab.goto(served + linked.relative_to(built_site).as_posix())
    assert paper.printed(tab, tmp_path).text.count("://") == 1, "an address that is written out needs no second"


# --- tables --------------------------------------------------------------------------------------------------------


def test_a_table_drawn_anew_prints_no_address_of_its_links(tab: Page, served: str, tmp_path: Path) -> None:
    tab.goto(served + "topics/outpatient/index.html")
    tab.get_by_role("button", name="筛选和排序").click()
    tab.get_by_role("button", name="只看不同").click()
    tab.wait_for_function("document.querySelector('.sift__said').textContent")
    printed = paper.printed(tab, tmp_path)
    assert faults(tab, printed) == {}
    assert not [word for word in PRESSED if word in printed.text]
    assert len(printed.sheets) <= SHEETS["topic with figures"]


def test_a_table_wider_than_paper_becomes_blocks_with_labels(page: Page, served: str, tmp_path: Path) -> None:
    page.goto(served + "topics/account-sharing/index.html")
    columns = page.evaluate("document.querySelector('data-matrix').comparison.legal.columns")
    page.get_by_role("button", name="长辈版").click()
    page.evaluate("hash => { location.hash = hash }", f"columns={','.join(columns)}&places=hainan,beijing")
    page.wait_for_function("wanted => document.querySelectorAll('thead th').length > wanted", arg=len(columns))
    labels = page.locator("thead th").all_inner_texts()[1:]
    printed = paper.printed(page, tmp_path)
    assert len(labels) > 30
    assert faults(page, printed) == {}
    assert [label for label in labels if printed.text.count(paper.plain(label)) < 2] == []


def test_four_places_side_by_side_take_a_few_sheets(tab: Page, served: str, tmp_path: Path) -> None:
    tab.goto(served + BOARD)
    tab.locator("[data-tables] table").first.wait_for()
    printed = paper.printed(tab, tmp_path)
    assert faults(tab, printed) == {}
    assert len(printed.sheets) <= 12
    assert not [word for word in PRESSED if word in printed.text]
    for place in ("江苏", "吉林", "海南", "北京"):
        assert printed.text.count(place) >= tab.locator(".compared__row").count(), "every cell says whose it is"


# --- an answer is taken along --------------------------------------------------------------------------------------


CASE = "calculators/outpatient/index.html#place=hainan&cost=3000&excluded=100&own-rate=60"
FILLED_IN = [
    ("您在哪里参保", "海南"),
    ("您是在职还是退休", "在职"),
    ("这次政策范围内的费用", "3000 元"),
    ("按哪一天的规定", "2026-11-30"),
    ("目录外全自费的费用", "100 元"),
    ("报销比例（自己填的）", "60 %"),
]


@pytest.fixture
def answered(page: Page, served: str) -> Page:
    """A calculator with an answer, on a day of its own, that cannot reach the clipboard."""
    page.add_init_script(NO_COPY)
    page.clock.set_fixed_time("2026-11-30T12:00:00+08:00")
    page.goto(served + CASE)
    return page


def test_a_printed_answer_has_what_was_filled_in_and_nothing_of_other_places(answered: Page, tmp_path: Path) -> None:
    printed = paper.printed(answered, tmp_path)
    text = printed.text
    assert set(faults(answered, printed)) == {"own"}
    assert text.count("http://127.0.0.1") == text.count("2026-11-30打印自http://127.0.0.1") == 1
    assert "&excluded=100" in text
    for label, value in FILLED_IN:
        assert paper.plain(label + value) in text
    answer = paper.plain(answered.inner_text("[data-answer]"))
    assert 0 < text.index("网传未核实:") < text.index(answer) < text.index("怎么算出来的"), "cautions first"
    assert answered.locator(".worked").count() > 0
    for gone in ("算例", "扬州", "换个地方比一比", "更多条件", "看每一步的算式"):
        assert gone not in text
    assert len(printed.sheets) <= 2


def test_a_copied_answer_has_all_that_it_rests_on(answered: Page) -> None:
    answered.get_by_role("button", name="复制结果").click()
    lines = answered.input_value(".copied").split("\n")
    filled_in = [f"{label}：{value}" for label, value in FILLED_IN]
    assert lines[0] == answered.inner_text("h1")
    assert [line for line in lines if line in filled_in] == filled_in
    after = lines[lines.index(filled_in[-1]) + 1 :]
    assert after[0] == answered.inner_text("[data-answer]")
    notes = [f"注意：{note}" for note in answered.locator(".calc__note").all_inner_texts()]
    assert notes
    assert after[1 : 1 + len(notes)] == notes
    steps = re.split(r"\n(?=\d+\. )", "\n".join(after[after.index("怎么算出来的：") + 1 : -1]))
    shown = [step.locator("> p:not(.calc__source)").all_inner_texts() for step in answered.locator(".calc__step").all()]
    assert [step.split("（网传未核实")[0] for step in steps] == [
        f"{number}. " + "\n".join(lines) for number, lines in enumerate(shown, 1)
    ], "each step with how it was reckoned"
    assert steps[1].startswith("2. ")
    assert steps[1].endswith("（网传未核实 · 2022-01-01 起 · 第三方站）")
    assert after[-1] == answered.url
    assert not any("年龄" in line for line in lines), "what was neither seen nor changed is left out"


def test_without_scripts_the_worked_examples_are_printed(new_page: NewPage, served: str, tmp_path: Path) -> None:
    page = new_page(scripts=False)
    page.goto(served + kinds.file(kinds.KINDS["calculator"]))
    assert "算例" in paper.printed(page, tmp_path).text
