"""The source that showed a mistake is described in `sources/`."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "unknown-correction-source"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source of a correction that is not described."""
    library = context.library
    for slug, each in library.corrections.items():
        if each.source is not None and each.source not in library.sources:
            at = library.locate(path_of(library, "corrections.yaml"), (slug, "source"))
            yield Problem(at, ID, f"没有“{each.source}”这个来源", nearest(each.source, library.sources))
