"""What can be found: data/search.js, and data/search/<province>.js with what one province itself says."""

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypedDict

PageKind = Literal["question", "comparison", "calculator", "scenario", "claim", "source", "page"]
"""Of pages with words of their own; `page` are the site's own."""


class SearchArea(TypedDict):
    """An area with a row of its own."""

    slug: str
    name: str


class SearchCity(TypedDict):
    """A city that no area stands for; `pinyin` where it is read unusually."""

    name: str
    pinyin: NotRequired[str]


class SearchRegion(TypedDict):
    """A province: 江苏省, 江苏, 苏."""

    slug: str
    name: str
    short: str
    abbr: str
    areas: Sequence[SearchArea]
    cities: Sequence[SearchCity]


class SearchAttribute(TypedDict):
    """An attribute; `page`: it has a page of its own."""

    slug: str
    label: str
    help: str
    page: NotRequired[bool]


class SearchTopic(TypedDict):
    """A topic with its attributes."""

    slug: str
    title: str
    question: str
    summary: str
    attributes: Sequence[SearchAttribute]


class SearchAlias(TypedDict):
    """Words that mean the same, and where they lead, the best first."""

    words: Sequence[str]
    to: Sequence[str]


class SearchAnswers(TypedDict):
    """What a place itself says on a topic: attribute → a text, a line for each statement the page shows."""

    place: str
    topic: str
    texts: Mapping[str, str]


class SearchPage(TypedDict):
    """A page with words of its own; what is empty is left out.

    `where`: the slug that the address of its kind takes; of the site's own pages, the address.
    """

    kind: PageKind
    where: str
    title: str
    names: NotRequired[Sequence[str]]  # what else it is called
    line: NotRequired[str]
    text: NotRequired[str]
    place: NotRequired[str]
    topic: NotRequired[str]


class SearchAddresses(TypedDict):
    """The addresses that the script puts together; it fills in what stands in braces."""

    region: str
    area: str
    topic: str
    attribute: str
    answers: str
    pages: Mapping[str, str]  # of what has words of its own, by kind
    pair: NotRequired[str]  # where provinces are compared at all


class SearchIndex(TypedDict):
    """What a visitor can find without naming a province; `answers` are the nation's.

    `syllables`: each with the characters that are read so.
    """

    kinds: Mapping[str, str]
    ignore: Sequence[str]
    addresses: SearchAddresses
    regions: Sequence[SearchRegion]
    topics: Sequence[SearchTopic]
    aliases: Sequence[SearchAlias]
    answers: Sequence[SearchAnswers]
    pages: Sequence[SearchPage]
    syllables: Mapping[str, str]


class SearchSheet(TypedDict):
    """`data/search/<province>.js`: what the province and its areas say, and the sources that only they cite."""

    region: str
    answers: Sequence[SearchAnswers]
    pages: Sequence[SearchPage]
