"""The slips people make when typing YAML in Chinese, and what the parser's complaints mean."""

import re

import yaml

from site_src.errors import Location, Problem

# where YAML wants ASCII: after a key, between two short items of a list, around the whole
_FULL_WIDTH_COLON = re.compile(r"^\s*(?:- +)*([A-Za-z_][\w-]*)(：)")
_FULL_WIDTH_COMMA = re.compile(r"[\[{,]\s*[A-Za-z0-9_.%-]+\s*(，)\s*[A-Za-z0-9_.%-]+")
_FULL_WIDTH_BRACKET = re.compile(r"^\s*(?:- +)*[A-Za-z_][\w-]*:\s+([［｛【])")
_WIDE_SPACE = re.compile(r"^[ ]*(\u3000)|:(\u3000)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")

_COMPLAINTS = (
    ("nested too deep", "一层套一层，套得太深", "最多 40 层；多半是括号没有配对。"),
    ("mapping values are not allowed", "这里多出一个“: ”", "文字里有“: ”时，整句用双引号括起来；或者检查上一行的缩进。"),
    ("could not find expected ':'", "这一行缺冒号", "键后面要写英文冒号和一个空格，例如“title: 家庭共济”。"),
    ("cannot start any token", "这个符号不能放在开头", "以 @ ` % 开头的文字要用双引号括起来。"),
    ("unexpected end of stream", "引号没有配对", "检查开头的引号，末尾也要有一个。"),
    ("expected ',' or", "括号里少了逗号，或者括号没有关上", "各项之间用英文逗号加空格隔开，末尾要有 ] 或 }。"),
    ("expected <block end>", "缩进和上面对不齐", "同一层的行，左边空格数要一样。"),
    ("did not find expected key", "缩进和上面对不齐", "同一层的行，左边空格数要一样。"),
    ("did not find expected '-' indicator", "列表的短横线没有对齐", "同一个列表的“- ”要上下对齐。"),
    ("block sequence entries are not allowed", "短横线不能放在这里", "列表另起一行写，每项一个“- ”。"),
    ("unknown escape", "双引号里的反斜杠写法不对", "反斜杠要写两个，或者改用单引号。"),
    ("directive", "以 % 开头的行", "以 % 开头的文字要用双引号括起来。"),
)


def invalid_utf8(data: bytes, start: int, path: str) -> Problem:
    """Name the first byte that is not UTF-8 (files saved as GBK are the usual case)."""
    before = data[:start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    hint = "用编辑器把文件另存为 UTF-8 编码。"
    return Problem(Location(path, before.count(b"\n") + 1, column), "not-utf8", "文件不是 UTF-8 编码", hint)


def unwanted_characters(text: str, path: str) -> list[Problem]:
    """Find a byte-order mark, tabs and control characters; each line is named once."""
    problems = []
    if text.startswith("\ufeff"):
        hint = "另存为“UTF-8（无 BOM）”。"
        problems.append(Problem(Location(path, 1, 1), "byte-order-mark", "文件开头有看不见的标记（BOM）", hint))
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            at = Location(path, number, line.index("\t") + 1)
            problems.append(Problem(at, "tab", "用了制表符（Tab）", "换成空格；缩进一律两个空格。"))
        found = _CONTROL.search(line)
        if found:
            at = Location(path, number, found.start() + 1)
            problems.append(Problem(at, "control-character", "有看不见的控制字符", "删掉它；多半是复制网页时带来的。"))
    return problems


def full_width_slips(text: str, path: str) -> list[Problem]:
    """Find full-width punctuation where YAML wants ASCII; prose inside quotes or after a key is left alone."""
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("#"):
            continue
        for pattern, rule, message, hint in (
            (_FULL_WIDTH_COLON, "full-width-colon", "键后面用了全角冒号“：”", "改成英文冒号加一个空格“: ”。"),
            (_FULL_WIDTH_COMMA, "full-width-comma", "列表里用了全角逗号“，”", "改成英文逗号加一个空格“, ”。"),
            (_FULL_WIDTH_BRACKET, "full-width-bracket", "用了全角括号", "改成英文的 [ ] 或 { }。"),
            (_WIDE_SPACE, "full-width-space", "用了全角空格", "改成英文空格。"),
        ):
            found = pattern.search(line)
            if found:
                at = Location(path, number, found.start(found.lastindex or 0) + 1)
                problems.append(Problem(at, rule, message, hint))
    return problems


def syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    """Put the parser's complaint into words an editor can act on; an unknown one is passed on as it is."""
    complaint = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    last = text.count("\n") + 1
    at = Location(path, min(mark.line + 1, last), mark.column + 1) if mark else Location(path, 1, 1)
    for part, message, hint in _COMPLAINTS:
        if part in complaint:
            return Problem(at, "yaml-syntax", message, hint)
    return Problem(at, "yaml-syntax", f"读不懂这里（{complaint}）", "检查冒号、引号、括号和缩进。")
