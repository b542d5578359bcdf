"""Where a claim was seen is one of the sources: readers may look there for themselves."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "unknown-seen"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each source a claim was seen in that is not described."""
    library = context.library
    for slug, claim in library.claims.items():
        for index, seen in enumerate(claim.seen):
            if seen not in library.sources:
                at = library.locate(path_of(library, "claims", f"{slug}.yaml"), ("seen", index))
                yield Problem(at, ID, f"没有“{seen}”这个来源", nearest(seen, library.sources))
