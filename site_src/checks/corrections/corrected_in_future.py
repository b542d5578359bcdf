"""Nothing has been corrected tomorrow."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "corrected-in-future"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each correction dated after the day of the check."""
    library = context.library
    for slug, each in library.corrections.items():
        if each.corrected.first > context.day:
            at = library.locate(path_of(library, "corrections.yaml"), (slug, "corrected"))
            yield Problem(at, ID, f"更正的日子 {each.corrected} 还没有到", "写真正改好的那一天。")
