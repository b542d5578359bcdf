"""Every page can be reached by links from the first page; 404.html and offline.html are shown instead of one."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "orphan-page"
_HOME = "index.html"
_NOT_LINKED = ("404.html", "offline.html")


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page that no chain of links joins to the first page."""
    reached, ahead = {_HOME}, [_HOME]
    while ahead:
        page = tree.documents.get(ahead.pop())
        for link in page.links if page else ():
            if link.file and link.file not in reached:
                reached.add(link.file)
                ahead.append(link.file)
    for path in tree.documents:
        if path not in reached and path not in _NOT_LINKED:
            yield Problem(Location(path), ID, "从首页点不到这一页", "在别的页面上加一个到这里的链接。")
