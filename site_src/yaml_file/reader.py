"""Bytes → nodes.

Built on PyYAML's event stream (the C parser where it exists), not on its loader: YAML's own typing turns `NO` into False
and `3.10` into 3.1, the last of two equal keys wins in silence, and a deep nest exhausts the stack.
"""

from typing import Any

import yaml

from site_src.errors import Location, Problem
from site_src.yaml_file.nodes import Mapping, Node, Scalar, Sequence
from site_src.yaml_file.slips import full_width_slips, invalid_utf8, syntax_problem, unwanted_characters

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DEEPEST = 40  # far beyond any real file; keeps every later recursive walk safe


def read(data: bytes, path: str) -> tuple[Node | None, list[Problem]]:
    """Parse one file's bytes into its root node.

    Returns the node and the problems found. A file with any problem gives no node, so nothing half-read goes further.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [invalid_utf8(data, error.start, path)]
    problems = unwanted_characters(text, path)
    if problems:
        return None, problems
    folder = _Folder(path)
    try:
        root = folder.fold(text)
    except yaml.YAMLError as error:
        # a full-width colon is the commonest cause of a syntax error here, and its own message says more
        return None, full_width_slips(text, path) or [syntax_problem(error, text, path)]
    problems = folder.problems + full_width_slips(text, path)
    if root is None and not problems:
        problems = [Problem(Location(path), "empty-file", "文件是空的", "写上内容，或者删掉这个文件。")]
    return (None if problems else root), problems


class _Folder:
    """Folds the event stream into nodes, with a stack of its own instead of recursion."""

    def __init__(self, path: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._open: list[tuple[Location, list[Node]]] = []
        self._roots: list[Node] = []

    def fold(self, text: str) -> Node | None:
        loader = _Loader(text)
        try:
            while loader.check_event():
                self._take(loader.get_event())
        finally:
            loader.dispose()
        return self._roots[0] if self._roots else None

    def _take(self, event: yaml.Event) -> None:
        at = Location(self._path, event.start_mark.line + 1, event.start_mark.column + 1)
        match event:
            case yaml.ScalarEvent():
                self._refuse_extras(event, at)
                self._add(Scalar(event.value, at, plain=event.style in (None, "")))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._refuse_extras(event, at)
                if len(self._open) >= _DEEPEST:
                    raise yaml.MarkedYAMLError(problem="nested too deep", problem_mark=event.start_mark)
                self._open.append((at, []))
            case yaml.SequenceEndEvent():
                start, items = self._open.pop()
                self._add(Sequence(tuple(items), start))
            case yaml.MappingEndEvent():
                start, items = self._open.pop()
                self._add(Mapping(tuple(self._entries(items)), start))
            case yaml.AliasEvent():
                self._refuse(at, "yaml-alias", f"用了引用“*{event.anchor}”", "把内容直接写出来；以“*”开头的文字要加双引号。")
                self._add(Scalar("", at))
            case yaml.DocumentStartEvent() if self._roots:
                self._refuse(at, "several-documents", "一个文件里有好几份内容", "删掉“---”，一个文件只写一份。")

    def _refuse_extras(self, event: yaml.NodeEvent, at: Location) -> None:
        if event.anchor:
            message = f"用了锚点“&{event.anchor}”"
            self._refuse(at, "yaml-anchor", message, "把内容直接写出来；以“&”开头的文字要加双引号。")
        tag = getattr(event, "tag", None)
        if tag:
            message = f"用了类型标记“{tag}”"
            self._refuse(at, "yaml-tag", message, "去掉它；以“!”开头的文字要加双引号。")

    def _entries(self, items: list[Node]) -> list[tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, node in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse(key.location, "key-shape", "键不是一个词", "冒号左边只能是一个词，不能是列表。")
            elif key.text in entries:
                hint = f"第 {entries[key.text][0].location.line} 行已经写过，两处合成一处。"
                self._refuse(key.location, "doubled-key", f"“{key.text}”写了两次", hint)
            else:
                entries[key.text] = (key, node)
        return list(entries.values())

    def _add(self, node: Node) -> None:
        (self._open[-1][1] if self._open else self._roots).append(node)

    def _refuse(self, at: Location, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(at, rule, message, hint))
