"""A yes-or-no attribute says in words what yes and no mean (能 and 不能, not 是 and 否); no other attribute does."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "words-missing"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the words of every attribute."""
    for slug, topic in library.topics.items():
        path = path_of(library, "topics", f"{slug}.yaml")
        for name, attribute in topic.attributes.items():
            if attribute.kind == "bool" and set(attribute.words) != {"yes", "no"}:
                at = library.locate(path, ("attributes", name, "words"), key=True)
                hint = '例如 words: {"yes": 能, "no": 不能}。'
                yield Problem(at, ID, f"“{attribute.label}”没有写 yes 和 no 各怎么说", hint)
            elif attribute.words and attribute.kind != "bool":
                at = library.locate(path, ("attributes", name, "words"), key=True)
                message = f"“{attribute.label}”的种类是 {attribute.kind}，用不上 words"
                yield Problem(at, ID, message, "删掉 words，或者把 kind 改成 bool。")
