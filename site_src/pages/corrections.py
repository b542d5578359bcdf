"""`/corrections/`: what stood on the site and was wrong, and what was done about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.correction import Corrected, Correction, PageRef
from site_src.model.place import Place
from site_src.views.answers import SourceLine, Viewer
from site_src.views.links import LinkLine


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
    """The page of corrections, newest first; it is there also while there are none."""
    written = viewer.library.corrections.items()
    newest = sorted(written, key=lambda item: item[1].corrected.last, reverse=True)
    view = tuple(_correction(viewer, slug, each) for slug, each in newest)
    yield Page(
        addresses.CORRECTIONS, "pages/corrections.html", "更正", "这里写错过什么，什么时候改的，是谁发现的。", view
    )


def _correction(viewer: Viewer, slug: str, correction: Correction) -> CorrectionView:
    return CorrectionView(
        anchor=slug,
        about=tuple(_about(viewer, subject) for subject in correction.about),
        dates=_dates(correction),
        was=correction.was,
        now=correction.now,
        reporter=correction.reporter or "",
        source=viewer.source(correction.source) if correction.source else None,
    )


def _dates(correction: Correction) -> str:
    if correction.since == correction.corrected:
        return f"{correction.corrected} 写错，当天改好"
    return f"{correction.since} 写错，{correction.corrected} 改好"


def _about(viewer: Viewer, subject: Corrected) -> LinkLine:
    library = viewer.library
    if isinstance(subject, PageRef):
        return LinkLine(library.titles()[str(subject)], f"{subject}/")
    topic = library.topics[subject.topic]
    label = f"{library.name(subject.place)} · {topic.title} · {topic.attributes[subject.attribute].label}"
    # what was wrong may be gone altogether, and then has no place on the page any more
    if subject in library.statements:
        return LinkLine(label, addresses.answer(subject))
    nation = subject.place.level == "nation"
    page = addresses.topic(subject.topic) if nation else addresses.answers(subject.topic, Place(subject.place.region))
    return LinkLine(label, page)
