"""Every page has a description: shared in a chat, it is all that people see besides the title."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "missing-description"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page without a description."""
    for page in tree.documents.values():
        if not page.description:
            yield Problem(Location(page.path), ID, "这一页没有简介", '在模板里写上 <meta name="description">。')
