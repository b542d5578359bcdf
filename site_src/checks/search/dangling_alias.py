"""Where an alias leads is there: a topic, an attribute, a province, one of its topics, or any page of ours."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.library import Library

ID = "dangling-alias"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each target of an alias that has no page."""
    library = context.library
    known = _collect_known(library)
    for number, alias in enumerate(library.search.aliases):
        for index, target in enumerate(alias.to):
            if target not in known:
                at = library.locate(path_of(library, "search.yaml"), ("aliases", number, "to", index))
                yield Problem(at, ID, f"没有“{target}”这一页", nearest(target, known))


def _collect_known(library: Library) -> set[str]:
    """Return every target that has a page."""
    answered = {ref.subject for ref in library.statements}
    return {
        *library.titles(),
        # an attribute of which nobody says anything has no page
        *(f"topics/{topic}/{attribute}" for topic, attribute in answered),
        *(f"regions/{region}/{topic}" for region in library.regions for topic in library.topics),
    }
