"""Three provinces, two topics; a test writes the statements, and literal numbers say what must come of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_src.coverage import Survey, survey
from site_src.load import load
from tests.support.folder import put
from tests.support.library import SITE

DAY = date(2026, 11, 22)
FILES = {
    "site.yaml": SITE,
    "topics/loan.yaml": """
        title: 借书
        question: 能借几本？
        summary: 各馆不同。
        order: 1
        groups: {limits: 限额}
        attributes:
          books: {label: 本数, help: 借几本, kind: count, group: limits, inherits: yes, recheck: 12m, key: yes}
          days: {label: 天数, help: 借多久, kind: count, group: limits, inherits: no, recheck: 12m, key: yes}
          fee: {label: 费用, help: 要不要钱, kind: money, group: limits, inherits: no, recheck: 12m}
        """,
    "topics/plan.yaml": """
        title: 规划
        question: 有没有规划？
        summary: 只有全国的。
        order: 2
        groups: {all: 全部}
        attributes:
          plan:
            {label: 规划, help: 有没有, kind: text, group: all, inherits: no, recheck: 12m, key: yes, levels: [nation]}
        """,
    "regions/qingshan.yaml": """
        name: 青山省
        short: 青山
        abbr: 青
        code: "110000"
        tile: {row: 0, column: 0}
        population: {count: 10000000, source: official, as_of: 2020}
        areas:
          linhai: {name: 临海市, code: "110100"}
          heping: {name: 和平市, code: "110200"}
          linxi: {name: 林溪市, code: "110300"}
          xiaohe: {name: 小河县, code: "110121", within: linhai}
        """,
    "regions/yunhu.yaml": """
        {name: 云湖省, short: 云湖, abbr: 云, code: "120000", tile: {row: 0, column: 1},
         population: {count: 30000000, source: official, as_of: 2020}}
        """,
    "regions/shiqiao.yaml": "{name: 石桥垦区, short: 石桥, abbr: 石, tile: {row: 1, column: 1}}\n",
    "sources/all.yaml": "".join(
        f"{kind}: {{title: 甲, publisher: 乙, kind: {kind}}}\n" for kind in ("official", "cited", "media", "aggregator")
    )
    + """
        farm: {title: 甲, publisher: 乙, kind: aggregator, generated: yes}
        plan: {title: 甲, publisher: 乙, kind: official, stage: draft}
        old: {title: 甲, publisher: 乙, kind: media, published: 2020-05}
        older: {title: 甲, publisher: 乙, kind: official, published: 2019}
        new: {title: 甲, publisher: 乙, kind: official, published: 2026-01-01, expires: 2026-10}
        """.replace("\n        ", "\n"),
}

Written = Callable[..., Survey]


@pytest.fixture
def surveyed(tmp_path: Path) -> Written:
    """Give a function: what each province says about borrowing (file name → YAML) → the survey of it."""

    def look(day: date = DAY, **policies: str) -> Survey:
        for path, text in FILES.items():
            put(tmp_path, path, text)
        for region, text in policies.items():
            put(tmp_path, f"policies/loan/{region}.yaml", text)
        loaded = load(tmp_path)
        assert loaded.problems == ()
        return survey(loaded.library, day)

    return look
