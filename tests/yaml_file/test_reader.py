import pytest

from site_src.errors import Location
from site_src.yaml_file import Mapping, Node, Scalar, Sequence, read
from tests.support.nodes import found

pytestmark = pytest.mark.usefixtures("parser")


def only_value(text: str) -> Node:
    root, problems = read(text.encode(), "f.yaml")
    assert isinstance(root, Mapping), problems
    return root.entries[0][1]


def scalar(text: str, *, plain: bool = True) -> Scalar:
    """A value that does not stand in the file letter by letter."""
    return Scalar(text, Location("f.yaml", 1, 4), plain=plain, verbatim=False)


class TestScalarsAsWritten:
    @pytest.mark.parametrize(
        "written",
        [
            "NO",
            "yes",
            "null",
            "~",
            "3.10",
            "0371",
            "12:30",
            "1e3",
            "0x1F",
            "1_000",
            "2025-01-01",
            ".5",
            "+1",
            "=",
            "70%",
        ],
    )
    def test_yaml_guesses_no_types(self, written: str) -> None:
        """What YAML would turn into a boolean, a number or a date stays the text that was typed."""
        assert only_value(f"a: {written}\n") == Scalar(written, Location("f.yaml", 1, 4))

    def test_quotes_are_remembered(self) -> None:
        """A quoted scalar loses its quotes and is no longer plain."""
        assert only_value('a: "0371"\n') == Scalar("0371", Location("f.yaml", 1, 4), plain=False)

    def test_escapes_in_double_quotes(self) -> None:
        """Double quotes know the backslash, as YAML says."""
        assert only_value(r'a: "\u4e00\n\t\\"') == scalar("一\n\t\\", plain=False)

    def test_backslash_in_single_quotes(self) -> None:
        """Single quotes know only the doubled quote."""
        assert only_value(r"a: 'it''s \n'") == scalar(r"it's \n", plain=False)

    def test_plain_lines_are_joined(self) -> None:
        """A plain scalar over two lines is one text with a space at the break."""
        assert only_value("a: 第一行\n  第二行\n") == scalar("第一行 第二行")

    def test_block_keeps_its_lines(self) -> None:
        """A block scalar keeps its line breaks."""
        assert only_value("a: |\n  一\n  二\n") == scalar("一\n二\n", plain=False)

    def test_comment_is_left_out(self) -> None:
        """A comment after a value is not part of it."""
        assert only_value("a: 70% # 在职\n") == Scalar("70%", Location("f.yaml", 1, 4))

    def test_hash_inside_a_word(self) -> None:
        """A hash without a space before it is text."""
        assert only_value("a: C#\n") == Scalar("C#", Location("f.yaml", 1, 4))

    def test_missing_value_is_at_its_key(self) -> None:
        """A key with nothing behind it has an empty value, placed where the key is."""
        assert only_value("a:\nb: 1\n") == Scalar("", Location("f.yaml", 1, 1))

    def test_very_long_line(self) -> None:
        """A line of a hundred thousand characters is read like any other."""
        assert only_value("a: " + "长" * 100_000 + "\n") == Scalar("长" * 100_000, Location("f.yaml", 1, 4))


class TestNodes:
    def test_block_list(self) -> None:
        """A list knows its place, and so does each item."""
        expected = Sequence(
            (Scalar("一", Location("f.yaml", 2, 5)), Scalar("二", Location("f.yaml", 3, 5))), Location("f.yaml", 2, 3)
        )

        assert expected == only_value("a:\n  - 一\n  - 二\n")

    def test_flow_mapping(self) -> None:
        """Braces give the same nodes as lines do."""
        key, value = Scalar("b", Location("f.yaml", 1, 5)), Scalar("1", Location("f.yaml", 1, 8))

        assert Mapping(((key, value),), Location("f.yaml", 1, 4)) == only_value("a: {b: 1}\n")

    def test_columns_count_characters(self) -> None:
        """Columns count characters, not bytes or display cells."""
        root, _ = read("[医保, 卡]".encode(), "f.yaml")

        assert isinstance(root, Sequence)
        assert root.items[1].location == Location("f.yaml", 1, 6)

    def test_one_word(self) -> None:
        """A file of one word is that word; whether it may be is for the noun to say."""
        assert read(b"word\n", "f.yaml") == (Scalar("word", Location("f.yaml", 1, 1)), [])

    def test_document_start_is_allowed(self) -> None:
        """One `---` before the content is what some editors write."""
        root, problems = read(b"---\na: 1\n", "f.yaml")

        assert isinstance(root, Mapping)
        assert problems == []

    @pytest.mark.parametrize("text", ["a: 1\nb: 2\n", "a: 1\nb: 2", "a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2"])
    def test_line_ends(self, text: str) -> None:
        """Line ends of Windows and a missing last one make no difference."""
        root, problems = read(text.encode(), "f.yaml")

        assert problems == []
        assert root == Mapping(
            (
                (Scalar("a", Location("f.yaml", 1, 1)), Scalar("1", Location("f.yaml", 1, 4))),
                (Scalar("b", Location("f.yaml", 2, 1)), Scalar("2", Location("f.yaml", 2, 4))),
            ),
            Location("f.yaml", 1, 1),
        )

    def test_forty_levels(self) -> None:
        """Forty levels are read."""
        root, problems = read(("[" * 40 + "]" * 40).encode(), "f.yaml")

        assert isinstance(root, Sequence)
        assert problems == []


SLIPS = [
    pytest.param(b"", [("empty-file", 0, 0)], id="empty"),
    pytest.param(b"\n\n", [("empty-file", 0, 0)], id="blank-lines"),
    pytest.param(b"# only a comment\n", [("empty-file", 0, 0)], id="comment-only"),
    pytest.param(b"---\n", [("empty-file", 0, 0)], id="dashes-only"),
    pytest.param(b"\xef\xbb\xbfa: 1\n", [("byte-order-mark", 1, 1)], id="byte-order-mark"),
    pytest.param("a: 1\nb: 保\n".encode("gbk"), [("not-utf8", 2, 4)], id="gbk"),
    pytest.param("a: 医".encode() + b"\xff\n", [("not-utf8", 1, 5)], id="stray-byte"),
    pytest.param(b"a:\n\tb: 1\n", [("tab", 2, 1)], id="tab"),
    pytest.param(b"a: 1\t# x\nb:\t2\n", [("tab", 1, 5), ("tab", 2, 3)], id="tab-on-each-line"),
    pytest.param(b"a: 1\x00\n", [("control-character", 1, 5)], id="nul"),
    pytest.param("a: 甲\u200b乙\n".encode(), [("control-character", 1, 5)], id="zero-width-space"),
    pytest.param("a: 1\u2028b: 2\n".encode(), [("control-character", 1, 5)], id="line-separator"),
    pytest.param("a: 1\u0085b: 2\n".encode(), [("control-character", 1, 5)], id="next-line"),
    pytest.param("a: \u202e1\n".encode(), [("control-character", 1, 4)], id="right-to-left"),
    pytest.param("a: 1\nb: \ufeff2\n".encode(), [("control-character", 2, 4)], id="byte-order-mark-inside"),
    pytest.param(b"a: 1\rb: 2\r", [("control-character", 1, 5)], id="old-mac-line-end"),
    pytest.param(b'a: "\\0"\n', [("control-character", 1, 4)], id="escaped-nul"),
    pytest.param(b'a: "\\ud800"\n', [("control-character", 1, 4)], id="escaped-surrogate"),
    pytest.param(b'a: "\\N"\n', [("control-character", 1, 4)], id="escaped-next-line"),
    pytest.param(b"a: 1\nb: 2\na: 3\n", [("doubled-key", 3, 1)], id="doubled-key"),
    pytest.param(b"a: {b: 1, b: 2, b: 3}\n", [("doubled-key", 1, 11), ("doubled-key", 1, 17)], id="key-three-times"),
    pytest.param(b'a: 1\n"a": 2\n', [("doubled-key", 2, 1)], id="doubled-key-quoted"),
    pytest.param(b"a: &x 1\nb: 2\n", [("yaml-anchor", 1, 4)], id="anchor"),
    pytest.param(b"a: &x [1]\n", [("yaml-anchor", 1, 4)], id="anchor-on-list"),
    pytest.param(b"a: &x 1\nb: *x\n", [("yaml-anchor", 1, 4), ("yaml-alias", 2, 4)], id="alias"),
    pytest.param(b"a: *nobody\n", [("yaml-alias", 1, 4)], id="alias-of-nothing"),
    pytest.param(b"<<: *x\na: 1\n", [("yaml-alias", 1, 5)], id="merge-key"),
    pytest.param(b"a: !!int 1\n", [("yaml-tag", 1, 4)], id="tag"),
    pytest.param(b"a: !!python/object:os.system {}\n", [("yaml-tag", 1, 4)], id="python-tag"),
    pytest.param(b"a: ! 1\n", [("yaml-tag", 1, 4)], id="bare-tag"),
    pytest.param(b"a: 1\n---\nb: 2\n", [("several-documents", 2, 1)], id="two-documents"),
    pytest.param(b"a: 1\n---\nb: 2\n---\n", [("several-documents", 2, 1), ("several-documents", 4, 1)], id="three"),
    pytest.param(b"[a, b]: 1\n", [("key-shape", 1, 1)], id="list-as-key"),
    pytest.param(b"{a: 1}: 2\n", [("key-shape", 1, 1)], id="mapping-as-key"),
    pytest.param(b'"": 1\n', [("key-shape", 1, 1)], id="empty-key"),
    pytest.param(b'"  ": 1\n', [("key-shape", 1, 1)], id="blank-key"),
    pytest.param(b"[" * 41 + b"]" * 41, [("yaml-syntax", 1, 41)], id="41-levels"),
    pytest.param(b"[" * 100_000, [("yaml-syntax", 1, 41)], id="hundred-thousand-levels"),
    pytest.param(b"- " * 100_000, [("yaml-syntax", 1, 81)], id="hundred-thousand-dashes"),
    pytest.param(b"a: {" * 50_000, [("yaml-syntax", 1, 160)], id="fifty-thousand-braces"),
]


class TestSlips:
    @pytest.mark.parametrize(("data", "expected"), SLIPS)
    def test_is_named_where_it_is(self, data: bytes, expected: list[tuple[str, int, int]]) -> None:
        """The slip gives its own rule at its own line and column, and no node."""
        root, problems = read(data, "f.yaml")

        assert expected == found(problems)
        assert root is None

    def test_merge_key_without_alias(self) -> None:
        """A merge key means nothing here: it is a key like any other, for the noun to refuse."""
        root, problems = read(b"<<: {a: 1}\n", "f.yaml")

        assert isinstance(root, Mapping)
        assert root.entries[0][0].text == "<<"
        assert problems == []

    def test_every_problem_of_a_file(self) -> None:
        """Problems do not hide each other."""
        _, problems = read(b"a: &x 1\na: !t 2\n---\nb: *x\n", "f.yaml")

        assert found(problems) == [
            ("yaml-anchor", 1, 4),
            ("yaml-tag", 2, 4),
            ("doubled-key", 2, 1),
            ("several-documents", 3, 1),
            ("yaml-alias", 4, 4),
        ]

    def test_the_first_of_two_keys_is_named(self) -> None:
        """The hint on a doubled key leads to the first one."""
        _, problems = read(b"b: 0\na:\n  - 1\na: 2\n", "f.yaml")

        assert problems[0].message == "“a”写了两次"
        assert problems[0].hint == "第 2 行已经写过，两处合成一处。"

    def test_path_is_in_every_place(self) -> None:
        """A problem says which file it is in."""
        _, problems = read(b"", "content/topics/outpatient.yaml")

        assert str(problems[0].location) == "content/topics/outpatient.yaml"
