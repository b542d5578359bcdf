"""A value's node → a `Value`: one leaf for each point on the attribute's axes."""

from collections.abc import Mapping as MappingOf

from site_src.decode.leaf import parse_band
from site_src.decode.leaf_node import BadLeafError, decode_leaf, is_leaf
from site_src.errors import Problem, nearest
from site_src.model.topic import Attribute, Axis
from site_src.model.values import Absent, Band, Leaf, Point, Value
from site_src.model.writing import Site
from site_src.yaml_file import Mapping, Node, Scalar

_Coordinates = tuple[tuple[str, str | Band], ...]


def decode_value(node: Node, attribute: Attribute, site: Site) -> tuple[Value | None, list[Problem]]:
    """Decode a value by its attribute's kind and axes; returns it and no problems, or None and every problem."""
    reading = _Reading(attribute, site)
    reading.read(node, ())
    if reading.problems:
        return None, reading.problems
    if [leaf for _, leaf in reading.cells] == [Absent()]:
        # of the whole value it is said beside it, where everything looks for it
        return None, [Problem(node.location, "wrong-shape", "整条都没有这项规定", "不写 value，写 none: yes。")]
    order = {axis: index for index, axis in enumerate(attribute.axes)}
    # in the declared order of axes, whatever the order of levels in the file
    cells = [(Point(tuple(sorted(at, key=lambda pair: order[pair[0]]))), leaf) for at, leaf in reading.cells]
    return Value(tuple(cells)), []


class _Reading:
    """Walks the levels of one value; problems do not stop the walk."""

    def __init__(self, attribute: Attribute, site: Site) -> None:
        self.cells: list[tuple[_Coordinates, Leaf]] = []
        self.problems: list[Problem] = []
        self._attribute = attribute
        self._bases = site.bases
        # an axis that site.yaml does not know is the topic's mistake and is named there
        self._axes = {name: site.axes[name] for name in attribute.axes if name in site.axes}

    def read(self, node: Node, at: _Coordinates) -> None:
        try:
            if isinstance(node, Mapping) and not is_leaf(node, self._attribute):
                self._level(node, at)
            else:
                self.cells.append((at, decode_leaf(node, self._attribute, self._bases)))
        except BadLeafError as bad:
            self.problems.append(bad.problem)

    def _level(self, node: Mapping, at: _Coordinates) -> None:
        used = {axis for axis, _ in at}
        free = {name: axis for name, axis in self._axes.items() if name not in used}
        only = _only_entry(node)
        if only and only[0] in free:
            name, node = only
        else:
            name = self._axis_of(node, free)
        if not node.entries:
            raise BadLeafError(node.location, "empty-value", "这里是空的", "写上值，或者删掉这一层。")
        for key, child in node.entries:
            member = self._member(key, free[name])
            if member is not None:
                self.read(child, (*at, (name, member)))

    def _axis_of(self, node: Mapping, free: MappingOf[str, Axis]) -> str:
        """The name of the free axis to which the keys of this level belong. Raises BadLeafError."""
        if not free:
            hint = "这个项目不能再分；要分类，先在主题文件的 axes 里声明。"
            raise BadLeafError(node.location, "wrong-axis", "这里不能再按类别分开写", hint)
        keys = [key.text for key, _ in node.entries]
        fitting = [name for name, axis in free.items() if all(_fits(key, axis) for key in keys)]
        if keys and len(fitting) > 1:
            hint = f"先写一层分类的名字：{'、'.join(fitting)} 里的一个。"
            raise BadLeafError(node.location, "ambiguous-axis", "看不出是按什么分段", hint)
        # with a slip among the keys no axis fits whole: the one most keys belong to is meant
        return max(free, key=lambda name: sum(_fits(key, free[name]) for key in keys))

    def _member(self, key: Scalar, axis: Axis) -> str | Band | None:
        """The member or band that a key names; None if there is none, and then the problem is recorded."""
        if axis.band:
            try:
                return parse_band(key.text, axis.band)
            except ValueError as error:
                hint = "段与段要接上，含左边、不含右边。"
                self.problems.append(Problem(key.location, "bad-band", str(error), hint))
                return None
        if key.text in axis.members:
            return key.text
        self.problems.append(self._stranger(key, axis))
        return None

    def _stranger(self, key: Scalar, axis: Axis) -> Problem:
        """The problem with a key that is no member of its level's axis."""
        other = next((each for each in self._axes.values() if key.text in each.members), None)
        if other:
            message = f"“{key.text}”是“{other.label}”里的，这一层是按“{axis.label}”分的"
            return Problem(key.location, "wrong-axis", message, "同一层只按一种分类分开写，每种分类只用一层。")
        hint = nearest(key.text, (word for each in self._axes.values() for word in each.members))
        return Problem(key.location, "unknown-member", f"分类“{axis.label}”里没有“{key.text}”", hint)


def _fits(key: str, axis: Axis) -> bool:
    if not axis.band:
        return key in axis.members
    try:
        parse_band(key, axis.band)
    except ValueError:
        return False
    return True


def _only_entry(node: Mapping) -> tuple[str, Mapping] | None:
    """The only key of a level and the level below it (`fees:` above its bands), or None."""
    if len(node.entries) != 1:
        return None
    key, below = node.entries[0]
    return (key.text, below) if isinstance(below, Mapping) else None
