"""`calc`: calculates one case with the content's figures and shows the source of each."""

import sys
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

import click

from site_src.calculate.case.case import Case, Working
from site_src.calculate.case.form import InputError
from site_src.calculate.case.work import work
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.calculate.words.explain import make_explainer
from site_src.calculate.words.lacks import lacks, say_lack
from site_src.cli import options
from site_src.cli.calc_help import describe
from site_src.cli.calc_output import CalcResult, as_json, as_text
from site_src.cli.usage import Command
from site_src.cli.words import Pair
from site_src.errors import ContentError, RefusedError, nearest
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place


class _CalcOptions(TypedDict):
    """The options and arguments of `calc`, None or empty where left out."""

    calculator: str | None
    area: str | None
    day: date | None
    inputs: tuple[tuple[str, str], ...]
    params: tuple[tuple[str, str], ...]
    last: tuple[str, ...]
    lead: tuple[str, ...]
    json: bool
    wants_help: bool
    content: Path | None


@click.command(
    "calc",
    cls=Command,
    add_help_option=False,  # --help is an option of our own below: it may go with the name of a calculator
    short_help="照某个地方、某一天的规定算一笔账",
    options_metavar="[选项]",
    help="照某个地方、某一天的规定算一笔账，写明每一步和每个数的依据。没有收录的数不会猜，会告诉您缺什么。",
    epilog="""
例子：
  python build.py calc outpatient --area hainan --date 2026-11-22 --input tier=tertiary --input cost=3000
  python build.py calc outpatient --area jiangsu/yangzhou --param rate=65% --json
  python build.py calc --help outpatient          这个计算器有哪些输入项和参数""",
)
@click.argument("calculator", required=False, metavar="计算器")
@click.option("--area", metavar="地方", help="jiangsu 或 jiangsu/yangzhou")
@options.day
@click.option("--input", "inputs", multiple=True, type=Pair(), metavar="名字=值", help="一个输入项，可以写好几个")
@click.option(
    "--param", "params", multiple=True, type=Pair(), metavar="名字=值", help="用您自己的数代替收录的，可以写好几个"
)
@click.option("--last", multiple=True, metavar="参数", help="已经到期的标准，照最后查到的算，可以写好几个")
@click.option("--lead", multiple=True, metavar="参数", help="只有拼凑的网页说的数，照这个说法算，可以写好几个")
@click.option("--json", is_flag=True, help="给程序看的样式")
@options.content
@click.option("--help", "wants_help", is_flag=True, help="显示这段说明；写上计算器的名字，就列出它的输入项和参数")
@click.pass_context
def calc(context: click.Context, /, **chosen: Unpack[_CalcOptions]) -> None:
    """Calculate one case, or print the help of a calculator."""
    name = chosen["calculator"]
    if name is None:
        if not chosen["wants_help"]:
            raise click.MissingParameter(ctx=context, param=_find_param(context, "calculator"))
        click.echo(context.get_help())
        return
    library = _library(context.obj, chosen["content"])
    rule = _rule(context, library, name)
    if chosen["wants_help"]:
        click.echo(describe(rule, library))
        return
    result = _work_out(context, rule, library, chosen)
    ascii_only = not sys.stdout.encoding.lower().startswith("utf")
    click.echo(as_json(result, ascii_only=ascii_only) if chosen["json"] else as_text(result))


def _library(root: Path, content: Path | None) -> Library:
    loaded = load(options.near(content or root / "content"))
    if loaded.problems:
        raise ContentError(loaded.problems)
    return loaded.library


def _rule(context: click.Context, library: Library, name: str) -> Rule:
    if name not in library.calculators:
        message = f"没有“{name}”这个计算器。{nearest(name, library.calculators)}"
        raise click.BadParameter(message, context, _find_param(context, "calculator"))
    rule, problems = make_rule(name, library.calculators[name], library)
    if rule is None:
        raise ContentError(problems)
    return rule


def _work_out(context: click.Context, rule: Rule, library: Library, chosen: _CalcOptions) -> CalcResult:
    place = _place(context, library, chosen["area"])
    inputs = _each_once(context, "--input", chosen["inputs"])
    params = _each_once(context, "--param", chosen["params"])
    day = chosen["day"] or options.today_of(library)
    case = Case(place, day, inputs, params, frozenset(chosen["last"]), frozenset(chosen["lead"]))
    try:
        working = work(rule, library, case)
    except InputError as error:
        # a name may be given to several; inputs are read first, so the error is theirs
        given = {"--input": inputs, "--param": params, "--last": case.last, "--lead": case.leads}
        option = next((each for each, names in given.items() if error.name in names), "--input")
        known = rule.inputs if option == "--input" else rule.parameters
        hint = "" if error.name in known else nearest(error.name, known)
        raise click.UsageError(f"{option} {error.name}：{error}。{hint}", context) from None
    if working.missing:
        raise _missing(rule, library, case, working)
    if working.failed:
        broken = "；".join(
            make_explainer(rule, library).explain_condition(rule.checks[index].tree) for index in working.failed
        )
        raise RefusedError(
            f"照这些数算，规则自己的核对不成立：{broken}", "检查 --param 里的数；没写 --param 的话请告诉我们。"
        )
    return CalcResult(rule, library, case, working)


def _place(context: click.Context, library: Library, area: str | None) -> Place:
    option = _find_param(context, "area")
    if area is None:
        raise click.MissingParameter(ctx=context, param=option)
    place = Place.parse(area)
    if not library.knows(place):
        region = library.regions.get(place.region)
        known = [str(each) for each in library.areas(place.region)] if region else list(library.regions)
        raise click.BadParameter(f"没有“{area}”这个地方。{nearest(area, known)}", context, option)
    return place


def _each_once(context: click.Context, option: str, pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    given = dict(pairs)
    if len(given) < len(pairs):
        twice = next(name for name, _ in pairs if sum(name == other for other, _ in pairs) > 1)
        raise click.UsageError(f"{option} {twice} 写了两次。", context)
    return given


def _missing(rule: Rule, library: Library, case: Case, working: Working) -> RefusedError:
    """The error for a case that lacks figures: which, why, what is known instead, and how to give them."""
    rows = [f"  {each.name}：{say_lack(rule, library, each)}" for each in lacks(rule, library, case, working)]
    names = " ".join(f"--param {name}=…" for name in working.lacking)
    # a limit that only a lead tells is no less in the way than what is missing
    caps = {slot.partition("[")[0]: None for slot, each in working.selections.items() if each.standing == "cap"}
    limits = (name for name in caps if working.known[name].reason == "lead")
    offered = [name for name in (*working.lacking, *limits) if working.known[name].state == "offered"]
    leads = " ".join(f"--lead {name}" for name in offered if working.known[name].reason == "lead")
    lasting = " ".join(f"--last {name}" for name in offered if working.known[name].reason != "lead")
    hint = f"查到当地的数以后这样填：{names}"
    hint += f"；要照最后查到的算：{lasting}" if lasting else ""
    hint += f"；要照网上拼凑的说法算：{leads}" if leads else ""
    where = f"{library.name(case.place)} {case.day}"
    message = "\n".join([f"{where} 的“{rule.calculator.title}”算不了，缺少这些数，别处的数不能代替：", *rows])
    return RefusedError(message, hint)


def _find_param(context: click.Context, name: str) -> click.Parameter:
    return next(each for each in context.command.params if each.name == name)
