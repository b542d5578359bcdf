"""Click speaks English by itself: its help, and its complaints about what was typed, in Chinese."""

from collections.abc import Iterable

import click
from click.exceptions import NoArgsIsHelpError
from rich.cells import cell_len

from site_src.errors import nearest

_HEADINGS = {"Options": "选项", "Commands": "命令", "Positional arguments": "要写的"}


class _Formatter(click.HelpFormatter):
    """Lays out help: lines stay as written, having no spaces to wrap at, and a Chinese character is two columns."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        for line in text.splitlines():
            self.write(f"{'':>{self.current_indent}}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        width = min(col_max, max(cell_len(term) for term, _ in rows)) + col_spacing
        for term, words in rows:
            self.write(f"{'':>{self.current_indent}}{term}{'':>{max(width - cell_len(term), 1)}}{words}\n")


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is Chinese and which says what is left over."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` its line."""
        return _in_chinese(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse words that nothing takes."""
        ctx.allow_extra_args = True  # so that click hands the rest over instead of refusing it in English
        rest = super().parse_args(ctx, args)
        if rest:
            known = rest[0] in _names(ctx.find_root())
            hint = "命令要写在最前面。" if known else "删掉它，或者看看是不是少写了选项的名字。"
            raise click.UsageError(f"多出来“{' '.join(rest)}”。{hint}", ctx)
        return rest


class Group(click.Group):
    """A group whose help is Chinese; without a command it runs `fallback`."""

    context_class = _Context
    command_class = Command
    fallback: str | None = None

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` its line."""
        return _in_chinese(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put in the command that may be left out."""
        bare = not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names)
        return super().parse_args(ctx, [self.fallback, *args] if bare and self.fallback else args)


def explain(error: click.UsageError) -> str:
    """Say what was wrong with the words typed, what may be meant, and how the command is written."""
    # its message is the whole help, in Chinese already
    if isinstance(error, NoArgsIsHelpError):
        return error.message
    message, hint = _complaint(error)
    lines = [message, f"    提示：{hint}"] if hint else [message]
    if error.ctx:
        lines.append(f"    {error.ctx.get_usage()}")
        lines.append(f"    详细说明：{error.ctx.command_path} --help")
    return "\n".join(lines)


def _complaint(error: click.UsageError) -> tuple[str, str]:
    message, hint = error.message, ""
    match error:
        case click.NoSuchOption(option_name=name):
            message, hint = f"没有“{name}”这个选项。", nearest(name, _options(error.ctx))
        case click.NoSuchCommand(command_name=name):
            message, hint = f"没有“{name}”这个命令。", nearest(name, _names(error.ctx))
        case click.MissingParameter():
            message = f"缺少 {_label(error.param)}。"
        case click.BadParameter():
            message = f"{_label(error.param)}：{error.message}"
        case click.BadOptionUsage(option_name=name):
            message = f"“{name}”后面要写一个值。"
        case _:
            pass  # raised here, in Chinese already
    return message, hint


def _label(param: click.Parameter | None) -> str:
    """An option as it is typed, an argument by the name that the usage line gives it."""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.human_readable_name if param else ""


def _options(ctx: click.Context | None) -> Iterable[str]:
    return [name for param in (ctx.command.get_params(ctx) if ctx else ()) for name in param.opts if name[0] == "-"]


def _names(ctx: click.Context | None) -> Iterable[str]:
    return ctx.command.list_commands(ctx) if ctx and isinstance(ctx.command, click.Group) else ()


def _in_chinese(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = "显示这段说明"
    return option
