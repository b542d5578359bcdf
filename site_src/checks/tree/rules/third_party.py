"""No page fetches from another host, or sends to it: readers' questions stay between them and this site."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "third-party"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each address on another host that a browser fetches from, or sends to, by itself."""
    for page in tree.documents.values():
        for link in page.fetched:
            # `data:` is in the page already, `file:` is for `absolute-link`
            if link.file is None and not link.href.startswith(("data:", "file:")):
                message = f"页面会从别的网站取“{link.href}”"
                yield Problem(Location(page.path), ID, message, "把文件放进本站，或者去掉；给人点的链接用 <a>。")
