"""Formulas with their numbers in sentences: every construct, by Python and by the page's script."""

import json
from dataclasses import asdict
from functools import cache

import pytest
from py_mini_racer import MiniRacer

from site_src.browser.phrases import encode_phrase
from site_src.calculate.language.formula import parse
from site_src.calculate.values.numbers import Schedule
from site_src.calculate.words.phrases import Quantity, Source, build_phrase
from site_src.calculate.words.reckon import Pair, Values
from site_src.calculate.words.speech import Speech
from tests.support import runtime
from tests.support.engine import bands
from tests.support.formulas import NAMES

T = "\u202f"
NOUNS = {
    "cost": "费用", "used": "以前的", "age": "年龄", "visits": "次数", "wait": "等的", "share": "份额", "group": "谁来",
    "other": "谁陪", "hall": "哪馆", "member": "会员", "ticket": "票价", "top[group]": "上限", "limit": "限的是什么",
    "paid": "已付的", "over": "超了", "back[hall]": "返的比例", "rate[hall][group][age]": "比例", "open": "开着",
}  # fmt: skip
SOURCES: dict[str, Source] = {**dict.fromkeys(NAMES.inputs, "input"), **dict.fromkeys(NAMES.steps, "step")}
CASES = {"limit": {"fee": "限的是收的钱"}}
WORDS = {"adult": "大人", "child": "小孩", "fee": "收的", "cost": "花的", "north": "北馆"}
MOST = 10**10
VALUES: dict[str, Pair | None] = {
    "cost": (1_000_00, 1_000_00), "used": (0, 0), "age": (40, 40), "visits": (3, 3), "wait": (6, 6),
    "share": (10_000, 10_000), "group": ("adult", "adult"), "other": ("child", "child"), "hall": ("north", "north"),
    "member": (1, 1), "ticket": (200_00, 300_00), "top[group]": (MOST, MOST), "limit": ("fee", "fee"),
    "paid": (50_00, 50_00), "over": (0, 0), "rate[hall][group][age]": (33_333, 33_333), "open": (0, 1),
}  # fmt: skip
BANDS: Schedule = ((0, 500_00, 10_000), (500_00, None, 20_000))


def speech(**changed: Pair | None) -> Speech:
    called = {
        name: Quantity(noun, "count", SOURCES.get(name, "figure"), CASES.get(name, {})) for name, noun in NOUNS.items()
    }
    return Speech(called, Values(VALUES | changed, {"back[hall]": (BANDS, BANDS)}), WORDS)


def said(text: str, **changed: Pair | None) -> tuple[str, list[list[str]]]:
    """The explanation and the bands; both engines must agree on them."""
    tree, _ = parse(text, NAMES)
    speaking, ends = speech(**changed), (7, 7)
    told = speaking.say(build_phrase(tree), ends)
    found = told.how, [[row.span, row.rate, row.part, row.gives] for row in told.bands]
    schedules = {name: [*map(bands, ends)] for name, ends in speaking.values.schedules.items()}
    given = {
        "called": {name: asdict(each) for name, each in speaking.quantities.items()},
        "values": {"pairs": speaking.values.pairs, "schedules": schedules},
        "names": WORDS,
    }
    script = f"explained({json.dumps(given)},{json.dumps(encode_phrase(build_phrase(tree)))},{json.dumps(ends)})"
    theirs = json.loads(str(engine().eval(f"JSON.stringify({script})")))
    assert (theirs["how"], [[*row.values()] for row in theirs["bands"]]) == found
    return found


@cache
def engine() -> MiniRacer:
    return runtime.engine()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        # one quantity needs no words of its own
        ("cost", ""),
        ("cost + used", ""),
        ("cost * 1", ""),
        ("min(cost, top[group])", ""),
        ("max(cost - used, 0)", ""),
        # sums and products
        ("cost + paid", f"费用 1,000.00{T}元，加已付的 50.00{T}元，是 0.07{T}元。"),
        ("used - cost - paid", f"以前的 0.00{T}元，减费用 1,000.00{T}元，减已付的 50.00{T}元，是 0.07{T}元。"),
        ("used + cost + paid", f"费用 1,000.00{T}元，加已付的 50.00{T}元，是 0.07{T}元。"),
        (
            "(cost - paid) * visits",
            f"费用 1,000.00{T}元，减已付的 50.00{T}元，是 950.00{T}元；再乘次数 3，是 0.07{T}元。",
        ),
        (
            "paid * (visits + 2)",
            f"次数 3，加 2，是 5；已付的 50.00{T}元，乘 5，是 0.07{T}元。",
        ),
        (
            "cost - paid * visits",
            f"已付的 50.00{T}元，乘次数 3，是 150.00{T}元；费用 1,000.00{T}元，减 150.00{T}元，是 0.07{T}元。",
        ),
        # roundings, where they change something
        ("round(cost * share)", f"费用 1,000.00{T}元，乘份额 10%，是 0.07{T}元。"),
        (
            "round(paid * rate[hall][group][age])",
            f"已付的 50.00{T}元，乘比例 33.333%，四舍五入到分，是 0.07{T}元。",
        ),
        ("round(cost / 4)", f"费用 1,000.00{T}元，除以 4，是 0.07{T}元。"),
        (
            "round((cost - paid) / 7)",
            f"费用 1,000.00{T}元，减已付的 50.00{T}元，是 950.00{T}元；再除以 7，四舍五入到分，是 0.07{T}元。",
        ),
        ("round(visits / 2)", "次数 3，除以 2，四舍五入取整，是 7。"),
        (
            "round(cost * share + paid * share)",
            (f"费用 1,000.00{T}元，乘份额 10%，是 100.00{T}元；已付的 50.00{T}元，乘份额 10%，是 5.00{T}元；"
            f"100.00{T}元，加 5.00{T}元，是 0.07{T}元。"),
        ),
        # bounds, where they bite
        ("min(cost, paid)", f"费用 1,000.00{T}元，超过已付的 50.00{T}元，按 50.00{T}元算。"),
        ("max(paid, cost)", f"已付的 50.00{T}元，低于费用 1,000.00{T}元，按 1,000.00{T}元算。"),
        ("min(paid, cost, yuan(20))", f"已付的 50.00{T}元，超过 20.00{T}元，按 20.00{T}元算。"),
        (
            "clamp(cost, paid, yuan(700))",
            f"费用 1,000.00{T}元，超过 700.00{T}元，按 700.00{T}元算。",
        ),
        ("max(paid - cost, 0)", f"已付的 50.00{T}元，减费用 1,000.00{T}元，不够减，按 0 算。"),
        (
            "min(cost, ticket + paid)",
            (f"票价 200.00–300.00{T}元，加已付的 50.00{T}元，是 250.00–350.00{T}元；"
            f"费用 1,000.00{T}元，超过 250.00–350.00{T}元，按 250.00–350.00{T}元算。"),
        ),
        # bounds of which nobody knows whether they bite
        ("min(ticket, yuan(250))", f"票价 200.00–300.00{T}元，最多按 250.00{T}元算，是 0.07{T}元。"),
        ("max(ticket, yuan(250))", f"票价 200.00–300.00{T}元，最少按 250.00{T}元算，是 0.07{T}元。"),
        (
            "max(ticket - yuan(250), 0)",
            f"票价 200.00–300.00{T}元，减 250.00{T}元，不够减的按 0 算，是 0.07{T}元。",
        ),
        # a limit that there is not
        ("top[group] - paid", f"上限不限，减已付的 50.00{T}元，是 0.07{T}元。"),
        # cases: only what applies
        ("cost if group == adult else paid", f"因为您选了“大人”，按费用 1,000.00{T}元算。"),
        ("cost if group == child else paid", f"因为您选了“大人”，按已付的 50.00{T}元算。"),
        ("cost if adult != group else paid", f"因为您选了“大人”，按已付的 50.00{T}元算。"),
        ("cost if limit == cost else 0", f"因为限的是收的钱，按 0.00{T}元算。"),
        ("cost if over else paid", f"因为超了：否，按已付的 50.00{T}元算。"),
        ("cost if not over else paid", f"因为超了：否，按费用 1,000.00{T}元算。"),
        ("cost if used > 0 else paid", f"因为以前的是 0.00{T}元，按已付的 50.00{T}元算。"),
        ("cost if ticket > 0 else paid", f"因为当地有票价，按费用 1,000.00{T}元算。"),
        ("cost if visits >= 4 else paid", f"因为次数是 3，不到 4，按已付的 50.00{T}元算。"),
        (
            "cost if cost > paid + used else paid",
            f"因为费用是 1,000.00{T}元，超过已付的 50.00{T}元，按费用 1,000.00{T}元算。",
        ),
        (
            "cost if group == adult and visits > 2 else paid",
            f"因为您选了“大人”，而且次数是 3，超过 2，按费用 1,000.00{T}元算。",
        ),
        (
            "cost if visits > 5 and group == adult else paid",
            f"因为次数是 3，不超过 5，按已付的 50.00{T}元算。",
        ),
        (
            "cost if visits > 5 or group == adult else paid",
            f"因为您选了“大人”，按费用 1,000.00{T}元算。",
        ),
        (
            "cost if visits > 5 or group == child else paid",
            f"因为次数是 3，不超过 5，而且您选了“大人”，按已付的 50.00{T}元算。",
        ),
        (
            "cost + paid if group == adult else 0 if over else paid",
            f"因为您选了“大人”，费用 1,000.00{T}元，加已付的 50.00{T}元，是 0.07{T}元。",
        ),
        (
            "0 if group == child else paid if over else cost",
            f"因为您选了“大人”，又因为超了：否，按费用 1,000.00{T}元算。",
        ),
        (
            "cost - (paid * 2 if over else paid * 3)",
            (f"因为超了：否，已付的 50.00{T}元，乘 3，是 150.00{T}元；"
            f"费用 1,000.00{T}元，减 150.00{T}元，是 0.07{T}元。"),
        ),
        # a case of which nobody knows whether it applies
        (
            "cost if ticket > yuan(250) else paid",
            (f"如果票价是 200.00–300.00{T}元，超过 250.00{T}元，按费用 1,000.00{T}元算；"
            f"不然，按已付的 50.00{T}元算；两种都有可能，是 0.07{T}元。"),
        ),
        # a rate by bands
        (
            "round(banded(back[hall], used, cost))",
            f"费用 1,000.00{T}元，分段按返的比例算，是 0.07{T}元。",
        ),
        (
            "round(banded(back[hall], paid, cost))",
            f"从已付的 50.00{T}元到费用 1,000.00{T}元，中间是 950.00{T}元，分段按返的比例算，是 0.07{T}元。",
        ),
    ],
)  # fmt: skip
def test_words(text: str, how: str) -> None:
    assert said(text)[0] == how


def test_what_is_not_known() -> None:
    """A value may be missing: it is said so, and both cases stay open."""
    assert said("cost + paid", paid=None)[0] == f"费用 1,000.00{T}元，加已付的还不知道，是 0.07{T}元。"
    assert said("min(cost, paid)", paid=None)[0] == f"费用 1,000.00{T}元，最多按已付的还不知道算，是 0.07{T}元。"
    assert said("cost if group == adult else paid", group=None)[0] == (
        f"如果您选了“大人”，按费用 1,000.00{T}元算；不然，按已付的 50.00{T}元算；两种都有可能，是 0.07{T}元。"
    )
    assert said("cost if group != adult else paid", group=("adult", "child"))[0].startswith("如果不是您选了“大人”，")


def test_bands_hold_the_readers_amount() -> None:
    assert said("round(banded(back[hall], paid, cost))")[1] == [
        [f"500{T}元以内", "10%", f"450.00{T}元", f"45.00{T}元"],
        [f"500{T}元以上", "20%", f"500.00{T}元", f"100.00{T}元"],
    ]
    assert said("round(banded(back[hall], ticket, cost))")[1][0] == [
        f"500{T}元以内", "10%", f"200.00–300.00{T}元", f"20.00–30.00{T}元",
    ]  # fmt: skip
    assert said("round(banded(back[hall], paid, cost))", cost=None)[1][0][2:] == ["还不知道", "还不知道"]


def test_bands_of_the_case_that_applies_alone() -> None:
    assert said("round(banded(back[hall], paid, cost)) if over else cost")[1] == []
    assert len(said("round(banded(back[hall], paid, cost)) if not over else cost")[1]) == 2
