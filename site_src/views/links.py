"""Links in lists: to topics, questions, claims, comparisons and single answers."""

from dataclasses import dataclass

from site_src.addresses import table as addresses
from site_src.model.fact import FactRef
from site_src.model.library import Library

VERDICTS = {"true": "说得对", "outdated": "过时了", "depends": "看情况", "false": "不对", "unverified": "核实不了"}


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link in a list; `mark` is a word beside it, `verdict` the claim's, which is part of a CSS class."""

    label: str
    address: str
    mark: str = ""
    verdict: str = ""


def link_questions(library: Library, topic: str = "", region: str = "") -> tuple[LinkLine, ...]:
    """The questions on a topic, or about a province and its areas, or all."""
    return tuple(
        link_question(library, slug)
        for slug, question in library.questions.items()
        if _concerns(question.topic, question.place, topic, region)
    )


def link_claims(library: Library, topic: str = "", region: str = "") -> tuple[LinkLine, ...]:
    """The claims on a topic, or about a province and its areas, or all, each with its verdict."""
    return tuple(
        link_claim(library, slug)
        for slug, claim in library.claims.items()
        if _concerns(claim.topic, claim.place, topic, region)
    )


def link_claim(library: Library, slug: str) -> LinkLine:
    """One claim with its verdict."""
    claim = library.claims[slug]
    return LinkLine(f"“{claim.title}”", addresses.claim(slug), VERDICTS[claim.verdict], claim.verdict)


def link_topic(library: Library, slug: str) -> LinkLine:
    """One topic by its title."""
    return LinkLine(library.topics[slug].title, addresses.topic(slug))


def link_question(library: Library, slug: str) -> LinkLine:
    """One question by its title."""
    return LinkLine(library.questions[slug].title, addresses.question(slug))


def link_comparison(library: Library, slug: str) -> LinkLine:
    """One comparison by its title."""
    return LinkLine(library.comparisons[slug].title, addresses.comparison(slug))


def link_answer(library: Library, ref: FactRef, address: str = "") -> LinkLine:
    """`江苏 · 门诊统筹 · 起付线`, to the answer in full unless another address is given."""
    label = f"{library.name(ref.place)} · {library.topics[ref.topic].title} · {library.declared(ref).label}"
    return LinkLine(label, address or addresses.answer(ref))


def link_comparisons(library: Library, topic: str) -> tuple[LinkLine, ...]:
    """The comparisons in which a topic is an option."""
    return tuple(
        link_comparison(library, slug)
        for slug, comparison in library.comparisons.items()
        if any(option.topic == topic for option in comparison.options.values())
    )


def link_related(library: Library, related: tuple[str, ...]) -> tuple[LinkLine, ...]:
    """Links for references in content: a question's slug, `claims/<slug>`, `comparisons/<slug>` or `topics/<slug>`."""
    return tuple(_link_reference(library, each) for each in related)


def _link_reference(library: Library, reference: str) -> LinkLine:
    folder, slash, slug = reference.partition("/")
    if not slash:
        return link_question(library, reference)
    if folder == "claims":
        return link_claim(library, slug)
    if folder == "topics":
        return link_topic(library, slug)
    return link_comparison(library, slug)


def _concerns(own_topic: str, place: str | None, topic: str, region: str) -> bool:
    if region:
        return (place or "").partition("/")[0] == region
    return not topic or own_topic == topic
