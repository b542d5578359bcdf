"""No two attributes of one topic bear the same label: their columns could not be told apart."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "attribute-label-doubled"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look for the second of a label."""
    for slug, topic in library.topics.items():
        seen: dict[str, str] = {}
        for name, attribute in topic.attributes.items():
            if attribute.label in seen:
                path = path_of(library, "topics", f"{slug}.yaml")
                at = library.locate(path, ("attributes", name, "label"))
                message = f"{seen[attribute.label]} 和 {name} 都叫“{attribute.label}”"
                yield Problem(at, ID, message, "换一个说法，让读者看得出区别。")
            seen.setdefault(attribute.label, name)
