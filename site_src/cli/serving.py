"""`serve`: the site in a browser while it is being written."""

from pathlib import Path
from typing import Unpack

import click

from site_src.cli import options
from site_src.cli.problems import as_text
from site_src.cli.usage import Command
from site_src.cli.words import Number
from site_src.serve import Snapshot, check_port, serve_site


@click.command(
    "serve",
    cls=Command,
    short_help="在浏览器里边改边看",
    options_metavar="[选项]",
    help="在浏览器里看网站。内容或模板一存盘就重做，网页自己刷新；内容有问题时，网页上列出问题。",
    epilog="""
例子：
  python build.py serve
  python build.py serve --port 9000""",
)
@options.content
@options.day
@options.jobs
@click.option("--port", type=Number(1, 65535), default=8000, metavar="数", help="用哪个端口（不写：8000）")
@click.pass_obj
def serve(root: Path, /, port: int, **chosen: Unpack[options.OptionValues]) -> None:
    """Serve until the person stops it."""
    check_port(port)
    click.echo(f"http://127.0.0.1:{port}/  在浏览器里打开它；按 Ctrl+C 停下。")
    serve_site(options.order(root, chosen), port, _tell)


def _tell(snapshot: Snapshot) -> None:
    """Print the result of the last build: its problems, its crash, or the number of pages."""
    if snapshot.problems:
        click.echo(as_text(snapshot.problems), err=True)
    elif snapshot.crash:
        click.echo(f"程序出错了：\n{snapshot.crash}", err=True)
    else:
        click.echo(f"做好了 {snapshot.pages:,} 页。")
