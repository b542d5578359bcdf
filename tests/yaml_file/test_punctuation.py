import pytest

from site_src.yaml_file import read
from tests.support.nodes import found

pytestmark = pytest.mark.usefixtures("parser")

COLON, COMMA, BRACKET, SPACE = "full-width-colon", "full-width-comma", "full-width-bracket", "full-width-space"

SLIPS = [
    # full-width colon
    pytest.param("title：家庭\n", [(COLON, 1, 6)], id="colon-only-line"),
    pytest.param("title：家庭\norder: 3\n", [(COLON, 1, 6)], id="colon-then-key"),
    pytest.param(
        "title：一\nquestion：二\nsummary：三\norder: 3\n", [(COLON, 1, 6), (COLON, 2, 9), (COLON, 3, 8)], id="3"
    ),
    pytest.param("order: 3\ntitle：家庭\n", [(COLON, 2, 6)], id="colon-in-last-line"),
    pytest.param("- value：5\n", [(COLON, 1, 8)], id="colon-in-item"),
    pytest.param("- value: 5\n  source：gov\n", [(COLON, 2, 9)], id="colon-hidden-in-the-value-above"),
    pytest.param("a:\n  label：起付线\n", [(COLON, 2, 8)], id="colon-under-key"),
    pytest.param("a: {employed：70%}\n", [(COLON, 1, 13)], id="colon-in-braces"),
    pytest.param("a: {employed: 70%, retired：80%}\n", [(COLON, 1, 27)], id="colon-second-in-braces"),
    pytest.param("a: {x: {employed：70%, b: c}\n", [(COLON, 1, 17)], id="colon-in-braces-left-open"),
    pytest.param("- App：打开\n", [(COLON, 1, 6)], id="colon-in-prose-item"),
    # full-width comma
    pytest.param("a: [spouse，parents]\n", [(COMMA, 1, 11)], id="comma-in-list"),
    pytest.param("a: [spouse ， parents]\n", [(COMMA, 1, 12)], id="comma-with-spaces"),
    pytest.param("a: {employed: 70%，retired: 80%}\n", [(COMMA, 1, 18)], id="comma-in-braces"),
    pytest.param("- {employed: 70%， retired: 80%\n", [(COMMA, 1, 17)], id="comma-in-braces-left-open"),
    # full-width brackets
    pytest.param("a: 【spouse，parents】\n", [(BRACKET, 1, 4)], id="bracket-black"),
    pytest.param("a: ［spouse, parents］\n", [(BRACKET, 1, 4)], id="bracket-square"),
    pytest.param("a: ｛employed｝\n", [(BRACKET, 1, 4)], id="bracket-curly"),
    pytest.param("a: ｛employed: 70%｝\n", [(BRACKET, 1, 4)], id="bracket-curly-with-colon"),
    pytest.param("a: [spouse, parents］\n", [(BRACKET, 1, 20)], id="bracket-closing"),
    pytest.param("a: {employed: 70%｝\n", [(BRACKET, 1, 18)], id="bracket-closing-curly"),
    # spaces that are not the one on the keyboard
    pytest.param("\u3000label: x\n", [(SPACE, 1, 1)], id="space-first"),
    pytest.param("a:\n\u3000\u3000b: x\n", [(SPACE, 2, 1)], id="space-as-indent"),
    pytest.param("a:\n  b: 1\n \u3000c: 2\n", [(SPACE, 3, 2)], id="space-in-indent"),
    pytest.param("a:\u3000x\n", [(SPACE, 1, 3)], id="space-after-colon"),
    pytest.param("a: 1\nb:\u3000x\n", [(SPACE, 2, 3)], id="space-after-second-colon"),
    pytest.param("-\u3000x\n", [(SPACE, 1, 2)], id="space-after-dash"),
    pytest.param("a: [b,\u3000c]\n", [(SPACE, 1, 7)], id="space-after-comma"),
    pytest.param("a: x\u3000\n", [(SPACE, 1, 5)], id="space-last"),
    pytest.param("a: \u3000x\n", [(SPACE, 1, 4)], id="space-before-value"),
    pytest.param("a:\u00a0x\n", [(SPACE, 1, 3)], id="space-unbreakable"),
    # the space that is missing after a colon, the dash that is not below the others
    pytest.param("title:家庭\n", [("colon-space", 1, 6)], id="no-space-after-colon"),
    pytest.param("title:家庭\norder: 3\n", [("colon-space", 1, 6)], id="no-space-then-key"),
    pytest.param("- value: 5\n  source:gov\n", [("colon-space", 2, 9)], id="no-space-hidden-in-the-value-above"),
    pytest.param("a: {employed:70%}\n", [("colon-space", 1, 13)], id="no-space-in-braces"),
    pytest.param("a:\n- 打开App\n - 选人\n", [("list-dash", 3, 2)], id="dash-hidden-in-the-item-above"),
]

PROSE = [
    "a: 费用：医院加药店\n",
    "a: App：打开首页\n",
    "a: 1\nb: App：打开首页\n",
    "a: 从1,200，2,000起\n",
    "a: 见[App，QQ]\n",
    "a: 【官方】关于印发的通知\n",
    "a: 通知【2025】12号\n",
    "a: 第一，第二\u3000第三\n",
    "a: 12:30\n",
    "a: https://example.org/x:y\n",
    "- https://example.org/\n",
    "a: [江苏医保云App，可以办, 窗口]\n",
    'a: "App：x"\n',
    "a: '\u3000x'\n",
    '- "App：x"\n',
    'a: ["x，y", "b:c", "d?"]\n',
    "a: |\n  App：打开\n  \u3000\u3000第二段\n  - 不是列表\n",
    "a: >\n  source：gov\n",
    'a: "第一行\n  source：gov"\n',
    "# title：家庭\na: 1\n",
    "a: 1 # title：家庭\n",
    "key with spaces: 1\n",
]


class TestPunctuation:
    @pytest.mark.parametrize(("text", "expected"), SLIPS)
    def test_slip_is_named_where_it_is(self, text: str, expected: list[tuple[str, int, int]]) -> None:
        """Punctuation that YAML took for text, or for nothing, is named at its own place."""
        root, problems = read(text.encode(), "f.yaml")

        assert expected == found(problems)
        assert root is None

    @pytest.mark.parametrize("text", PROSE)
    def test_prose_is_left_alone(self, text: str) -> None:
        """Full-width punctuation in what people read is right."""
        root, problems = read(text.encode(), "f.yaml")

        assert problems == []
        assert root is not None

    def test_hint_says_what_to_type(self) -> None:
        """The hint names the ASCII to type, and the way out for a sentence."""
        _, problems = read("title：家庭\n".encode(), "f.yaml")

        assert problems[0].message == "键后面用了全角冒号“：”"
        assert problems[0].hint == "改成英文冒号加一个空格“: ”；如果这是一句话，用双引号括起来。"

    def test_slip_far_above_does_not_hide_the_complaint(self) -> None:
        """A slip explains only the lines next to it; what else does not parse is named too."""
        _, problems = read("- App：x\n- b\n- c\n- d: [\n".encode(), "f.yaml")

        assert found(problems) == [(COLON, 1, 6), ("yaml-syntax", 4, 7)]

    def test_comment_in_a_broken_file(self) -> None:
        """Comments are not searched for slips."""
        _, problems = read("# title：家庭\na: [\n".encode(), "f.yaml")

        assert found(problems) == [("yaml-syntax", 2, 5)]
