"""Which time it is, as a word of the answer: `第2次`, not `2 次`. In both engines."""

from datetime import date

import pytest

from site_src.calculate.case.case import Case
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.values.reading import Plain
from site_src.calculate.words.answers import tell
from site_src.model.place import Place
from tests.support.pool import SITE, TOPIC, bath, library
from tests.support.runtime import Runtime

DAY = date(2025, 6, 1)
AGE = "age: {label: 年龄, band: count, unit: 岁}"
MORE = {
    "site.yaml": SITE.replace(AGE, f'visit: {{label: 第几次, band: count, ordinal: "第{{}}次"}}\n      {AGE}'),
    "topics/swim.yaml": TOPIC.replace("axes: [hall, group]", "axes: [hall, group, visit]"),
    "policies/swim/yunhu.yaml": "whole: {ticket: [{value: {1: 30, 2-: 20}, source: law}]}\n",
}
ASKED = 'visit: {label: 今年第几次来, kind: count, default: "1", least: "1", most: "9", more: yes}'
TEXT = bath("  visits: {label: 几次,", f"  {ASKED}\n  visits: {{label: 几次,").replace(
    "ticket[hall][group]", "ticket[hall][group][visit]"
)


@pytest.mark.parametrize(("visit", "begins"), [(1, "按今年第1次来算，花 60.00"), (3, "按今年第3次来算，花 40.00")])
def test_in_the_answer(visit: int, begins: str) -> None:
    there = library(TEXT, MORE)
    of, problems = make_rule("bath", there.calculators["bath"], there)
    assert of is not None, problems
    case = Case(Place("yunhu"), DAY, {"visit": str(visit)}, {"back": "0%", "top": "0", "ceiling": "paid"})
    working = work(of, there, case)
    answer = tell(of, there, working, DAY).answer

    assert answer.startswith(begins)
    typed: dict[str, Plain] = {"back": 0, "top": 0, "ceiling": "paid"}
    [page] = Runtime(of, there).tell([("yunhu", DAY, dict(working.inputs), typed)])
    assert page["answer"] == answer
