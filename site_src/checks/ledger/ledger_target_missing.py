"""Whatever a gathered fact is said to have become is there.

A target is `topic/area/attribute` of the ledger's own province, or `questions/<slug>`, `claims/<slug>`,
`comparisons/<slug>`, `regions/<slug>`.
"""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "ledger-target-missing"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each target that does not exist."""
    library = context.library
    for region, ledger in library.ledgers.items():
        known = _collect_known(library, region)
        for fact, placed in ledger.rows.items():
            for index, target in enumerate(placed.targets):
                if target not in known:
                    path = path_of(library, "intake", f"{region}.yaml")
                    at = library.locate(path, (fact, index))
                    yield Problem(at, ID, f"“{target}”不存在", nearest(target, known))


def _collect_known(library: Library, region: str) -> set[str]:
    """Return every target that exists for the facts of one province."""
    folders = {
        "questions": library.questions,
        "claims": library.claims,
        "comparisons": library.comparisons,
        "regions": library.regions,
    }
    written = {f"{folder}/{slug}" for folder, slugs in folders.items() for slug in slugs}
    refs = (ref for ref in library.statements if ref.place.region == region)
    return written | {f"{ref.topic}/{ref.place.area}/{ref.attribute}" for ref in refs}
