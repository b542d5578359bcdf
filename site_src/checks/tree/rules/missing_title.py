"""Every page has a title: it is what tabs, bookmarks and search results show."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "missing-title"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page without a title."""
    for page in tree.documents.values():
        if not page.title:
            yield Problem(Location(page.path), ID, "这一页没有标题", "在模板的 <title> 里写上。")
