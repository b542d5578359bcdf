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


class OptionValues(TypedDict, total=False):
    """The shared options as parsed; None where one was left out."""

    content: Path | None
    out: Path | None
    day: date | None
    base_url: str | None
    jobs: int | None
    force: bool


def order(root: Path, chosen: OptionValues) -> Order:
    """Build the order of a command, defaults filled in for options that were left out."""
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
    """The path relative to the working directory where it lies below it, else absolute."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would replace links by where they lead
    here = Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute


def today(content: Path) -> date:
    """Today's date in the zone of a content folder, whatever the zone of this machine."""
    return day_in(zone_of(content), now())


def today_of(library: Library) -> date:
    """Today's date in the zone of loaded content. Raises ContentError if that zone is unknown."""
    # the check needs no day to judge a zone by
    unknown = list(zone_unknown.check(Context(library, date.min)))
    if unknown:
        raise ContentError(unknown)
    return day_in(library.site.zone, now())


def now() -> datetime:
    """The current moment, in UTC; the only place that reads the clock."""
    return datetime.now(UTC)


def _processors() -> int:
    # a process may be held to fewer processors than the machine has
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
