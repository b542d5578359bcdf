"""YAML written in a test → nodes; problems → what a test compares."""

from collections.abc import Iterable
from textwrap import dedent

from site_src.errors import Problem
from site_src.yaml_file import Node, read


def node(text: str) -> Node:
    """Read a text that has nothing wrong with it; it may be indented as a whole."""
    root, problems = read(dedent(text).lstrip("\n").encode(), "f.yaml")
    assert root is not None, problems
    return root


def found(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    """Each problem's rule, line and column."""
    return [(each.rule, each.location.line, each.location.column) for each in problems]
