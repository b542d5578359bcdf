"""Whatever a gathered fact is said to have become is there: `topic/area/attribute` of the ledger's own province,
`questions/<slug>`, `claims/<slug>`, `comparisons/<slug>` or `regions/<slug>`.
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
    written = {
        f"questions/{slug}" for slug in library.questions
    } | {f"claims/{slug}" for slug in library.claims} | {f"regions/{slug}" for slug in library.regions}
    written |= {f"comparisons/{slug}" for slug in library.comparisons}
    for region, ledger in library.ledgers.items():
        known = written | {
            f"{topic}/{place.area}/{attribute}"
            for topic, attribute, place in library.statements
            if place.region == region
        }
        for fact, placed in ledger.rows.items():
            for index, target in enumerate(placed.targets):
                if target not in known:
                    path = path_of(library, "intake", f"{region}.yaml")
                    at = library.locate(path, (fact, index))
                    yield Problem(at, ID, f"“{target}”不存在", nearest(target, known))
