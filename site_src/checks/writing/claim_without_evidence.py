"""A verdict rests on facts: only `unverified` needs none."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "claim-without-evidence"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each verdict other than `unverified` that rests on no fact."""
    library = context.library
    grounded = {reference.location.path for reference in context.references}
    for slug, claim in library.claims.items():
        path = path_of(library, "claims", f"{slug}.yaml")
        if claim.verdict != "unverified" and path not in grounded:
            at = library.locate(path, ("verdict",))
            hint = "在 facts 里列出能说明它的规定；没有的话，结论只能是 unverified。"
            yield Problem(at, ID, "下了结论，却没有依据", hint)
