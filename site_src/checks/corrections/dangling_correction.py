"""What a correction is about is there: the attribute and the place, or the page."""

from collections.abc import Collection, Iterator

from site_src.checks.context import Context
from site_src.checks.walks.facts import find_undeclared
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.correction import Corrected
from site_src.model.fact import FactRef
from site_src.model.library import Library

ID = "dangling-correction"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each subject of a correction that does not exist."""
    library = context.library
    titles = library.titles()
    for slug, correction in library.corrections.items():
        for index, subject in enumerate(correction.about):
            wrong = _find_fault(library, subject, titles)
            if wrong:
                at = library.locate(path_of(library, "corrections.yaml"), (slug, "about", index))
                yield Problem(at, ID, *wrong)


def _find_fault(library: Library, subject: Corrected, titles: Collection[str]) -> tuple[str, str] | None:
    """Return what does not exist and what may have been meant, as message and hint; None if nothing is wrong."""
    if isinstance(subject, FactRef):
        return find_undeclared(library, subject)
    if str(subject) not in titles:
        return f"没有“{subject}”这一页", nearest(str(subject), titles)
    return None
