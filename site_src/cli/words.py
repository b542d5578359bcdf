"""What may be written after an option or as an argument, and what to write instead of a slip."""

import re
from datetime import date
from urllib.parse import urlsplit

import click

from site_src.errors import nearest
from site_src.model.base import SLUG

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SLUG = re.compile(SLUG)
_YEARS = range(2000, 2101)  # beyond them it is a slip of the keys, not a date somebody means


class Day(click.ParamType[date]):
    """A date such as 2026-11-22."""

    name = "日期"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the date as written."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value) if _DAY.fullmatch(value) else None
        except ValueError:
            self.fail(f"“{value}”这一天不存在。", param, ctx)
        if day is None or day.year not in _YEARS:
            self.fail(f"“{value}”不是日期，要写成 2026-11-22 这样。", param, ctx)
        return day


class BaseUrl(click.ParamType[str]):
    """The address at which the site will stand; a slash is put at its end."""

    name = "网址"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the address and end it in a slash."""
        try:
            parts = urlsplit(value)
            # reading `port` raises ValueError where it is out of range
            fit = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            fit = False
        if not fit or re.search(r"[\s?#@<>\"']", value):
            self.fail(f"“{value}”不是网站的地址，要写成 https://example.com/ 或 https://example.com/a/。", param, ctx)
        return value if value.endswith("/") else f"{value}/"


class Number(click.ParamType[int]):
    """A whole number between two ends, both included."""

    name = "数"

    def __init__(self, low: int, high: int) -> None:
        self._low, self._high = low, high

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the number."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and self._low <= int(text) <= self._high):
            self.fail(f"“{value}”要写成 {self._low} 到 {self._high} 之间的整数。", param, ctx)
        return int(text)


class OneOf(click.ParamType[str]):
    """One word of a few."""

    name = "词"

    def __init__(self, *known: str) -> None:
        self._known = known

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the word."""
        if value not in self._known:
            self.fail(f"没有“{value}”这一种。{nearest(value, self._known)}", param, ctx)
        return value


class Pair(click.ParamType[tuple[str, str]]):
    """A name and a value, such as `cost=3000`."""

    name = "名字=值"

    def convert(
        self, value: str | tuple[str, str], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Split at the first equals sign."""
        if isinstance(value, tuple):
            return value
        name, sign, given = value.partition("=")
        if not (name and sign and given):
            self.fail(f"“{value}”要写成 名字=值，例如 cost=3000。", param, ctx)
        return name, given


class Slug(click.ParamType[str]):
    """The short name of a file, which becomes part of an address."""

    name = "名字"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Check the name."""
        if not _SLUG.fullmatch(value):
            self.fail(f"“{value}”不能作名字，只用小写字母、数字、短横线、下划线，例如 jiangsu。", param, ctx)
        return value
