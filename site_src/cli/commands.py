"""The commands: each turns words into one call of a floor below, and its result into text."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Unpack

import click

from site_src.cli import options
from site_src.cli.beginning import new
from site_src.cli.calc import calc
from site_src.cli.coverage import coverage
from site_src.cli.problems import as_github, as_json, as_text
from site_src.cli.progress import Bar
from site_src.cli.serving import serve
from site_src.cli.usage import Command, Group
from site_src.cli.words import OneOf
from site_src.pipeline import build, check_content

app = Group(
    "build.py",
    help="把 content/ 里的内容做成一个静态网站。不写命令就是 build。",
    epilog="""
例子：
  python build.py                        做网站，放到 dist/
  python build.py check                  只检查内容
  python build.py serve                  边改边看
  python build.py new policy TOPIC PLACE 起一个新文件
每个命令后面加 --help 看详细说明。""",
    options_metavar="",
    subcommand_metavar="[命令] [选项]",
)
app.fallback = "build"


@app.command(
    "build",
    cls=Command,
    short_help="做网站",
    options_metavar="[选项]",
    help="检查内容，做成网站，整个换进 --out。内容有一处不对，就什么也不换。",
    epilog="""
例子：
  python build.py --date 2026-11-22 --out /srv/www/site
  python build.py --base-url https://example.com/duizhao/""",
)
@options.content
@options.out
@options.day
@options.base_url
@options.jobs
@options.force
@click.pass_obj
def _build(root: Path, **chosen: Unpack[options.OptionValues]) -> int:
    order = options.order(root, chosen)
    with Bar() as bar, _uncollected():
        built = build(order, bar)
    size = f"{built.pages:,} 页（{built.statements:,} 条规定）"
    click.echo(f"做好了 {size}，用了 {bar.seconds:.1f} 秒：{order.out}")
    return 0


@contextmanager
def _uncollected() -> Iterator[None]:
    """Switch the cyclic garbage collector off: a build makes hardly any cycles, and it took a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@app.command(
    "check",
    cls=Command,
    short_help="只检查内容，把问题一次列全",
    options_metavar="[选项]",
    help="检查内容，把所有问题一次列全：文件、行、列、哪里不对、怎么改。有问题时退出码是 1。",
    epilog="""
例子：
  python build.py check
  python build.py check --format json > problems.json""",
)
@options.content
@options.day
@click.option(
    "--format", "form", type=OneOf("text", "json", "github"), default="text", metavar="样式",
    help="text 给人看（不写就是它），json 给程序，github 给 GitHub Actions",
)  # fmt: skip
@click.pass_obj
def _check(root: Path, content: Path | None, day: date | None, form: str) -> int:
    folder = options.near(content or root / "content")
    problems = check_content(folder, day or options.today(folder))
    if form == "json":
        click.echo(as_json(problems, ascii_only=not sys.stdout.encoding.lower().startswith("utf")))
    elif form == "github":
        click.echo(as_github(problems), nl=bool(problems))
    elif problems:
        click.echo(as_text(problems), err=True)
    else:
        click.echo("没有问题。")
    return 1 if problems else 0


app.add_command(serve)
app.add_command(calc)
app.add_command(coverage)
app.add_command(new)
