"""Every page has exactly one first heading: it says what the page is, to ears as well as eyes."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "missing-h1"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page that has not exactly one heading of the first level."""
    for page in tree.documents.values():
        if page.headings != 1:
            message = f"这一页有 {page.headings} 个一级标题，要正好一个"
            yield Problem(Location(page.path), ID, message, "页面的题目用 <h1>，其余从 <h2> 开始。")
