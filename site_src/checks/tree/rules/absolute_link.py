"""Links inside the site are relative: `/topics/` breaks below a path of a host, and when opened from disk."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "absolute-link"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each address that begins at the root of the site or of a disk."""
    for page in tree.documents.values():
        for link in (*page.links, *page.fetched):
            # `//` begins the address of another host
            if link.href.startswith(("/", "\\", "file:")) and not link.href.startswith("//"):
                message = f"链接“{link.href}”是绝对地址，网站换个位置就打不开"
                yield Problem(Location(page.path), ID, message, "从这一页出发写，例如 ../../topics/card/index.html。")
