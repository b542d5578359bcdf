"""A formula's text → Python's syntax tree; only its size and its signs are judged here.

Python's own parser reads the text, so that precedence is what every reader expects, but it never runs it. Signs that no
formula needs are refused before it sees them: that leaves no strings, no comments, no assignments, and none of the
letters that Python takes for others (`ｃｏｓｔ` for `cost`).
"""

import ast
import re
from dataclasses import dataclass

LONGEST = 400  # characters; what is longer is better read as several steps
_STRANGE = re.compile(r"[^A-Za-z0-9_ +\-*/<>=!(),.\[\]]")
_STUCK = re.compile(r"(?<![A-Za-z0-9_])[0-9][0-9.]*[A-Za-z_]")
_INSTEAD = {
    "（": "(", "）": ")", "，": ",", "［": "[", "］": "]", "【": "[", "】": "]", "．": ".", "　": "空格",
    "＋": "+", "－": "-", "−": "-", "×": "*", "＊": "*", "÷": "round(甲 / 12)", "／": "/",
    "＝": "==", "≠": "!=", "＜": "<", "＞": ">", "≤": "<=", "≥": ">=", "！": "!=",
    "%": "percent(70)", "％": "percent(70)", "&": "and", "|": "or", "^": "*",
}  # fmt: skip


class FormulaError(Exception):
    """A formula that cannot be understood; `column` counts characters of its text from 0."""

    def __init__(self, column: int, rule: str, message: str, hint: str) -> None:
        """Store the place, the id of the rule, the message and the hint of a problem."""
        self.column, self.rule, self.message, self.hint = column, rule, message, hint
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class FormulaText:
    """A formula's text with its syntax tree by Python's parser."""

    text: str
    root: ast.expr

    def column(self, node: ast.expr) -> int:
        """The index in the text at which a node begins."""
        return self._indent + node.col_offset

    def piece(self, node: ast.expr) -> str:
        """The text of a node as written."""
        return self.text[self.column(node) : self._indent + (node.end_col_offset or 0)]

    @property
    def _indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def read_formula(text: str) -> FormulaText:
    """Parse one formula into syntax. Raises FormulaError, and nothing else, for any text that is no formula."""
    if len(text) > LONGEST:
        raise FormulaError(0, "formula-size", f"公式太长（{len(text)} 个字符）", "拆成几步，每步一个名字。")
    text = text.replace("\n", " ")  # a formula folded over several lines is one formula
    _refuse_signs(text)
    try:
        # Python takes leading spaces for an indent; columns are moved back by FormulaText
        root = ast.parse(text.lstrip(" "), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        # the parser counts from 1, and from 0 where it met the end
        after = getattr(error, "offset", None) or len(text)
        column = max(min(after + len(text) - len(text.lstrip(" ")), len(text)) - 1, 0)
        message, hint = "公式写得不完整，或者有看不懂的符号", "检查括号和运算符；条件写成“甲 if 条件 else 乙”。"
        raise FormulaError(column, "formula-syntax", message, hint) from None
    return FormulaText(text, root)


def _refuse_signs(text: str) -> None:
    strange = _STRANGE.search(text)
    if strange:
        instead = _INSTEAD.get(strange[0])
        hint = f"改成 {instead}。" if instead else "公式里只用英文字母、数字、下划线和 + - * / ( ) [ ] , . < > = !。"
        raise FormulaError(strange.start(), "formula-syntax", f"公式里不能有“{strange[0]}”", hint)
    stuck = _STUCK.search(text)
    if stuck:
        hint = "名字以字母开头；数字和词之间要空一格。"
        raise FormulaError(stuck.start(), "formula-syntax", f"“{stuck[0]}”看不懂", hint)
