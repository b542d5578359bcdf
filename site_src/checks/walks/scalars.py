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
            yield from _below(path, root, ())


def _below(path: str, node: Node, keys: tuple[str | int, ...]) -> Iterator[Written]:
    if isinstance(node, Scalar):
        yield Written(path, keys, node)
    elif isinstance(node, Mapping):
        for key, child in node.entries:
            yield from _below(path, child, (*keys, key.text))
    else:
        for index, child in enumerate(node.items):
            yield from _below(path, child, (*keys, index))
