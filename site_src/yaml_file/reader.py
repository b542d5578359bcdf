"""Bytes → nodes.

Built on PyYAML's event stream, not on its loader: YAML's own typing turns `NO` into False and `3.10` into 3.1,
the last of two equal keys wins in silence, and a deep nest exhausts the stack.
"""

from typing import Any

import yaml

from site_src.errors import Location, Problem
from site_src.yaml_file.folding import Folder
from site_src.yaml_file.nodes import Node, Scalar
from site_src.yaml_file.punctuation import slips_in_lines
from site_src.yaml_file.slips import invalid_utf8, syntax_problem, unwanted_characters

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read(data: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """Parse one file's bytes into its root node.

    Returns the node and the problems found, never both and never neither: a file with any problem gives no node,
    so that nothing half-read goes further.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [invalid_utf8(data, error.start, path)]
    problems = unwanted_characters(text, path)
    if problems:
        return None, problems
    root, problems = _fold(text, path, _Loader)
    if problems and _Loader is not yaml.BaseLoader:
        # The C parser is fast, but complains in other words and of other places than the pure one, which every
        # machine has. What the one stumbles over the other reads again, and its word is final.
        root, problems = _fold(text, path, yaml.BaseLoader)
    return (None if problems else root), problems


def _fold(text: str, path: str, loader: type[Any]) -> tuple[Node | None, list[Problem]]:
    """Read the text with one of the parsers: the root as far as there is one, and every problem."""
    folder = Folder(text, path)
    try:
        root = folder.fold(loader(text))
    except yaml.MarkedYAMLError as error:
        complaint = syntax_problem(error, text, path)
        # a slip of punctuation is the commonest cause, and naming it says more than the parser's complaint
        slips = slips_in_lines(text, path)
        explained = any(complaint.location.line - slip.location.line in (0, 1) for slip in slips)
        return None, slips if explained else [*slips, complaint]
    if not folder.problems and (root is None or (isinstance(root, Scalar) and root.plain and not root.text)):
        return None, [Problem(Location(path), "empty-file", "文件是空的", "写上内容，或者删掉这个文件。")]
    return root, folder.problems
