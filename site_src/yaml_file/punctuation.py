"""Punctuation typed otherwise than YAML wants it, which YAML then takes for text.

Chinese input methods type `：`, `，`, `【` and the wide space; hurried hands leave out the space after a colon. In
prose all of them are right, so a file that parses is judged scalar by scalar: quoted and block scalars are prose,
and so is what follows a key on its line. Of a file that does not parse there are only the lines to go by.
"""

import re
from typing import Literal

from site_src.errors import Location, Problem

Standing = Literal["flow", "beside", "below", "block"]
"""A plain scalar's place: between brackets, after its key, under its key, or itself a key or list item."""

_WIDE = r"[^\S \r\n]"  # every space but the one on the keyboard; tabs are refused before
_KEY = r"(?:- +)*[A-Za-z_][\w-]*"
_COMMA = r"[A-Za-z0-9_.%-]\s*(，)\s*[A-Za-z0-9_.%-]"

_IN_SCALAR: tuple[tuple[str, re.Pattern[str], tuple[Standing, ...]], ...] = (
    ("full-width-colon", re.compile(rf"^{_KEY}(：)"), ("flow", "below", "block")),
    ("full-width-comma", re.compile(_COMMA), ("flow",)),
    (
        "full-width-bracket",
        re.compile(r"^([［｛【])[!-~ ，]+[］｝】]?$"),
        ("flow", "beside", "below", "block"),
    ),
    ("full-width-space", re.compile(rf"^(?:{_KEY}:|-)?({_WIDE})"), ("flow", "beside", "below", "block")),
    ("full-width-space", re.compile(rf"(?<!{_WIDE})({_WIDE}+)$"), ("flow", "beside", "below", "block")),
    ("colon-space", re.compile(rf"^{_KEY}(:)(?!//)\S"), ("flow", "below", "block")),
)
# the second line of a plain scalar, where the editor may have meant a key or a list item of its own
_IN_CONTINUATION = (
    ("full-width-colon", re.compile(rf"^\s*{_KEY}(：)")),
    ("colon-space", re.compile(rf"^\s*{_KEY}(:)(?!//)\S")),
    ("list-dash", re.compile(r"^\s*(-) ")),
)
_IN_LINE = (
    ("full-width-colon", re.compile(rf"^\s*{_KEY}(：)|[{{,] *[A-Za-z_][\w-]*(：)")),
    ("full-width-comma", re.compile(rf"^ *(?:- +)*(?:[\w-]+: +)?[\[{{].*?{_COMMA}")),
    (
        "full-width-bracket",
        re.compile(rf"^ *{_KEY}: +([［｛]|【(?=[!-~]))|^[^\[{{]*[\[{{][^\]}}]*([］｝】]) *$"),
    ),
    ("full-width-space", re.compile(rf"^ *(?:{_KEY}:|-)?({_WIDE})")),
    ("colon-space", re.compile(rf"^ *{_KEY}(:)(?!//)\S")),
)
_SAYS = {
    "full-width-colon": ("键后面用了全角冒号“：”", "改成英文冒号加一个空格“: ”"),
    "full-width-comma": ("列表里用了全角逗号“，”", "改成英文逗号加一个空格“, ”"),
    "full-width-bracket": ("用了全角括号", "改成英文的 [ ] 或 { }"),
    "full-width-space": ("用了全角空格", "改成英文空格"),
    "colon-space": ("冒号后面没有空格", "在英文冒号后面加一个空格"),
    "list-dash": ("列表的短横线没有对齐", "同一个列表的“- ”要上下对齐"),
}


def slips_in_scalar(text: str, at: Location, standing: Standing) -> list[Problem]:
    """Find the slips in a plain scalar of a file that parses; `text` is as it stands there."""
    first, *more = text.splitlines() or [""]
    problems = [
        _problem(rule, Location(at.path, at.line, at.column + _start(match)))
        for rule, pattern, standings in _IN_SCALAR
        if standing in standings and (match := pattern.search(first))
    ]
    problems += [
        _problem(rule, Location(at.path, number, _start(match) + 1))
        for number, line in enumerate(more, at.line + 1)
        for rule, pattern in _IN_CONTINUATION
        if (match := pattern.search(line))
    ]
    return problems


def slips_in_lines(text: str, path: str) -> list[Problem]:
    """Find what looks like a slip in a file that does not parse; comment lines are skipped."""
    return [
        _problem(rule, Location(path, number, _start(match) + 1))
        for number, line in enumerate(text.splitlines(), 1)
        if not line.lstrip().startswith("#")
        for rule, pattern in _IN_LINE
        if (match := pattern.search(line))
    ]


def _start(match: re.Match[str]) -> int:
    return match.start(match.lastindex or 0)


def _problem(rule: str, at: Location) -> Problem:
    message, advice = _SAYS[rule]
    return Problem(at, rule, message, f"{advice}；如果这是一句话，用双引号括起来。")
