"""`coverage`: how much is known, from whom, and what to find out next."""

import sys
from datetime import date
from pathlib import Path

import click

from site_src.cli import options
from site_src.cli.coverage_output import as_json, as_text
from site_src.cli.usage import Command
from site_src.cli.words import OneOf
from site_src.coverage import survey
from site_src.errors import ContentError
from site_src.load import load


@click.command(
    "coverage",
    cls=Command,
    short_help="收录了多少，接下来先查什么",
    options_metavar="[选项]",
    help="数一数收录了多少、有多可信、哪些省的哪些主题还缺，按影响的人排出接下来先查什么。内容读不了时退出码是 1。",
    epilog="""
例子：
  python build.py coverage
  python build.py coverage --date 2026-11-22 --format json > coverage.json""",
)
@options.content
@options.day
@click.option(
    "--format", "form", type=OneOf("text", "json"), default="text", metavar="样式",
    help="text 给人看（不写就是它），json 给程序",
)  # fmt: skip
@click.pass_obj
def coverage(root: Path, content: Path | None, day: date | None, form: str) -> None:
    """Survey the content as far as it can be read whole."""
    loaded = load(options.near(content or root / "content"))
    if loaded.problems:
        raise ContentError(loaded.problems)
    result = survey(loaded.library, day or options.today_of(loaded.library))
    ascii_only = not sys.stdout.encoding.lower().startswith("utf")
    click.echo(as_json(result, ascii_only=ascii_only) if form == "json" else as_text(loaded.library, result))
