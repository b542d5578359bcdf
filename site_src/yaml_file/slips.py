"""What cannot stand in a file, and what the parser's complaints mean to somebody who writes Chinese."""

import re
from dataclasses import dataclass

import yaml

from site_src.errors import Location, Problem

# control characters, line ends that only some programs know, what is invisible, what turns the reading order
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\r(?!$)"
)
_UNPAIRED = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What the parser says (a pattern), what it means, what to do; `began`: look where the part began."""

    pattern: str
    message: str
    hint: str
    began: bool = False


_BAD_START = ("这个符号不能放在开头", "以 @ ` % * & ! ? | > 开头的文字要用双引号括起来。")
_OPEN_BRACKET = ("括号里少了逗号，或者括号没有关上", "各项之间用英文逗号加空格隔开，末尾要有 ] 或 }。")
_INDENT = ("缩进和上面对不齐", "同一层的行，左边空格数要一样。")
_AFTER_CLOSING = ("引号或者括号后面多出了字", "整句用双引号括起来，里面的引号用“”。")
_MISPLACED = r"<block end>|'<document start>'"

# the first that fits counts, so the special ones stand before the general ones
_COMPLAINTS = (
    _Complaint(
        "only the C parser takes this", "括号里的写法读不明白", "括号要配对；里面有 ! ? & * 的文字用双引号括起来。"
    ),
    _Complaint("nested too deep", "一层套一层，套得太深", "最多 40 层；多半是括号没有配对。"),
    _Complaint(
        "mapping values are not allowed",
        "这里多出一个“: ”",
        "文字里有“: ”时，整句用双引号括起来；或者检查上一行的缩进，是不是少了冒号。",
    ),
    _Complaint(
        "could not find expected ':'",
        "这一行缺冒号",
        "键后面要写英文冒号和一个空格，例如“title: 家庭共济”。",
        began=True,
    ),
    _Complaint(
        "unexpected (end of stream|document separator)",
        "引号没有配对",
        "这里开了引号，末尾也要有一个。",
        began=True,
    ),
    _Complaint(r"expected ',' or .* got (':'|'<stream end>'|'<document)", *_OPEN_BRACKET, began=True),
    _Complaint(r"got '\?'", "括号里的文字有英文问号", "这段文字用双引号括起来，或者改成中文问号“？”。"),
    _Complaint("expected ',' or|content, but found '<stream", *_OPEN_BRACKET),
    _Complaint("found ':'", "冒号左边是空的", "在冒号左边写上键。"),
    _Complaint("expected the node content", "这里少一项，或者多了一个符号", "检查逗号和括号；文字用双引号括起来。"),
    _Complaint(
        rf"({_MISPLACED}), but found '(-|<block sequence start>)'",
        "列表的短横线没有对齐",
        "同一个列表的“- ”要上下对齐。",
    ),
    _Complaint(_MISPLACED, *_INDENT),
    _Complaint("sequence entries are not allowed", "短横线不能放在这里", "列表另起一行写，每项一个“- ”。"),
    _Complaint("escape", "双引号里的反斜杠写法不对", "反斜杠要写两个，或者改用单引号。"),
    _Complaint(
        r"start any token|an? (alias|anchor|tag|block scalar)\b|tag handle|mapping keys",
        *_BAD_START,
        began=True,
    ),
)


def invalid_utf8(data: bytes, start: int, path: str) -> Problem:
    """The problem with the first byte that is not UTF-8, at `start`; files saved as GBK are the usual case."""
    before = data[:start]
    line_start = before.rfind(b"\n") + 1
    # columns count characters, not bytes
    column = len(before[line_start:].decode("utf-8")) + 1
    hint = "用编辑器把文件另存为 UTF-8 编码。"
    return Problem(Location(path, before.count(b"\n") + 1, column), "not-utf8", "文件不是 UTF-8 编码", hint)


def unwanted_characters(text: str, path: str) -> list[Problem]:
    """Find a byte-order mark, tabs, unseen characters and YAML's directives; each is named once a line."""
    problems = []
    if text.startswith("\ufeff"):
        hint = "另存为“UTF-8（无 BOM）”。"
        problems.append(Problem(Location(path, 1, 1), "byte-order-mark", "文件开头有看不见的标记（BOM）", hint))
    # not splitlines: it would split at characters that are named here
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if "\t" in line:
            at = Location(path, number, line.index("\t") + 1)
            problems.append(Problem(at, "tab", "用了制表符（Tab）", "换成空格；缩进一律两个空格。"))
        invisible = _UNSEEN.search(line)
        if invisible:
            at = Location(path, number, invisible.start() + 1)
            hint = "删掉它；多半是复制网页时带来的。"
            problems.append(Problem(at, "control-character", "有看不见的控制字符", hint))
        if line.startswith("%"):
            # a directive: the pure parser drops one that it does not know without a word
            problems.append(Problem(Location(path, number, 1), "yaml-syntax", *_BAD_START))
    return problems


def escaped_control(value: str, at: Location) -> list[Problem]:
    r"""Find what `unwanted_characters` refuses, written as an escape: `"\0"`, `"\u200b"`, `"\ud800"`."""
    if _UNSEEN.search(value) or _UNPAIRED.search(value):
        hint = "去掉引号里反斜杠开头的代码。"
        return [Problem(at, "control-character", "引号里的反斜杠写出了看不见的字符", hint)]
    return []


def syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str) -> Problem:
    """Put the pure parser's complaint into words an editor can act on; an unknown one is passed on as is."""
    complaint = f"{error.context}: {error.problem}"
    meaning = next((each for each in _COMPLAINTS if re.search(each.pattern, complaint)), None)
    mark = (error.context_mark if meaning and meaning.began else None) or error.problem_mark
    lines = text.splitlines()
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])  # past the last line break there is nothing to look at
    at = Location(path, line + 1, column + 1)
    if meaning is None:
        return Problem(at, "yaml-syntax", f"读不懂这里（{error.problem}）", "检查冒号、引号、括号和缩进。")
    if meaning.pattern == _MISPLACED and lines[line][:column].strip(" -"):
        return Problem(at, "yaml-syntax", *_AFTER_CLOSING)
    return Problem(at, "yaml-syntax", meaning.message, meaning.hint)
