"""Which rule ids there are: those of the rules on content and on the tree, and those the reader names problems by."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from site_src.checks import rule_ids
from site_src.checks.tree import TREE_RULES
from site_src.decode.leaf import PARSERS
from tests.support.site import ROOT

_READERS = ("yaml_file", "decode", "load")
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_ENCODING = re.compile(r"utf-8(?:-sig)?")
_NAMES_PROBLEMS = re.compile(r"Problem|Error$|refuse$")


def content_rules() -> set[str]:
    """Return the ids of the rules on content."""
    return set(rule_ids())


def tree_rules() -> set[str]:
    """Return the ids of the rules on the finished tree."""
    return {rule.ID for rule in TREE_RULES}


def reader_rules() -> set[str]:
    """Return the ids that reading, decoding and loading may name: read from their source, as no list of them exists."""
    modules = [path for folder in _READERS for path in sorted((ROOT / "site_src" / folder).rglob("*.py"))]
    names = {name for path in modules for name in _walk_names(path)}
    return names | {f"bad-{kind}" for kind in PARSERS if kind != "text"}


def _walk_names(path: Path) -> Iterator[str]:
    """Yield second arguments of calls that make a problem, and every other string of words joined by hyphens."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and len(node.args) > 1 and _NAMES_PROBLEMS.search(_name_function(node)):
            yield from _walk_text(node.args[1], _ID)
        yield from (name for name in _walk_text(node, _ID) if "-" in name)


def _name_function(node: ast.Call) -> str:
    """Return the name of the function a call calls, without what stands before its dot; empty for any other."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _walk_text(node: ast.AST, pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield a string written in the source if the whole of it fits the pattern, and it is no name of an encoding."""
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    if pattern.fullmatch(text) and not _ENCODING.fullmatch(text):
        yield text
