"""Whatever is in a file, reading it gives a node or problems, the same ones with both parsers."""

from unittest.mock import patch

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_src.errors import Problem
from site_src.yaml_file import Mapping, Node, Scalar, Sequence, read, reader

MARKS = [
    *("a", "key", "b_1", "中文", "70%", "1.5", "NO", "<<", "~", "="),
    *(": ", ":", "：", "- ", "-", "，", ", ", ",", "? ", "?", "[", "]", "{", "}", "【", "】", "［", "］", "｛", "｝"),
    *('"', "'", "#", " # ", "&", "&a ", "*", "*a", "!", "!!str ", "!t ", "|", "|\n", ">", "%", "@", "`", "\\", '\\u"'),
    *("\n", "\n  ", "\n    ", "\n- ", "\r\n", " ", "  ", "\u3000", "---", "---\n", "...\n", "key: ", "x: 1\n", "- y\n"),
]
yaml_like = st.lists(st.sampled_from(MARKS), max_size=14).map("".join)


def outcome(data: bytes, loader: type) -> tuple[Node | None, list[Problem]]:
    with patch.object(reader, "_Loader", loader):
        return read(data, "f.yaml")


def check(data: bytes) -> None:
    """One or the other, never both; every place is in the file; both parsers agree."""
    node, problems = outcome(data, yaml.BaseLoader)

    assert (node is None) == bool(problems)
    lines = data.decode("utf-8", "replace").split("\n")
    for problem in problems:
        assert 0 <= problem.location.line <= len(lines)
        assert problem.location.column <= len(lines[problem.location.line - 1]) + 1
        assert "读不懂" not in problem.message
        assert problem.hint
    if hasattr(yaml, "CBaseLoader"):
        assert (node, problems) == outcome(data, yaml.CBaseLoader)


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [scalar for key, value in node.entries for scalar in (key, *scalars(value))]


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    """Any bytes give a node or problems."""
    check(data)


@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    """Any text gives a node or problems."""
    check(text.encode())


@settings(max_examples=600)
@given(yaml_like)
@example("[a? b]")
@example("|#")
@example('"\\UFFFFFFFF"')
@example("? \n? \n")
def test_any_yaml_like_text(text: str) -> None:
    """Text made of what YAML and its editors use gives a node or problems."""
    check(text.encode())


@given(yaml_like)
def test_plain_scalars_stand_in_the_file(text: str) -> None:
    """A scalar on one line without quotes is the text that stands at its place."""
    node, _ = read(text.encode(), "f.yaml")

    lines = text.replace("\r\n", "\n").split("\n")
    for scalar in scalars(node) if node else ():
        if scalar.plain and scalar.text and not {" ", "\n"} & {*scalar.text}:
            assert lines[scalar.location.line - 1][scalar.location.column - 1 :].startswith(scalar.text)


trees = st.recursive(
    st.text(alphabet="甲乙ab1：，\"'\\: #[]{}", max_size=6),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text(alphabet="甲ab1", min_size=1), below, max_size=3)
    ),
    max_leaves=8,
)


def strip(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [strip(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.text: strip(value) for key, value in node.entries}


@given(trees.filter(lambda tree: tree != ""))
def test_what_is_written_is_read(tree: object) -> None:
    """A tree of texts written as YAML with quotes comes back as it was."""
    text = yaml.dump(tree, default_style='"', allow_unicode=True)

    node, problems = read(text.encode(), "f.yaml")

    assert problems == []
    assert node is not None
    assert strip(node) == tree
