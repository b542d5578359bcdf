"""Where an alias leads is there: a topic, an attribute, a province, one of its topics, or any page of ours."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "dangling-alias"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow `to` of every alias."""
    known = _known(library)
    for number, alias in enumerate(library.search.aliases):
        for index, target in enumerate(alias.to):
            if target not in known:
                at = library.locate(path_of(library, "search.yaml"), ("aliases", number, "to", index))
                yield Problem(at, ID, f"没有“{target}”这一页", nearest(target, known))


def _known(library: Library) -> set[str]:
    said = {(topic, attribute) for topic, attribute, _ in library.statements}
    return {
        *library.titles(),
        # an attribute of which nobody says anything has no page
        *(f"topics/{topic}/{attribute}" for topic, attribute in said),
        *(f"regions/{region}/{topic}" for region in library.regions for topic in library.topics),
    }
