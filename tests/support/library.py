"""A library with nothing in it but what a test puts there."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from site_src.load import load
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.source import KINDS, Source
from site_src.model.statement import Statement, StatementFields

SITE = """\
    title: 借书对照
    mark: 借书
    tagline: 一句话。
    description: 两句话。
    language: zh-CN
    zone: Asia/Shanghai
    nation: 全国
    disclaimer: 不能代替答复。
    licence: {label: CC BY 4.0}
    home: {questions: []}
    axes:
      reader: {label: 读者, members: {adult: 成人, child: 少年儿童}}
      late: {label: 超期, band: count, unit: 天}
      price: {label: 定价, band: money}
"""
TOPIC = """\
    title: 借书
    question: 能借几本？
    summary: 各馆不同。
    order: 1
    groups: {limits: 限额}
    attributes:
      books: {label: 本数, help: 借几本, kind: count, group: limits, inherits: yes, recheck: 12m}
      days: {label: 天数, help: 借多久, kind: count, group: limits, inherits: no, recheck: 12m}
      halls: {label: 馆数, help: 几个馆, kind: count, group: limits, inherits: yes, recheck: 12m, levels: [province]}
"""
REGION = """\
    name: 青山省
    short: 青山
    abbr: 青
    code: "990000"
    tile: {row: 0, column: 0}
    areas:
      linhai: {name: 临海市, code: "990100"}
"""


@cache
def empty() -> Library:
    """One topic, one province with one area, one source of each kind (named after it), no statements."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in {"site.yaml": SITE, "topics/loan.yaml": TOPIC, "regions/qingshan.yaml": REGION}.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(dedent(text), encoding="utf-8")
        loaded = load(folder)
    assert loaded.problems == ()
    sources: dict[str, Source] = {kind: Source(title="甲", publisher="乙", kind=kind) for kind in KINDS}
    return replace(loaded.library, sources=sources)


def holding(*statements: Statement) -> Library:
    """The empty library with these statements, in this order where they are about the same."""
    grouped: dict[FactRef, tuple[Statement, ...]] = {}
    for each in statements:
        grouped[each.ref] = (*grouped.get(each.ref, ()), each)
    return replace(empty(), statements=grouped)


def statement(place: str = "qingshan", attribute: str = "books", **written: object) -> Statement:
    """A statement about borrowing; `start` stands for the key `from`, which Python keeps for itself."""
    if "start" in written:
        written["from"] = written.pop("start")
    fields = StatementFields.model_validate(written)
    return Statement("loan", attribute, Place.parse(place), 0, "f.yaml", None, fields)
