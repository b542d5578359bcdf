"""A very small content folder to write statements into, and the pages that come of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from textwrap import dedent

from site_src.addresses.page import Page
from site_src.load import load
from site_src.model.library import Library
from site_src.pages import plan
from site_src.render.renderer import Renderer
from site_src.views.answers import Viewer
from tests.support.html import Element, read
from tests.support.site import ROOT

DAY = date(2026, 11, 22)

FILES = {
    "site.yaml": """
        title: 泳池对照
        mark: 对照
        tagline: 各地的泳池。
        description: 各地泳池的规定。
        language: zh-CN
        zone: Asia/Shanghai
        old_after: 240m
        nation: 全国
        where: 您在哪里游泳
        ask: 当地的泳池
        disclaimer: 以当地为准。
        hotline: {number: "96000", label: 泳池热线}
        licence: {label: CC BY 4.0, url: "https://example.org/by"}
        home: {questions: []}
        axes:
          swimmer: {label: 谁, members: {adult: 成人, child: 孩子}}
        """,
    "regions/east.yaml": """
        name: 东省
        short: 东
        abbr: 东
        code: "110000"
        tile: {row: 0, column: 0}
        pooling: city
        areas: {dock: {name: 码头市, note: 在海边。}, hill: {name: 山上市}}
        """,
    "regions/west.yaml": '{name: 西省, short: 西, abbr: 西, code: "120000", tile: {row: 0, column: 1}}\n',
    "topics/pool.yaml": """
        title: 游泳
        question: 游一次多少钱？
        summary: 各地的票价不同。
        order: 1
        groups: {money: 钱, rules: 规矩}
        attributes:
          price:
            {label: 票价, help: 游一次, kind: money, unit: 元/次, axes: [swimmer], group: money, inherits: yes,
             recheck: 12m, key: yes, better: lower, none: 不收钱}
          lanes:
            {label: 几条泳道, help: 数一数, kind: count, unit: 条, group: rules, inherits: no, recheck: 12m, key: yes}
          cap: {label: 要戴泳帽吗, help: 没有就不能下水, kind: bool, group: rules, inherits: yes, recheck: 12m}
          plan:
            {label: 全国的计划, help: 只有一份, kind: text, group: rules, levels: [nation], inherits: yes, recheck: 12m}
          desk: {label: 在哪里买票, help: 窗口, kind: text, group: rules, inherits: yes, recheck: 12m, next: channel}
        """,
    "sources/all.yaml": """
        law: {title: 泳池法, publisher: 体育局, doc_number: 体发〔2020〕1号, published: 2020-01-01, kind: cited}
        notice: {title: 票价通知, publisher: 东省体育局, url: "https://example.org/n",
                 published: 2026-01-05, kind: official}
        paper: {title: 泳池开了, publisher: 早报, url: "https://example.org/p", published: 2026-01,
                kind: media}
        web: {title: 网上的票价表, publisher: 游泳网, url: "http://example.org/w", published: 2025, kind: aggregator,
              link: no, title_is_description: yes}
        copy: {title: 抄来的票价表, publisher: 抄抄网, url: "http://example.org/c", published: 2025, kind: aggregator,
               link: no}
        """,
}


@dataclass(frozen=True)
class Site:
    """A content folder: write into it, then look at a page."""

    folder: Path

    def write(self, name: str, text: str) -> None:
        """Write a file, such as `policies/pool/east.yaml`; the text may be indented."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")

    @property
    def library(self) -> Library:
        """What the folder says; there must be nothing wrong with it."""
        loaded = load(self.folder)
        assert loaded.problems == ()
        return loaded.library

    def plan(self, day: date = DAY) -> dict[str, Page]:
        """Every page by its address."""
        return {page.address: page for page in plan(Viewer(self.library, day))}

    def page(self, address: str, day: date = DAY) -> Element:
        """The whole page at an address, drawn with the real templates."""
        library = self.library
        drawn = Renderer(ROOT / "templates", library.site, _Files(), day).render(self.plan(day)[address])
        return read(drawn)

    def main(self, address: str, day: date = DAY) -> Element:
        """What stands between the head and the foot of a page."""
        return self.page(address, day).one("main")


@dataclass(frozen=True)
class _Files:
    style: str = "assets/site.css"
    scripts: tuple[str, ...] = ()
    bundles: Mapping[str, str] = field(default_factory=lambda: {"comparing": "assets/comparing.js"})
    cards: Mapping[str, str] = field(default_factory=dict)


def site(folder: Path) -> Site:
    """A site of two provinces and one topic that says nothing yet."""
    site = Site(folder)
    for name, text in FILES.items():
        site.write(name, text)
    return site
