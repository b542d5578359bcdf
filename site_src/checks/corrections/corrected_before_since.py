"""Nothing is corrected before it stood on the site."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "corrected-before-since"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each correction dated before the mistake."""
    library = context.library
    for slug, each in library.corrections.items():
        if each.corrected.last < each.since.first:
            at = library.locate(path_of(library, "corrections.yaml"), (slug, "corrected"))
            message = f"{each.corrected} 就更正了，却从 {each.since} 才写错"
            yield Problem(at, ID, message, "查一下两个日期，是不是写反了。")
