"""`/corrections/`: mistakes that stood on the site, with their corrections."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.correction import Correction, CorrectionTarget, PageRef
from site_src.model.place import Place
from site_src.views.answers import Viewer
from site_src.views.links import LinkLine, link_answer
from site_src.views.sources import SourceLine


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One mistake and its correction."""

    anchor: str
    about: tuple[LinkLine, ...]
    dates: str
    was: str
    now: str
    reporter: str
    source: SourceLine | None


def plan(viewer: Viewer) -> Iterator[Page]:
    """The page of corrections, newest first; it exists even if there are none."""
    newest = sorted(viewer.library.corrections.items(), key=lambda item: item[1].corrected.last, reverse=True)
    view = tuple(_make_correction(viewer, slug, each) for slug, each in newest)
    yield Page(
        addresses.CORRECTIONS, "pages/corrections.html", "更正", "这里写错过什么，什么时候改的，是谁发现的。", view
    )


def _make_correction(viewer: Viewer, slug: str, correction: Correction) -> CorrectionView:
    return CorrectionView(
        anchor=slug,
        about=tuple(_link_subject(viewer, subject) for subject in correction.about),
        dates=_format_dates(correction),
        was=correction.was,
        now=correction.now,
        reporter=correction.reporter or "",
        source=viewer.cite_source(correction.source) if correction.source else None,
    )


def _format_dates(correction: Correction) -> str:
    if correction.since == correction.corrected:
        return f"{correction.corrected} 写错，当天改好"
    return f"{correction.since} 写错，{correction.corrected} 改好"


def _link_subject(viewer: Viewer, subject: CorrectionTarget) -> LinkLine:
    library = viewer.library
    if isinstance(subject, PageRef):
        return LinkLine(library.titles()[str(subject)], f"{subject}/")
    # a wrong statement may have been removed altogether, and then has no anchor on the page any more
    if subject in library.statements:
        return link_answer(library, subject)
    nation = subject.place.level == "nation"
    page = addresses.topic(subject.topic) if nation else addresses.answers(subject.topic, Place(subject.place.region))
    return link_answer(library, subject, page)
