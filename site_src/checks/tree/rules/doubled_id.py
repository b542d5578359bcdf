"""An id stands once on a page: links, labels and scripts find only the first."""

from collections import Counter
from collections.abc import Iterator

from site_src.checks.tree.tree import Tree
from site_src.errors import Location, Problem

ID = "doubled-id"


def check(tree: Tree) -> Iterator[Problem]:
    """Report each id that stands more than once on a page."""
    for page in tree.documents.values():
        if len(set(page.ids)) == len(page.ids):
            continue
        for name, times in Counter(page.ids).items():
            if times > 1:
                message = f"id “{name}”有 {times} 处"
                yield Problem(Location(page.path), ID, message, "同一页里一个 id 只用一次。")
