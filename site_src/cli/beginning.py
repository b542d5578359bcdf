"""`new`: begins a content file."""

from pathlib import Path

import click

from site_src import scaffold
from site_src.cli import options
from site_src.cli.usage import Command, Group
from site_src.cli.words import Slug
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place

new = Group(
    "new",
    short_help="起一个新的内容文件",
    help="起一个新的内容文件，要填的地方写成 〈…〉。填完以前 check 会一处处指出来；已有的文件不会动。",
    epilog="""
例子：
  python build.py new province jiangsu --name 江苏省
  python build.py new topic TOPIC
  python build.py new policy TOPIC jiangsu/yangzhou
  python build.py new question SLUG
  python build.py new claim SLUG""",
    subcommand_metavar="[命令] [选项]",
    options_metavar="",
)


_slug = click.argument("slug", type=Slug(), metavar="名字")


@new.command("province", short_help="一个省", help="起一个省的文件。", options_metavar="[选项]")
@_slug
@click.option("--name", required=True, metavar="全称", help="省的全称，例如 江苏省")
@options.content
@click.pass_obj
def _province(root: Path, slug: str, name: str, content: Path | None) -> None:
    _begin(scaffold.region(_library(root, content), slug, name))


@new.command("topic", short_help="一个主题", help="起一个主题的文件。", options_metavar="[选项]")
@_slug
@options.content
@click.pass_obj
def _topic(root: Path, slug: str, content: Path | None) -> None:
    _begin(scaffold.topic(_library(root, content), slug))


@new.command(
    "policy",
    short_help="一个地方在一个主题上的规定",
    help="起一个规定的文件：主题里的每个主要项目写一条，值等您来填。地方写成 jiangsu 或 jiangsu/yangzhou。",
    options_metavar="[选项]",
)
@click.argument("topic", metavar="主题")
@click.argument("place", metavar="地方")
@options.content
@click.pass_obj
def _policy(root: Path, topic: str, place: str, content: Path | None) -> None:
    _begin(scaffold.policy(_library(root, content), topic, Place.parse(place)))


@new.command("question", short_help="一个问题", help="起一个问题的文件。", options_metavar="[选项]")
@_slug
@options.content
@click.pass_obj
def _question(root: Path, slug: str, content: Path | None) -> None:
    _begin(scaffold.question(_library(root, content), slug))


@new.command("claim", short_help="一个要核对的说法", help="起一个要核对的说法的文件。", options_metavar="[选项]")
@_slug
@options.content
@click.pass_obj
def _claim(root: Path, slug: str, content: Path | None) -> None:
    _begin(scaffold.claim(_library(root, content), slug))


# the folder is called regions/, so this is what many will type
new.add_command(Command("region", callback=_province.callback, params=_province.params, hidden=True))


def _library(root: Path, content: Path | None) -> Library:
    """The content as far as it can be read; problems elsewhere do not keep anybody from beginning a new file."""
    return load(options.near(content or root / "content")).library


def _begin(draft: scaffold.Draft) -> None:
    scaffold.write(draft)
    click.echo(f"写好了 {draft.path}，里面有 {draft.blanks} 处 〈…〉 要填。填完跑一遍 python build.py check。")
