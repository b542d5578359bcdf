"""`/claims/` and `/claims/<slug>/`: common claims, each checked against the statements."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_src import prose
from site_src.addresses import table as addresses
from site_src.addresses.page import Page
from site_src.model.writing import Claim
from site_src.pages import crumbs
from site_src.views.answers import Viewer
from site_src.views.facts import Basis, FilledPart, cite, fill_facts, to_plain_text
from site_src.views.links import VERDICTS, LinkLine, link_claims, link_related, link_topic
from site_src.views.sources import SourceLine


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim judged."""

    claim: str
    verdict: str
    verdict_words: str
    short: tuple[FilledPart, ...]
    why: tuple[FilledPart, ...]
    facts: tuple[Basis, ...]
    seen: tuple[SourceLine, ...]
    related: tuple[LinkLine, ...]
    topic: LinkLine


def plan(viewer: Viewer) -> Iterator[Page]:
    """Every claim, and their list."""
    library = viewer.library
    yield Page(
        addresses.CLAIMS, "pages/claims.html", "说法核对", "网上常见的说法，对不对，依据是什么。", link_claims(library)
    )
    for slug, claim in library.claims.items():
        title = f"“{claim.title}”，对吗？"
        description = to_plain_text(viewer, claim.short)
        yield Page(
            addresses.claim(slug), "pages/claim.html", title, description, _make_view(viewer, claim), (crumbs.CLAIMS,)
        )


def _make_view(viewer: Viewer, claim: Claim) -> ClaimView:
    library = viewer.library
    return ClaimView(
        claim=claim.title,
        verdict=claim.verdict,
        verdict_words=VERDICTS[claim.verdict],
        short=fill_facts(viewer, prose.parse_line(claim.short)),
        why=fill_facts(viewer, viewer.parse_article(claim.why)),
        facts=cite(viewer, claim.facts),
        seen=tuple(viewer.cite_source(slug) for slug in claim.seen),
        related=link_related(library, claim.related),
        topic=link_topic(library, claim.topic),
    )
