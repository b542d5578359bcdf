"""Rules on the finished tree, one module a rule: whatever was planned and drawn, this is what readers get."""

from collections.abc import Mapping
from typing import cast

from site_src.checks.rule import modules_in
from site_src.checks.tree import rules
from site_src.checks.tree.rule import TreeRule
from site_src.checks.tree.tree import Tree
from site_src.errors import Problem

__all__ = ["TREE_RULES", "TreeRule", "check_tree"]

TREE_RULES = cast("tuple[TreeRule, ...]", modules_in(rules))


def check_tree(tree: Mapping[str, bytes]) -> list[Problem]:
    """Return every problem of a tree (path → bytes), sorted by page; locations are paths inside the tree."""
    read = Tree.read(tree)
    return sorted({problem for rule in TREE_RULES for problem in rule.check(read)})
