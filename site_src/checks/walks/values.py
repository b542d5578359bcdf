"""The node a statement's value was read from, for rules that name the exact figure."""

from collections.abc import Iterator

from site_src.model.library import Library
from site_src.model.statement import Statement
from site_src.yaml_file import Mapping, Node, Scalar, Sequence


def find_value_node(library: Library, statement: Statement) -> Node | None:
    """Return the node under a statement's `value`, or None where it has none."""
    node: Node | None = library.roots.get(statement.path)
    for key in (*statement.keys, "value"):
        if isinstance(node, Mapping) and isinstance(key, str):
            node = node.get(key)
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            return None
    return node


def walk_figures(node: Node | None) -> Iterator[Scalar]:
    """Yield every scalar at the ends of a value."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, child in node.entries:
            yield from walk_figures(child)
    elif isinstance(node, Sequence):
        for child in node.items:
            yield from walk_figures(child)
