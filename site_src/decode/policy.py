"""A policies file → statements: area → attribute → list, newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.decode.shape import decode
from site_src.decode.value import decode_value
from site_src.errors import Problem, nearest
from site_src.model.place import Place
from site_src.model.statement import Statement, StatementFields
from site_src.model.topic import Attribute, Topic
from site_src.model.values import Value
from site_src.model.writing import Site
from site_src.yaml_file import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class PolicyFile:
    """What a policies file is about, known from its path."""

    path: str
    topic: str
    region: str


def decode_policies(root: Node, file: PolicyFile, topic: Topic, site: Site) -> tuple[list[Statement], list[Problem]]:
    """Decode all statements of one file; returns those without faults, and every problem."""
    statements: list[Statement] = []
    problems: list[Problem] = []
    for area, attributes in _entries(root, problems):
        for name, listed in _entries(attributes, problems):
            attribute = topic.attributes.get(name.text)
            if attribute is None:
                message = f"主题“{topic.title}”里没有“{name.text}”这个项目"
                hint = nearest(name.text, topic.attributes)
                problems.append(Problem(name.location, "unknown-attribute", message, hint))
                continue
            for index, node in _list_statements(listed, problems):
                spot = _Spot(file, Place(file.region, area.text), name.text, index)
                statement, faults = _statement(node, spot, attribute, site)
                problems += faults
                if statement:
                    statements.append(statement)
    return statements, problems


@dataclass(frozen=True, slots=True)
class _Spot:
    file: PolicyFile
    place: Place
    attribute: str
    index: int


def _entries(node: Node, problems: list[Problem]) -> tuple[tuple[Scalar, Node], ...]:
    if isinstance(node, Mapping):
        return node.entries
    hint = "一层是地区（whole 是全省），再一层是项目，再下面是一条条的规定。"
    problems.append(Problem(node.location, "wrong-shape", "这里要写成几行“键: 值”", hint))
    return ()


def _list_statements(node: Node, problems: list[Problem]) -> Iterator[tuple[int, Mapping]]:
    """Yield the statements of one attribute with their index; anything else is added to `problems`."""
    for index, item in enumerate(node.items if isinstance(node, Sequence) else (node,)):
        if isinstance(node, Sequence) and isinstance(item, Mapping):
            yield index, item
        else:
            hint = "每条规定以“- value:”开头。"
            problems.append(Problem(item.location, "wrong-shape", "项目下面要是规定的列表", hint))


def _statement(node: Mapping, spot: _Spot, attribute: Attribute, site: Site) -> tuple[Statement | None, list[Problem]]:
    value_node = node.get("value")
    # the value has no fixed shape: its attribute's kind decides it below
    fields, problems = decode(StatementFields, node, besides=("value",))
    value: Value | None = None
    if value_node is not None:
        value, value_problems = decode_value(value_node, attribute, site)
        problems = problems + value_problems
    if fields:
        problems = problems + list(_contradictions(fields, node, attribute, has_value=value_node is not None))
    if problems or fields is None:
        return None, problems
    file = spot.file
    return Statement(file.topic, spot.attribute, spot.place, spot.index, file.path, value, fields), []


def _contradictions(
    fields: StatementFields, node: Mapping, attribute: Attribute, *, has_value: bool
) -> Iterator[Problem]:
    if has_value + fields.none + (fields.unknown is not None) != 1:
        hint = "有规定写 value；查过确实没有写 none: yes；没找到写 unknown: 原因。"
        yield Problem(node.location, "one-answer", "value、none、unknown 要写一个，只写一个", hint)
    terms = node.get("terms")
    for name, member_node in terms.entries if isinstance(terms, Mapping) else ():
        declared, member = attribute.terms.get(name.text), fields.terms[name.text]
        if declared is None:
            message = f"“{attribute.label}”没有“{name.text}”这种限定"
            yield Problem(name.location, "unknown-term", message, nearest(name.text, attribute.terms))
        elif member not in declared.members:
            message = f"“{declared.label}”没有“{member}”这种写法"
            yield Problem(member_node.location, "unknown-term", message, nearest(member, declared.members))
