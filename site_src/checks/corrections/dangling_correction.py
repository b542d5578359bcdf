"""What a correction is about is there: the attribute and the place, or the page."""

from collections.abc import Collection, Iterator
from datetime import date

from site_src.checks.walks.facts import undeclared
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest
from site_src.model.correction import CorrectionTarget
from site_src.model.fact import FactRef
from site_src.model.library import Library

ID = "dangling-correction"
NEEDS_ALL = True


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Follow everything that corrections are about."""
    titles = library.titles()
    for slug, correction in library.corrections.items():
        for index, subject in enumerate(correction.about):
            wrong = _wrong(library, subject, titles)
            if wrong:
                at = library.locate(path_of(library, "corrections.yaml"), (slug, "about", index))
                yield Problem(at, ID, *wrong)


def _wrong(library: Library, subject: CorrectionTarget, titles: Collection[str]) -> tuple[str, str] | None:
    """What is not there, and what may have been meant."""
    if isinstance(subject, FactRef):
        return undeclared(library, subject)
    if str(subject) not in titles:
        return f"没有“{subject}”这一页", nearest(str(subject), titles)
    return None
