"""The finished tree as its rules see it: pages that were read, and every file that is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_src.checks.tree.document import Document, Link, parse


@dataclass(frozen=True, slots=True)
class Tree:
    """`documents` by path, and the paths of all files, pages included."""

    documents: Mapping[str, Document]
    files: frozenset[str]

    @classmethod
    def read(cls, tree: Mapping[str, bytes]) -> "Tree":
        """Return a tree (path → bytes) with each of its pages parsed."""
        pages = {path: parse(path, data) for path, data in sorted(tree.items()) if path.endswith(".html")}
        return cls(pages, frozenset(tree))

    def target(self, document: Document, link: Link) -> str | None:
        """Return the path in the tree that a link leads to, whether a file is there or not; None for another host."""
        return link.file or document.path if link.file is not None else None
