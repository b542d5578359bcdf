"""No two pages have the same title: in a row of tabs or results they could not be told apart."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "doubled-title"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page whose title an earlier one has."""
    seen: dict[str, str] = {}
    for page in tree.documents.values():
        if page.title and page.title in seen:
            message = f"标题“{page.title}”和 {seen[page.title]} 一样"
            yield Problem(Location(page.path), ID, message, "把地方、主题写进标题，让两页分得开。")
        seen.setdefault(page.title, page.path)
