"""Whatever a gathered fact is said to have become is there.

A target is `topic/area/attribute` of the ledger's own province, or `questions/<slug>`, `claims/<slug>`,
`comparisons/<slug>`, `regions/<slug>`.
"""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "ledger-target-missing"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow every target of every ledger."""
    for region, ledger in library.ledgers.items():
        known = _known(library, region)
        for fact, placed in ledger.rows.items():
            for index, target in enumerate(placed.targets):
                if target not in known:
                    path = path_of(library, "intake", f"{region}.yaml")
                    at = library.locate(path, (fact, index))
                    yield Problem(at, ID, f"“{target}”不存在", nearest(target, known))


def _known(library: Library, region: str) -> set[str]:
    """Every target that is there for one province's facts."""
    folders = {
        "questions": library.questions,
        "claims": library.claims,
        "comparisons": library.comparisons,
        "regions": library.regions,
    }
    written = {f"{folder}/{slug}" for folder, slugs in folders.items() for slug in slugs}
    return written | {
        f"{topic}/{place.area}/{attribute}" for topic, attribute, place in library.statements if place.region == region
    }
