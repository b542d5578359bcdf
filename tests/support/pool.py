"""A small content folder about swimming baths, and calculators written in a test against it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.errors import Problem
from site_src.load import load
from site_src.model.library import Library

SITE = """\
    title: 游泳对照
    mark: 游泳
    tagline: 一句话。
    description: 两句话。
    language: zh-CN
    zone: Asia/Shanghai
    nation: 全国
    disclaimer: 不能代替答复。
    licence: {label: CC BY 4.0}
    home: {questions: []}
    axes:
      group: {label: 谁来游, members: {adult: 成人, child: 儿童, senior: 老人}}
      hall: {label: 哪个馆, members: {north: 北馆, south: 南馆}}
      age: {label: 年龄, band: count, unit: 岁}
      spent: {label: 今年花了多少, band: money}
    bases: {wage: 当地平均工资}
"""
TOPIC = """\
    title: 游泳
    question: 游一次多少钱？
    summary: 各馆不同。
    order: 1
    groups: {fees: 收费}
    attributes:
      ticket:
        label: 票价
        help: 一次多少钱
        kind: money
        axes: [hall, group]
        terms: {per: {label: 怎么收, shows: unit, members: {visit: 元/次, year: 元/年}}}
        group: fees
        inherits: yes
        recheck: 12m
      back: {label: 返多少, help: 返多少, kind: percent, axes: [spent, group], group: fees, inherits: yes, recheck: 12m}
      top:
        label: 最多返
        help: 最多返多少
        kind: money
        axes: [group]
        terms: {ceiling: {label: 限的是什么, shows: before, members: {paid: 最多返, cost: 花的钱最多算到}}}
        group: fees
        inherits: yes
        recheck: 12m
        none: 不设上限
      share: {label: 打折, help: 打几折, kind: percent, axes: [age], group: fees, inherits: yes, recheck: 12m}
      wait: {label: 等几个月, help: 等多久, kind: months, group: fees, inherits: no, recheck: 12m}
      lanes: {label: 几条泳道, help: 几条, kind: count, group: fees, inherits: yes, recheck: 12m}
      opened: {label: 哪天开的, help: 哪天, kind: date, group: fees, inherits: yes, recheck: 12m}
      towel: {label: 有没有毛巾, help: 有没有, kind: bool, group: fees, inherits: yes, recheck: 12m}
      first:
        label: 先收谁的
        help: 先收谁
        kind: choice
        members: {own: 自己的, family: 家里的}
        group: fees
        inherits: yes
        recheck: 12m
      rules: {label: 规定, help: 有什么规定, kind: text, group: fees, inherits: yes, recheck: 12m}
      services:
        label: 服务
        help: 什么服务
        kind: choices
        members: {bar: 小卖部, locker: 柜子}
        group: fees
        inherits: yes
        recheck: 12m
"""
REGIONS = {
    "qingshan": """\
    name: 青山省
    short: 青山
    abbr: 青
    code: "990000"
    tile: {row: 0, column: 0}
    areas:
      linhai: {name: 临海市, code: "990100"}
      heshi: {name: 河市, code: "990200"}
""",
    "yunhu": """\
    name: 云湖省
    short: 云湖
    abbr: 云
    code: "980000"
    tile: {row: 0, column: 1}
""",
}
NATIONAL = """\
    whole:
      lanes: [{value: 8, from: 2020-01-01, source: law}]
      towel: [{value: yes, source: law}]
"""
QINGSHAN = """\
    whole:
      ticket:
        - value:
            north: {adult: 30, child: 15, senior: 12.50}
            south: {adult: 20, child: 10, senior: 10}
          terms: {per: visit}
          from: 2024-01-01
          source: notice
        - value: {adult: 25, child: 12}
          terms: {per: visit}
          from: 2022-01-01
          to: 2023-12-31
          source: notice
      back:
        - value:
            adult: {0-100: 10%, 100-500: 20%, 500-: 30%}
            child: 50%
          from: 2024-01-01
          source: gossip
      top:
        - value: 200
          terms: {ceiling: cost}
          from: 2024-01-01
          source: notice
      share:
        - value: {0-18: 50%, 18-60: 100%, 60-: 66.667%}
          source: notice
      wait: [{value: 3, source: notice}]
      opened: [{value: 1999-05, source: notice}]
      first: [{value: family, source: notice}]
    linhai:
      ticket:
        - value: 40-50
          terms: {per: year}
          from: 2025-01-01
          source: gossip
      top: [{none: yes, from: 2025-01-01, source: notice}]
      back: [{value: 10%-20%, from: 2025-01-01, source: gossip}]
      lanes: [{unknown: 打电话没人接, from: 2025-01-01}]
    heshi:
      top: [{value: {share: 5%, of: wage}, source: notice}]
      first: [{unknown: 没找到}]
      ticket: [{value: 18, terms: {per: visit}, stance: disputed, why: 没有出处, source: gossip}]
"""
SOURCES = """\
    law: {title: 游泳法, publisher: 体委, published: 2024-06-01, kind: official}
    notice: {title: 收费通知, publisher: 青山省, published: 2024-06-01, kind: reprint}
    gossip: {title: 听说, publisher: 某网页, kind: aggregator}
    farm: {title: 一文看懂, publisher: 拼凑网, kind: aggregator, generated: yes}
    mill: {title: 全攻略, publisher: 拼凑网, kind: aggregator, generated: yes}
    plan: {title: 征求意见稿, publisher: 体委, kind: official, stage: draft}
"""
FILES = {
    "site.yaml": SITE,
    "topics/swim.yaml": TOPIC,
    "sources/all.yaml": SOURCES,
    "policies/swim/national.yaml": NATIONAL,
    "policies/swim/qingshan.yaml": QINGSHAN,
    **{f"regions/{slug}.yaml": text for slug, text in REGIONS.items()},
}
HEAD = """\
title: 游泳花多少
question: 多少钱？
summary: 一句话。
order: 1
topic: swim
"""


def library(calculator: str, more: Mapping[str, str] | None = None) -> Library:
    """The baths with one calculator, whose heading is put in, and with other files over theirs."""
    return _library(calculator, tuple((more or {}).items()))


def write(folder: Path, calculator: str, more: Mapping[str, str] | None = None) -> None:
    """Put the content into a folder."""
    for path, text in {**FILES, "calculators/bath.yaml": HEAD + dedent(calculator), **(more or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(dedent(text), encoding="utf-8")


@cache
def _library(calculator: str, more: tuple[tuple[str, str], ...]) -> Library:
    with TemporaryDirectory() as name:
        write(Path(name), calculator, dict(more))
        loaded = load(Path(name))
    assert loaded.problems == ()
    return loaded.library


def problems(calculator: str, more: Mapping[str, str] | None = None) -> list[Problem]:
    """Everything that is wrong with a calculator; lines count from the end of the heading."""
    known = library(calculator, more)
    rule, found = make_rule("bath", known.calculators["bath"], known)
    assert (rule is None) == bool(found)
    return found


def said(calculator: str, more: Mapping[str, str] | None = None) -> list[tuple[int, int, str, str, str]]:
    """The problems as (line, column, rule, message, hint), the line counted from the end of the heading."""
    above = HEAD.count("\n")
    return [
        (each.location.line - above, each.location.column, each.rule, each.message, each.hint)
        for each in problems(calculator, more)
    ]


def rule(calculator: str) -> Rule:
    """A calculator that has nothing wrong with it."""
    known = library(calculator)
    made, found = make_rule("bath", known.calculators["bath"], known)
    assert made is not None, found
    return made


BATH = """\
inputs:
  group: {label: 谁来游, axis: group, default: adult}
  hall: {label: 哪个馆, axis: hall, default: north}
  visits: {label: 几次, kind: count, default: "2", most: "8"}
  spent: {label: 以前花的, kind: money, default: "0"}
parameters:
  ticket: swim.ticket
  back: swim.back
  top: {from: swim.top, none: "100000"}
  ceiling: {from: swim.top, term: ceiling}
steps:
  cost:
    label: 票钱
    formula: ticket[hall][group] * visits
    says: 去 {visits} 次，一次 {ticket}，要 {cost}。
  refund:
    label: 返的
    formula: round(banded(back[group], spent, spent + cost))
    says: 返 {refund}。
  got: {label: 拿到的, formula: "refund if ceiling == cost else min(refund, top[group])", says: "拿到 {got}。"}
results: {cost: cost, refund: got}
answer: 花 {cost}，返 {refund}。
parts: [refund]
notes:
  - {when: refund > got, says: "到顶了，只返 {got}。"}
checks:
  - got <= refund
  - "cost >= 0"
"""
"""A calculator that has nothing wrong with it; `cost` is both a step and a word of a closed list."""


def bath(old: str, new: str) -> str:
    """That calculator with a mistake: `new` for the only `old`."""
    assert BATH.count(old) == 1, old
    return BATH.replace(old, new)
