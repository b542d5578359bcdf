"""No script or style stands inside a page: the Content-Security-Policy refuses them, so they would do nothing.

A block of `application/ld+json` is for search engines and never run, so it may stay. Data for our own scripts comes as
a script: a page opened from disk, or read without scripts, is not made heavier by it.
"""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "inline-code"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each kind of inline script or style of each page once."""
    for page in tree.documents.values():
        for kind in dict.fromkeys(page.inline):
            message = f"页面里直接写了脚本或样式（{kind}）"
            yield Problem(Location(page.path), ID, message, "脚本放进 scripts，样式放进 styles，用类名或事件监听。")
