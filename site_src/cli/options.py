"""Options that several commands share, and what they are when left out."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypedDict

import click

from site_src.checks.context import Context
from site_src.checks.references import zone_unknown
from site_src.cli.words import BaseUrl, Day, Number
from site_src.errors import ContentError
from site_src.load import zone_of
from site_src.model.library import Library
from site_src.model.zone import day_in
from site_src.pipeline import Order

_FOLDER = click.Path(path_type=Path)

content = click.option("--content", type=_FOLDER, metavar="文件夹", help="内容在哪里（不写：build.py 旁边的 content）")
out = click.option("--out", type=_FOLDER, metavar="文件夹", help="网站放到哪里（不写：build.py 旁边的 dist）")
day = click.option("--date", "day", type=Day(), metavar="日期", help="按哪一天来做，例如 2026-11-22（不写：今天）")
base_url = click.option("--base-url", type=BaseUrl(), metavar="网址", help="网站将来的地址，用来写规范网址")
jobs = click.option("--jobs", type=Number(1, 256), metavar="数", help="同时用几个进程（不写：有几个处理器用几个）")
force = click.option("--force", is_flag=True, help="--out 里有别的东西也整个换掉")


class Chosen(TypedDict, total=False):
    """What was typed; None where an option was left out."""

    content: Path | None
    out: Path | None
    day: date | None
    base_url: str | None
    jobs: int | None
    force: bool


def order(root: Path, chosen: Chosen) -> Order:
    """Fill in what was left out."""
    content = near(chosen.get("content") or root / "content")
    return Order(
        content=content,
        templates=near(root / "templates"),
        out=near(chosen.get("out") or root / "dist"),
        day=chosen.get("day") or today(content),
        base_url=chosen.get("base_url"),
        jobs=chosen.get("jobs") or _processors(),
        force=chosen.get("force", False),
    )


def near(path: Path) -> Path:
    """A path as a person at this working directory would write it: relative where it lies below."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would replace links by where they lead
    here = Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def today(content: Path) -> date:
    """The day it is where the rules of a content folder hold, whatever the zone of this machine."""
    return day_in(zone_of(content), now())


def today_of(library: Library) -> date:
    """The same for content that was read; raises ContentError if nobody can say which day it is there."""
    unknown = list(zone_unknown.check(Context(library, date.min)))
    if unknown:
        raise ContentError(unknown)
    return day_in(library.site.zone, now())


def now() -> datetime:
    """The only place where the clock is asked; every floor below is told a day."""
    return datetime.now(UTC)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
