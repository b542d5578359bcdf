"""A link to a page names its file: opened from disk, `../topics/` shows a list of files instead of the page."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "folder-link"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each link to a page that names only its folder."""
    for page in tree.documents.values():
        for link in page.links:
            written = link.href.partition("#")[0].partition("?")[0]
            if link.file in tree.documents and written and not written.endswith(".html"):
                message = f"链接“{link.href}”只写到文件夹，从磁盘打开时看不到页面"
                yield Problem(Location(page.path), ID, message, "地址写到文件，例如 ../../topics/card/index.html。")
