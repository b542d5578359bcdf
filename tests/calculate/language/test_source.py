"""Signs and syntax: what is refused before any name is looked at, and where."""

import pytest

from site_src.calculate.language.source import FormulaError, read_formula
from tests.support.formulas import error, kind

INCOMPLETE = (
    "formula-syntax",
    "公式写得不完整，或者有看不懂的符号",
    "检查括号和运算符；条件写成“甲 if 条件 else 乙”。",
)
LETTERS = "公式里只用英文字母、数字、下划线和 + - * / ( ) [ ] , . < > = !。"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("cost +", 5),
        ("  cost +", 7),
        ("(cost", 0),
        ("  (cost", 2),
        ("cost used", 5),
        (" cost used", 6),
        ("cost)", 4),
        (" ", 0),
        ("", 0),
        ("cost if", 6),
        ("(" * 300, 299),
    ],
)
def test_incomplete(text: str, column: int) -> None:
    found = error(text)

    assert found[1:] == INCOMPLETE
    assert found[0] == column or text.startswith("((")  # which of many brackets is up to the parser


@pytest.mark.parametrize(
    ("text", "column", "sign", "hint"),
    [
        ("cost（used）", 4, "（", "改成 (。"),
        ("min(cost，used)", 8, "，", "改成 ,。"),
        ("cost　+ used", 4, "　", "改成 空格。"),
        ("cost × share", 5, "×", "改成 *。"),
        ("cost ÷ 12", 5, "÷", "改成 round(甲 / 12)。"),
        ("cost ≤ used", 5, "≤", "改成 <=。"),
        ("70% * cost", 2, "%", "改成 percent(70)。"),
        ("over & member", 5, "&", "改成 and。"),
        ("over | member", 5, "|", "改成 or。"),
        ("ｃｏｓｔ", 0, "ｃ", LETTERS),  # Python itself would read this as cost
        ("cost + 费用", 7, "费", LETTERS),
        ("group == 'adult'", 9, "'", LETTERS),
        ("cost # 注", 5, "#", LETTERS),
        ("(x := 1)", 3, ":", LETTERS),
        ("cost\t+ used", 4, "\t", LETTERS),
        ("cost + \x00", 7, "\x00", LETTERS),
        ("cost\\", 4, "\\", LETTERS),
    ],
)
def test_strange_sign(text: str, column: int, sign: str, hint: str) -> None:
    assert error(text) == (column, "formula-syntax", f"公式里不能有“{sign}”", hint)


@pytest.mark.parametrize(
    ("text", "column", "stuck"),
    [("5yuan", 0, "5y"), ("age + 0x10", 6, "0x"), ("1_000", 0, "1_"), ("1e3 + 2", 0, "1e"), ("1.5if", 0, "1.5i")],
)
def test_number_stuck_to_a_word(text: str, column: int, stuck: str) -> None:
    hint = "名字以字母开头；数字和词之间要空一格。"
    assert error(text) == (column, "formula-syntax", f"“{stuck}”看不懂", hint)


def test_names_may_contain_numbers() -> None:
    with pytest.raises(FormulaError, match="没有“x2”这个名字"):
        kind("x2")


def test_longest() -> None:
    """400 characters are read, 401 are not."""
    assert kind(f"{'cost':400}") == "money"
    assert error(f"{'cost':401}") == (0, "formula-size", "公式太长（401 个字符）", "拆成几步，每步一个名字。")


def test_folded_over_lines() -> None:
    """A line break counts as a space, within brackets or not, and columns count through."""
    assert kind("cost\n+ used") == "money"
    assert error("cost\n+ share")[0] == 0
    assert error("used +\n(cost + share)")[0] == 8


def test_piece_and_column_with_leading_spaces() -> None:
    written = read_formula("  min(cost, used)")

    assert written.column(written.root) == 2
    assert written.piece(written.root) == "min(cost, used)"


def test_piece_is_as_written() -> None:
    written = read_formula("(cost +  used) [group]")

    assert written.piece(written.root) == "(cost +  used) [group]"
