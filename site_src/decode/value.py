"""A value's node → a `Value`: one leaf for each point on the attribute's axes."""

from collections.abc import Mapping as MappingOf

from site_src.decode.leaf import PARSERS, parse_band, parse_percent
from site_src.errors import Location, Problem, nearest
from site_src.model.writing import Site
from site_src.model.topic import Attribute, Axis
from site_src.model.values import Band, Choices, Items, Leaf, Link, Percent, Point, Share, Value
from site_src.yaml_file import Mapping, Node, Scalar, Sequence

_SHARE = {"share", "of"}
_LINK = {"label", "url"}
_Coordinates = tuple[tuple[str, str | Band], ...]


class _BadValueError(Exception):
    """One leaf or level that cannot be read; carries its problem."""

    def __init__(self, at: Location, rule: str, message: str, hint: str) -> None:
        self.problem = Problem(at, rule, message, hint)
        super().__init__(message)


def decode_value(node: Node, attribute: Attribute, site: Site) -> tuple[Value | None, list[Problem]]:
    """Read a value by its attribute's kind and axes: the value, or None and every problem in it."""
    reading = _Reading(attribute, site)
    reading.read(node, ())
    order = {axis: index for index, axis in enumerate(attribute.axes)}
    cells = [
        (Point(tuple(sorted(at, key=lambda pair: order[pair[0]]))), leaf) for at, leaf in reading.cells
    ]
    return (None, reading.problems) if reading.problems or not cells else (Value(tuple(cells)), [])


class _Reading:
    """Walks the levels of one value; problems do not stop the walk."""

    def __init__(self, attribute: Attribute, site: Site) -> None:
        self.cells: list[tuple[_Coordinates, Leaf]] = []
        self.problems: list[Problem] = []
        self._attribute = attribute
        self._site = site

    def read(self, node: Node, at: _Coordinates) -> None:
        try:
            if isinstance(node, Mapping) and not self._is_leaf(node):
                self._level(node, at)
            else:
                self.cells.append((at, self._leaf(node)))
        except _BadValueError as bad:
            self.problems.append(bad.problem)

    def _is_leaf(self, node: Mapping) -> bool:
        keys = {key.text for key, _ in node.entries}
        return keys == (_LINK if self._attribute.kind == "link" else _SHARE)

    def _level(self, node: Mapping, at: _Coordinates) -> None:
        used = {axis for axis, _ in at}
        free = {name: self._site.axes[name] for name in self._attribute.axes if name not in used}
        if not node.entries:
            raise _BadValueError(node.location, "bad-value", "这里是空的", "写上值，或者删掉这一层。")
        first = node.entries[0][0].text
        if len(node.entries) == 1 and first in free and isinstance(node.entries[0][1], Mapping):
            self._members(first, free[first], node.entries[0][1], at)
            return
        name = self._axis_of(node, free)
        self._members(name, free[name], node, at)

    def _axis_of(self, node: Mapping, free: MappingOf[str, Axis]) -> str:
        """The one axis whose members the keys of this level are."""
        keys = [key.text for key, _ in node.entries]
        fitting = [name for name, axis in free.items() if all(_fits(key, axis) for key in keys)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            names = "、".join(fitting)
            hint = f"先写一层分类的名字：{names} 里的一个。"
            raise _BadValueError(node.location, "ambiguous-axis", "看不出是按什么分段", hint)
        if not free:
            hint = "这个项目不能再分；要分类，先在主题文件的 axes 里声明。"
            raise _BadValueError(node.location, "wrong-axis", "这里不能再按类别分开写", hint)
        return max(free, key=lambda name: sum(_fits(key, free[name]) for key in keys))

    def _members(self, name: str, axis: Axis, node: Mapping, at: _Coordinates) -> None:
        for key, child in node.entries:
            if axis.band:
                try:
                    member: str | Band = parse_band(key.text, axis.band)
                except ValueError as error:
                    self.problems.append(Problem(key.location, "bad-band", str(error), "段与段要接上，含左边、不含右边。"))
                    continue
            elif key.text in axis.members:
                member = key.text
            else:
                known = [word for each in self._attribute.axes for word in self._site.axes[each].members]
                message = f"分类“{axis.label}”里没有“{key.text}”"
                self.problems.append(Problem(key.location, "unknown-member", message, nearest(key.text, known)))
                continue
            self.read(child, (*at, (name, member)))

    def _leaf(self, node: Node) -> Leaf:
        kind = self._attribute.kind
        if kind in ("list", "steps"):
            return Items(_texts(node), ordered=kind == "steps")
        if kind in ("choice", "choices"):
            return self._choices(node)
        if isinstance(node, Mapping):
            return self._named_leaf(node)
        if isinstance(node, Sequence):
            raise _BadValueError(node.location, "wrong-shape", "这里要写一个值，不是列表", f"这个项目的种类是 {kind}。")
        if not node.text.strip():
            raise _BadValueError(node.location, "empty-value", "值是空的", "写上值；没找到就写 unknown: 原因。")
        try:
            return PARSERS[kind](node.text)
        except ValueError as error:
            rule = f"bad-{kind}"
            raise _BadValueError(node.location, rule, str(error), f"“{self._attribute.label}”的种类是 {kind}。") from None

    def _named_leaf(self, node: Mapping) -> Leaf:
        parts = {key.text: value.text for key, value in node.entries if isinstance(value, Scalar)}
        if self._attribute.kind == "link":
            return Link(parts["label"], parts["url"])
        try:
            share = parse_percent(parts["share"])
        except ValueError as error:
            raise _BadValueError(node.location, "bad-percent", str(error), "share 是百分比。") from None
        if self._attribute.kind != "money" or not isinstance(share, Percent):
            raise _BadValueError(node.location, "wrong-shape", "只有金额能写成 share 和 of", "直接写值。")
        if parts["of"] not in self._site.bases:
            hint = nearest(parts["of"], self._site.bases)
            raise _BadValueError(node.location, "unknown-base", f"没有“{parts['of']}”这个基数", hint)
        return Share(share, parts["of"])

    def _choices(self, node: Node) -> Choices:
        given = _texts(node)
        for word in given:
            if word not in self._attribute.members:
                message = f"“{self._attribute.label}”里没有“{word}”这一项"
                raise _BadValueError(node.location, "unknown-choice", message, nearest(word, self._attribute.members))
        if len(set(given)) != len(given) or (self._attribute.kind == "choice" and len(given) != 1):
            raise _BadValueError(node.location, "wrong-shape", "选项写重了或者写多了", "每项只写一次；choice 只能写一项。")
        return Choices(tuple(word for word in self._attribute.members if word in given))


def _fits(key: str, axis: Axis) -> bool:
    if not axis.band:
        return key in axis.members
    try:
        parse_band(key, axis.band)
    except ValueError:
        return False
    return True


def _texts(node: Node) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        node = Sequence((node,), node.location)
    if isinstance(node, Mapping) or not node.items:
        raise _BadValueError(node.location, "wrong-shape", "这里要写成列表", "每项一行，前面加“- ”；或者写在 [ ] 里。")
    texts = []
    for item in node.items:
        if not isinstance(item, Scalar) or not item.text.strip():
            raise _BadValueError(item.location, "wrong-shape", "列表里的每一项要是一句话", "有“: ”的话用双引号括起来。")
        texts.append(item.text)
    return tuple(texts)
