"""What the first page lists exists."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "home-unknown"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each question and the comparison listed for the first page that do not exist."""
    library = context.library
    path, home = path_of(library, "site.yaml"), library.site.home
    for index, slug in enumerate(home.questions):
        if slug not in library.questions:
            at = library.locate(path, ("home", "questions", index))
            yield Problem(at, ID, f"没有“{slug}”这个问题", nearest(slug, library.questions))
    if home.comparison is not None and home.comparison not in library.comparisons:
        at = library.locate(path, ("home", "comparison"))
        message = f"没有“{home.comparison}”这个对照"
        yield Problem(at, ID, message, nearest(home.comparison, library.comparisons))
