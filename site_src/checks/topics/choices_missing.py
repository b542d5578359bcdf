"""A choice declares what may be chosen, and nothing else does."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "choices-missing"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the members of every attribute."""
    for slug, topic in library.topics.items():
        path = path_of(library, "topics", f"{slug}.yaml")
        for name, attribute in topic.attributes.items():
            chosen = attribute.kind in ("choice", "choices")
            if chosen and not attribute.members:
                at = library.locate(path, ("attributes", name, "kind"))
                yield Problem(at, ID, f"“{attribute.label}”没有写可以选什么", "在 members 里写上每个选项和它的中文。")
            elif attribute.members and not chosen:
                at = library.locate(path, ("attributes", name, "members"), key=True)
                message = f"“{attribute.label}”的种类是 {attribute.kind}，用不上 members"
                yield Problem(at, ID, message, "删掉 members，或者把 kind 改成 choice 或 choices。")
