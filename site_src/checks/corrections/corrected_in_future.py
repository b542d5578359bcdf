"""Nothing has been corrected tomorrow."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "corrected-in-future"
NEEDS_ALL = False


def check(library: Library, today: date) -> Iterator[Problem]:
    """Look at the date of every correction."""
    for slug, each in library.corrections.items():
        if each.corrected.first > today:
            at = library.locate(path_of(library, "corrections.yaml"), (slug, "corrected"))
            yield Problem(at, ID, f"更正的日子 {each.corrected} 还没有到", "写真正改好的那一天。")
