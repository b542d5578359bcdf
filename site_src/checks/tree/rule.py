"""What a rule on the finished tree is: as a rule on content, but it judges what readers will get."""

from collections.abc import Iterator
from typing import Protocol

from site_src.checks.tree.tree import Tree
from site_src.errors import Problem


class TreeRule(Protocol):
    """One rule on the tree: a module with a docstring, an id, and a function; problems name the page."""

    ID: str

    def check(self, tree: Tree, /) -> Iterator[Problem]:
        """Report each place that breaks this rule."""
