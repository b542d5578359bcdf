"""A scenario in every place: the same cautions as the calculator gives, and no place that rests on leads."""

from datetime import date

from site_src.pages.scenarios import ScenarioView, plan
from site_src.views.answers import Viewer
from tests.support.pool import BATH, library

DAY = date(2025, 6, 1)
SCENARIO = """\
title: 两次
question: 两次花多少？
summary: 一句话。
order: 1
calculator: bath
inputs: {visits: "2"}
compare: cost
better: lower
parameters: {back: "0%", top: "0", ceiling: paid}
words: {back: 不返, top: 不返, ceiling: 返的}
"""


def view(statement: str) -> ScenarioView:
    """The scenario where 云湖 says this of the ticket."""
    more = {
        "scenarios/twice.yaml": SCENARIO,
        "policies/swim/yunhu.yaml": f"whole:\n  ticket: [{statement}]\n",
    }
    [page] = plan(Viewer(library(BATH, more), DAY))
    assert isinstance(page.view, ScenarioView)
    return page.view


def why(of: ScenarioView) -> str:
    """Why 云湖 is left out."""
    return next(each.why for each in of.left_out if each.place == "云湖")


def test_a_lead_is_no_result() -> None:
    found = view("{value: 5, source: farm}")

    assert "云湖" not in {each.place for each in (*found.ranked, *found.unverified)}
    assert why(found) == "票价（只有拼凑的网页这样说：5.00\u202f元）"


def test_nor_is_a_draft_or_what_lapsed() -> None:
    """Neither becomes nothing, which would be the best of all results."""
    assert why(view("{value: 5, source: plan}")) == "票价（只有征求意见稿，还没定）"
    assert why(view("{value: 5, to: 2024-12-31, source: law}")) == (
        "票价（最后查到的是 5.00\u202f元，到 2024-12-31 为止）"
    )


def test_what_there_is_to_mind_stands_with_each_place() -> None:
    """But not that the scenario's own figures are typed: they stand among its inputs."""
    fresh = view("{value: 5, source: law}")
    found = {each.place: each.minds for each in fresh.ranked}
    assert found["云湖"] == ()
    assert {each.place: each.minds for each in fresh.unverified}["青山临海市"] == (
        "网传未核实：票价只在网页上见到，没有官方文件。结果只供参考。",
        "有的标准只知道在一个范围里，所以结果也是一个范围。",
    )
    stale = view("{value: 5, source: law, verified: 2024-05-01}")
    assert {each.place: each.minds for each in stale.ranked}["云湖"] == ("很久没有核对过来源：票价。",)
