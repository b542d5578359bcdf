"""What a page links to or loads is in the tree."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "dead-link"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each address inside the site that leads to no file."""
    for page in tree.documents.values():
        for link in (*page.links, *page.fetched):
            target = tree.target(page, link)
            if target is not None and target not in tree.files:
                hint = f"网站里没有 {target}；检查地址，或者补上这一页。"
                yield Problem(Location(page.path), ID, f"链接“{link.href}”打不开", hint)
