"""An attribute is asked at one level at least, and no level is listed twice."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "levels-empty"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the levels of every attribute."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            levels = attribute.levels
            if not levels or len(set(levels)) != len(levels):
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "levels"), key=True)
                said = "写重了" if levels else "是空的"
                hint = "从 nation、province、area 里选，各写一次；三级都问就删掉这一行。"
                yield Problem(at, ID, f"“{attribute.label}”的 levels {said}", hint)
