"""Everything written in the YAML files, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.checks.walks.files import folder_of
from site_src.model.library import Library
from site_src.yaml_file import Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Written:
    """One scalar, the path of its file, and the keys that lead to it."""

    path: str
    keys: tuple[str | int, ...]
    scalar: Scalar

    @property
    def name(self) -> str:
        """The nearest key above it, list positions left out; empty when there is none."""
        return next((key for key in reversed(self.keys) if isinstance(key, str)), "")


def scalars(library: Library, *folders: str) -> Iterator[Written]:
    """Yield every value written in the files of these folders (all files, if none is named), in file order."""
    for path, root in library.roots.items():
        if not folders or folder_of(library, path) in folders:
            found: list[Written] = []
            _gather(path, root, (), found)
            yield from found


def _gather(path: str, node: Node, keys: tuple[str | int, ...], found: list[Written]) -> None:
    # a list to add to: generators inside generators took most of the time of all rules on wording
    if isinstance(node, Scalar):
        found.append(Written(path, keys, node))
    elif isinstance(node, Mapping):
        for key, child in node.entries:
            _gather(path, child, (*keys, key.text), found)
    else:
        for index, child in enumerate(node.items):
            _gather(path, child, (*keys, index), found)
