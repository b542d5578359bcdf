"""What we write ourselves: questions, claims, comparisons, the ledger, the site's own words."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from site_src.model.base import MonthSpan, Noun, Slug, Whole, Words
from site_src.model.fact import WrittenAsk, WrittenRef
from site_src.model.report import Report
from site_src.model.topic import Axis, WrittenBase
from site_src.model.travel import Compare, Travel

Verdict = Literal["true", "outdated", "depends", "false", "unverified"]


class Question(Noun):
    """A question in the words people use, with its short answer."""

    title: Words
    topic: Slug
    place: Words | None = None
    order: Whole
    short: Words
    for_whom: Words
    basis: tuple[WrittenRef, ...] = ()
    asks: tuple[WrittenAsk, ...] = ()  # what the reader's own place says of these comes first
    unknown: tuple[Words, ...] = ()
    related: tuple[Words, ...] = ()


class Claim(Noun):
    """Something pages on the web say, and what we found."""

    title: Words
    topic: Slug
    place: Words | None = None
    order: Whole
    verdict: Verdict
    short: Words
    why: Words
    seen: tuple[Words, ...] = ()
    facts: tuple[WrittenRef, ...] = ()
    related: tuple[Words, ...] = ()


def _expand_placement(given: Any) -> Any:  # noqa: ANN401 - one target, a list of them, or {unused: why}
    if isinstance(given, str):
        return {"targets": (given,)}
    return {"targets": given} if isinstance(given, tuple) else given


class Placement(Noun):
    """What became of a gathered fact: the statements it turned into, or why it was left out."""

    targets: tuple[Words, ...] = ()
    unused: Words | None = None


WrittenPlacement = Annotated[Placement, BeforeValidator(_expand_placement)]


class Ledger(Noun):
    """Every gathered fact of one province by its id."""

    rows: Mapping[Words, WrittenPlacement]


class Exemption(Noun):
    """A known departure from a rule, with its reason; it must still be needed."""

    rule: Words
    file: Words
    text: Words
    why: Words


class NamedLink(Noun):
    """A label with something behind it."""

    label: Words
    number: Words | None = None
    url: Words | None = None


class Home(Noun):
    """What stands on the first page."""

    questions: tuple[Words, ...]
    comparison: Words | None = None


Section = Literal["questions", "topics", "regions", "calculators", "claims"]


class Site(Noun):
    """Names, axes and words shared by the whole site."""

    title: Words
    mark: Words
    tagline: Words
    description: Words
    language: Words
    zone: Words  # where the day begins by which its rules hold; checked by zone-unknown
    nation: Words
    hotline: NamedLink | None = None
    disclaimer: Words
    outside: Words | None = None
    where: Words = "选一个地方"  # asks the reader for their place
    place: Words = "所在地"  # what the reader's place is called
    ask: Words = "当地主管的部门"  # whom to ask what the site cannot answer
    licence: NamedLink
    report: Report = Report()
    old_after: MonthSpan = 24  # a source that was published longer ago counts as old
    home: Home
    compare: Compare = Compare()
    travel: Travel | None = None
    sections: tuple[Section, ...] = ("questions", "topics", "regions", "claims")  # of the page head, in order
    axes: Mapping[Slug, Axis] = {}
    bases: Mapping[Slug, WrittenBase] = {}
