"""An attribute's label has at most 14 characters: it heads a column on a phone."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "label-too-long"
NEEDS_ALL = False
_LONGEST = 14


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Measure every label."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            if len(attribute.label) > _LONGEST:
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "label"))
                message = f"“{attribute.label}”有 {len(attribute.label)} 个字，最多 {_LONGEST} 个"
                yield Problem(at, ID, message, "写短些，其余的放进 help。")
