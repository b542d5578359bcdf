"""Only what can be put in order can be better: `better: higher` on a text would rank words."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "better-without-order"
NEEDS_ALL = False
_ORDERED = ("money", "percent", "count", "months", "date")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every attribute that is ranked."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            if attribute.better != "none" and attribute.kind not in _ORDERED:
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "better"))
                message = f"“{attribute.label}”的种类是 {attribute.kind}，排不出高低"
                yield Problem(at, ID, message, "写成 better: none。")
