import pytest
import yaml

from site_src.errors import Location
from site_src.yaml_file import read
from site_src.yaml_file.slips import syntax_problem

pytestmark = pytest.mark.usefixtures("parser")

BAD_START = "这个符号不能放在开头"
BRACKET = "括号里少了逗号，或者括号没有关上"
INDENT = "缩进和上面对不齐"
TRAILING = "引号或者括号后面多出了字"
DASH = "列表的短横线没有对齐"
STRAY = "这里少一项，或者多了一个符号"
BACKSLASH = "双引号里的反斜杠写法不对"

COMPLAINTS = [
    # quotes
    pytest.param('a: "x\nb: 1\n', 1, 4, "引号没有配对", id="double-quote-open"),
    pytest.param("a: 1\nb: 'x\nc: 1\n", 2, 4, "引号没有配对", id="single-quote-open"),
    pytest.param('a: "x\n---\nb: 1\n', 1, 4, "引号没有配对", id="quote-open-before-dashes"),
    pytest.param('title: "关于"通知\n', 1, 12, TRAILING, id="quote-inside-quotes"),
    pytest.param('- "a" "b"\n', 1, 7, TRAILING, id="two-quoted"),
    pytest.param('"a"b: c\n', 1, 4, TRAILING, id="text-after-quoted-key"),
    pytest.param('a: "\\d"\n', 1, 6, BACKSLASH, id="unknown-escape"),
    pytest.param('a: "\\xzz"\n', 1, 7, BACKSLASH, id="half-an-escape"),
    pytest.param('a: "\\UFFFFFFFF"\n', 1, 7, BACKSLASH, id="escape-past-unicode"),
    pytest.param('a: "\\U00110000"\n', 1, 7, BACKSLASH, id="escape-just-past-unicode"),
    # brackets
    pytest.param("a: [x, y\nb: 1\n", 1, 4, BRACKET, id="list-open"),
    pytest.param("a: {x: 1\nb: 2\n", 1, 4, BRACKET, id="mapping-open"),
    pytest.param("a: [x", 1, 4, BRACKET, id="list-open-at-the-end"),
    pytest.param("a: [x,\n", 1, 7, BRACKET, id="list-open-after-comma"),
    pytest.param("a: [x\n---\nb\n", 1, 4, BRACKET, id="list-open-before-dashes"),
    pytest.param("a: [x}\n", 1, 6, BRACKET, id="wrong-closing"),
    pytest.param('a: ["x" y]\n', 1, 9, BRACKET, id="comma-missing"),
    pytest.param("a: [1,,2]\n", 1, 7, STRAY, id="two-commas"),
    pytest.param("a: ]\n", 1, 4, STRAY, id="closing-only"),
    pytest.param("a: , b\n", 1, 4, STRAY, id="comma-first"),
    pytest.param("a: [b] c\n", 1, 8, TRAILING, id="text-after-list"),
    pytest.param("a: {b: 1}, c\n", 1, 10, TRAILING, id="comma-after-mapping"),
    pytest.param("{}{}\n", 1, 3, TRAILING, id="two-mappings"),
    pytest.param("a: [能报吗?, 能]\n", 1, 8, "括号里的文字有英文问号", id="question-mark-in-list"),
    pytest.param("[" * 41, 1, 41, "一层套一层，套得太深", id="too-deep"),
    # colons
    pytest.param("title 家庭\norder: 3\n", 2, 6, "这里多出一个“: ”", id="first-line-without-colon"),
    pytest.param("a: b: c\n", 1, 5, "这里多出一个“: ”", id="colon-in-text"),
    pytest.param("a: 1\n  b: 2\n", 2, 4, "这里多出一个“: ”", id="indented-under-a-value"),
    pytest.param("x" * 2000 + ": 1\n", 1, 2001, "这里多出一个“: ”", id="key-of-two-thousand"),
    pytest.param("a: 1\ntitle\nb: 2\n", 2, 1, "这一行缺冒号", id="line-without-colon"),
    pytest.param("a: 1\ntitle", 2, 1, "这一行缺冒号", id="last-line-without-colon"),
    pytest.param("a: |\n x\ny\n", 3, 1, "这一行缺冒号", id="text-after-block"),
    pytest.param("a: 1\n: 2\n", 2, 1, "冒号左边是空的", id="no-key"),
    # indentation
    pytest.param("a:\n  b: 1\n c: 2\n", 3, 2, INDENT, id="between-two-levels"),
    pytest.param("  a: 1\nb: 2\n", 2, 1, INDENT, id="less-than-the-first-line"),
    pytest.param("- a\nb: 1\n", 2, 1, INDENT, id="key-after-items"),
    pytest.param("a: |2\n x\n", 2, 2, INDENT, id="less-than-block-says"),
    pytest.param("a:\n  - b\n - c\n", 3, 2, DASH, id="dash-between-two-levels"),
    pytest.param("a: 1\n- b\n", 2, 1, DASH, id="item-after-keys"),
    pytest.param("a: - b\n", 1, 4, "短横线不能放在这里", id="dash-after-key"),
    # marks that mean something to YAML
    pytest.param("a: @x\n", 1, 4, BAD_START, id="at"),
    pytest.param("a: `x`\n", 1, 4, BAD_START, id="backquote"),
    pytest.param("a: %x\n", 1, 4, BAD_START, id="percent"),
    pytest.param("a: >70%\n", 1, 4, BAD_START, id="greater-than"),
    pytest.param("a: |x\n", 1, 4, BAD_START, id="bar"),
    pytest.param("a: |#x\n", 1, 4, BAD_START, id="bar-hash"),
    pytest.param("a: |0\n", 1, 4, BAD_START, id="bar-nought"),
    pytest.param("a: *注\n", 1, 4, BAD_START, id="star"),
    pytest.param("a: * 注\n", 1, 4, BAD_START, id="star-space"),
    pytest.param("a: &注 x\n", 1, 4, BAD_START, id="ampersand"),
    pytest.param("a: !注 x\n", 1, 4, BAD_START, id="exclamation"),
    pytest.param("a: !a!b x\n", 1, 4, BAD_START, id="exclamation-handle"),
    pytest.param("a: !<b x\n", 1, 4, BAD_START, id="exclamation-open"),
    pytest.param("a: ? b\n", 1, 4, BAD_START, id="question-mark"),
    pytest.param("%YAML 1.1\n---\na: 1\n", 1, 1, BAD_START, id="yaml-directive"),
    pytest.param("%nonsense\n---\na: 1\n", 1, 1, BAD_START, id="unknown-directive"),
    pytest.param("a: 1\n...\nb: 2\n", 3, 1, INDENT, id="after-the-end"),
    pytest.param("...\n", 1, 1, STRAY, id="end-only"),
]


class TestSyntax:
    @pytest.mark.parametrize(("text", "line", "column", "message"), COMPLAINTS)
    def test_complaint_in_plain_words(self, text: str, line: int, column: int, message: str) -> None:
        """What the parser refuses is one problem, at the place to mend, in the editor's words."""
        root, problems = read(text.encode(), "f.yaml")

        assert root is None
        assert [(each.rule, each.message) for each in problems] == [("yaml-syntax", message)]
        assert problems[0].location == Location("f.yaml", line, column)
        assert problems[0].hint

    def test_end_of_file_is_the_last_line(self) -> None:
        """What is missed at the end is placed behind the last character, not on a line that is not there."""
        _, problems = read(b"a: 1\nb: [x,\n\n", "f.yaml")

        assert problems[0].location == Location("f.yaml", 3, 1)

    def test_unknown_complaint_is_passed_on(self) -> None:
        """A complaint of a later parser is shown as it is."""
        mark = yaml.Mark("", 0, 1, 2, None, 0)

        problem = syntax_problem(
            yaml.MarkedYAMLError(problem="found a unicorn", problem_mark=mark), "a\nbcd\n", "f.yaml"
        )

        assert problem.message == "读不懂这里（found a unicorn）"
        assert problem.location == Location("f.yaml", 2, 3)

    def test_complaint_without_a_place(self) -> None:
        """A complaint that names no place is about the beginning."""
        problem = syntax_problem(yaml.MarkedYAMLError(problem="found a unicorn"), "a\n", "f.yaml")

        assert problem.location == Location("f.yaml", 1, 1)
