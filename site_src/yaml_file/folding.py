"""A stream of parser events → one node, with what a strict reader refuses on the way."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from site_src.errors import Location, Problem
from site_src.yaml_file.nodes import Mapping, Node, Scalar, Sequence
from site_src.yaml_file.punctuation import Standing, slips_in_scalar
from site_src.yaml_file.slips import escaped_control

_DEEPEST = 40  # far beyond any real file; keeps every later recursive walk safe
# what the C parser takes and the pure one does not: a question mark between brackets, a comment stuck to `|`
_LAX = {True: re.compile(r"\?"), False: re.compile(r"^[|>][-+\d]*#")}


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; a mapping's `items` are keys and values in turn."""

    location: Location
    mapping: bool
    flow: bool
    items: list[Node] = field(default_factory=list)


class Folder:
    """Folds the events of one text into nodes, with a stack of its own instead of recursion."""

    def __init__(self, text: str, path: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._path = path
        self._open: list[_Open] = []
        self._roots: list[Node] = []

    def fold(self, loader: Any) -> Node | None:  # noqa: ANN401 - PyYAML's loaders share no type
        """Fold all events of a loader to the root node, or None. Raises yaml.MarkedYAMLError for invalid YAML."""
        try:
            while (event := _next(loader)) is not None:
                self._take(event)
        finally:
            loader.dispose()
        return self._roots[0] if self._roots else None

    def _take(self, event: Any) -> None:  # noqa: ANN401 - the stubs call every mark optional, which it is not
        at = Location(self._path, event.start_mark.line + 1, event.start_mark.column + 1)
        match event:
            case yaml.ScalarEvent():
                self._refuse_extras(event, at)
                self._add(self._scalar(event, at))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._refuse_extras(event, at)
                self._begin(event, at)
            case yaml.SequenceEndEvent():
                done = self._open.pop()
                self._add(Sequence(tuple(done.items), done.location))
            case yaml.MappingEndEvent():
                done = self._open.pop()
                self._add(Mapping(tuple(self._entries(done.items)), done.location))
            case yaml.AliasEvent():
                hint = "把内容直接写出来；以“*”开头的文字要加双引号。"
                self._refuse(at, "yaml-alias", f"用了引用“*{event.anchor}”", hint)
                self._add(Scalar("", at))  # stands in, so that keys and values stay in pairs
            case yaml.DocumentStartEvent() if self._roots:
                hint = "删掉“---”，一个文件只写一份。"
                self._refuse(at, "several-documents", "一个文件里有好几份内容", hint)

    def _begin(self, event: Any, at: Location) -> None:  # noqa: ANN401
        if len(self._open) >= _DEEPEST:
            raise yaml.MarkedYAMLError(problem="nested too deep", problem_mark=event.start_mark)
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Open(at, mapping, bool(event.flow_style)))

    def _scalar(self, event: Any, at: Location) -> Scalar:  # noqa: ANN401
        source = self._text[event.start_mark.index : event.end_mark.index]
        standing = self._standing(at)
        if _LAX[standing == "flow"].search(source) and event.style not in ("'", '"'):
            raise yaml.MarkedYAMLError(problem="only the C parser takes this", problem_mark=event.start_mark)
        if event.style:
            self.problems += escaped_control(event.value, at)
            return Scalar(event.value, at, plain=False, verbatim=source[1:-1] == event.value)
        self.problems += slips_in_scalar(source, at, standing)
        return Scalar(event.value, at, verbatim=source == event.value)

    def _standing(self, at: Location) -> Standing:
        around = self._open[-1] if self._open else None
        if around and around.flow:
            return "flow"
        # an odd number of items: the last one is a key that waits for its value
        if around and around.mapping and len(around.items) % 2:
            return "beside" if around.items[-1].location.line == at.line else "below"
        return "block"

    def _refuse_extras(self, event: Any, at: Location) -> None:  # noqa: ANN401
        if event.anchor:
            hint = "把内容直接写出来；以“&”开头的文字要加双引号。"
            self._refuse(at, "yaml-anchor", f"用了锚点“&{event.anchor}”", hint)
        if event.tag:
            self._refuse(at, "yaml-tag", f"用了类型标记“{event.tag}”", "去掉它；以“!”开头的文字要加双引号。")

    def _entries(self, items: list[Node]) -> list[tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, node in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse(key.location, "key-shape", "键不是一个词", "冒号左边只能是一个词，不能是列表。")
            elif not key.text.strip():
                self._refuse(key.location, "key-shape", "冒号左边是空的", "在冒号左边写上键。")
            elif key.text in entries:
                hint = f"第 {entries[key.text][0].location.line} 行已经写过，两处合成一处。"
                self._refuse(key.location, "doubled-key", f"“{key.text}”写了两次", hint)
            else:
                entries[key.text] = (key, _place_empty(node, key))
        return list(entries.values())

    def _add(self, node: Node) -> None:
        (self._open[-1].items if self._open else self._roots).append(node)

    def _refuse(self, at: Location, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(at, rule, message, hint))


def _next(loader: Any) -> Any:  # noqa: ANN401
    """Return the next event, None after the last."""
    try:
        return loader.get_event() if loader.check_event() else None
    except (ValueError, OverflowError) as error:
        # the pure parser hands "\UFFFFFFFF" to chr() unchecked
        raise yaml.MarkedYAMLError(problem="unknown escape", problem_mark=loader.get_mark()) from error


def _place_empty(node: Node, key: Scalar) -> Node:
    """Give a value that was left out the place of its key: parsers disagree on where an empty value stands."""
    return Scalar("", key.location) if isinstance(node, Scalar) and node.plain and not node.text else node
