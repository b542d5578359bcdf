"""`/claims/` and `/claims/<slug>/`: what pages on the web say, and what the statements show."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import prose
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.writing import Claim
from site_src.pages import crumbs
from site_src.views.answers import SourceLine, Viewer
from site_src.views.facts import Basis, ShownPart, basis, plain, shown
from site_src.views.links import VERDICTS, LinkLine, claim_lines, related_lines


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim judged."""

    claim: str
    verdict: str
    verdict_words: str
    short: tuple[ShownPart, ...]
    why: tuple[ShownPart, ...]
    facts: tuple[Basis, ...]
    seen: tuple[SourceLine, ...]
    related: tuple[LinkLine, ...]
    topic: LinkLine


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every claim, and their list."""
    library = viewer.library
    yield Page(
        addresses.CLAIMS, "pages/claims.html", "说法核对", "网上常见的说法，对不对，依据是什么。", claim_lines(library)
    )
    for slug, claim in library.claims.items():
        title = f"“{claim.title}”，对吗？"
        description = plain(viewer, claim.short)
        yield Page(
            addresses.claim(slug), "pages/claim.html", title, description, _claim(viewer, claim), (crumbs.CLAIMS,)
        )


def _claim(viewer: Viewer, claim: Claim) -> ClaimView:
    library = viewer.library
    return ClaimView(
        claim=claim.title,
        verdict=claim.verdict,
        verdict_words=VERDICTS[claim.verdict],
        short=shown(viewer, prose.line(claim.short)),
        why=shown(viewer, viewer.article(claim.why)),
        facts=basis(viewer, claim.facts),
        seen=tuple(viewer.source(slug) for slug in claim.seen),
        related=related_lines(library, claim.related),
        topic=LinkLine(library.topics[claim.topic].title, addresses.topic(claim.topic)),
    )
