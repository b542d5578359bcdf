"""What a term calls unclear is one of its own members: otherwise unclear figures would be compared."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "term-unclear"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the terms of every attribute."""
    for slug, topic in library.topics.items():
        for name, attribute in topic.attributes.items():
            for key, term in attribute.terms.items():
                if term.unclear is not None and term.unclear not in term.members:
                    path = path_of(library, "topics", f"{slug}.yaml")
                    at = library.locate(path, ("attributes", name, "terms", key, "unclear"))
                    message = f"“{term.label}”的 members 里没有“{term.unclear}”"
                    yield Problem(at, ID, message, nearest(term.unclear, term.members))
