"""Everything written in the YAML files, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.files import folder_of
from site_src.model.library import Library
from site_src.yaml_file import Mapping, Node, Scalar

_File = tuple[str, str]  # path and folder


@dataclass(frozen=True, slots=True)
class Written:
    """One scalar, the path and the folder of its file (see `folder_of`), and the keys that lead to it."""

    path: str
    folder: str
    keys: tuple[str | int, ...]
    scalar: Scalar

    @property
    def name(self) -> str:
        """The nearest key above it, list positions left out; empty when there is none."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "")


def walk_scalars(library: Library) -> Iterator[Written]:
    """Yield every value of every YAML file, in file order."""
    for path, root in library.roots.items():
        gathered: list[Written] = []
        _gather((path, folder_of(library, path)), root, (), gathered)
        yield from gathered


def _gather(file: _File, node: Node, keys: tuple[str | int, ...], gathered: list[Written]) -> None:
    # a list to add to: generators inside generators took most of the time of all rules on wording
    if isinstance(node, Scalar):
        gathered.append(Written(*file, keys, node))
    elif isinstance(node, Mapping):
        for key, child in node.entries:
            _gather(file, child, (*keys, key.text), gathered)
    else:
        for index, child in enumerate(node.items):
            _gather(file, child, (*keys, index), gathered)
