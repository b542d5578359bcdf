"""Every page says its language: screen readers choose their voice by it, browsers their glyphs."""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "missing-lang"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each page without a language."""
    for page in tree.documents.values():
        if not page.lang.strip():
            yield Problem(Location(page.path), ID, "这一页没有写明语言", '写成 <html lang="zh-CN">。')
