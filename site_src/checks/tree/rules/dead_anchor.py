"""The place on a page that a link names after `#` is there: otherwise the reader lands at its top and must search.

A fragment with `@` or `,` is none: it tells a script of which answer of which place the link speaks
(`topic.attribute@place`), or which places to hold against each other (`hunan,hainan`).
"""

from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem, nearest

ID = "dead-anchor"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each fragment that is not an id of the page it leads to."""
    ids = {path: frozenset(page.ids) for path, page in tree.documents.items()}
    for page in tree.documents.values():
        for link in page.links:
            there = ids.get(tree.target(page, link) or "")
            is_told_to_script = "@" in link.fragment or "," in link.fragment
            if link.fragment and not is_told_to_script and there is not None and link.fragment not in there:
                message = f"链接“{link.href}”指的位置“{link.fragment}”不存在"
                yield Problem(Location(page.path), ID, message, nearest(link.fragment, there))
