"""Links from one page to what else the site says on the subject."""

from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.model.library import Library

VERDICTS = {"true": "说得对", "outdated": "过时了", "depends": "看情况", "false": "不对", "unverified": "核实不了"}


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link in a list, with a word before or after it."""

    label: str
    address: str
    mark: str = ""
    verdict: str = ""


def link_questions(library: Library, topic: str = "", region: str = "") -> tuple[LinkLine, ...]:
    """The questions on a topic, about a province, or all."""
    return tuple(
        LinkLine(question.title, addresses.question(slug))
        for slug, question in library.questions.items()
        if _about(question.topic, question.place, topic, region)
    )


def link_claims(library: Library, topic: str = "", region: str = "") -> tuple[LinkLine, ...]:
    """The claims on a topic, about a province, or all, each with its verdict."""
    return tuple(
        link_claim(library, slug)
        for slug, claim in library.claims.items()
        if _about(claim.topic, claim.place, topic, region)
    )


def link_claim(library: Library, slug: str) -> LinkLine:
    """One claim with its verdict."""
    claim = library.claims[slug]
    return LinkLine(f"“{claim.title}”", addresses.claim(slug), VERDICTS[claim.verdict], claim.verdict)


def link_comparisons(library: Library, topic: str) -> tuple[LinkLine, ...]:
    """The comparisons in which a topic is an option."""
    return tuple(
        LinkLine(comparison.title, addresses.comparison(slug))
        for slug, comparison in library.comparisons.items()
        if any(option.topic == topic for option in comparison.options.values())
    )


def link_related(library: Library, related: tuple[str, ...]) -> tuple[LinkLine, ...]:
    """Written references: a question's slug, `claims/<slug>`, `comparisons/<slug>` or `topics/<slug>`."""
    return tuple(_link_reference(library, each) for each in related)


def _link_reference(library: Library, written: str) -> LinkLine:
    folder, slash, slug = written.partition("/")
    if not slash:
        return LinkLine(library.questions[written].title, addresses.question(written))
    if folder == "claims":
        return link_claim(library, slug)
    if folder == "topics":
        return LinkLine(library.topics[slug].title, addresses.topic(slug))
    return LinkLine(library.comparisons[slug].title, addresses.comparison(slug))


def _about(own_topic: str, place: str | None, topic: str, region: str) -> bool:
    if region:
        return (place or "").partition("/")[0] == region
    return not topic or own_topic == topic
