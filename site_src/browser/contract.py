"""The contract with the scripts: every payload they read, field by field.

The builders of this room make these. `tests/browser/test_types.py` derives declarations from them, compiles the
scripts against those, and refuses a field that no script reads.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypedDict

from site_src.compare import State
from site_src.comparing import Code
from site_src.model.source import SourceKind
from site_src.views.cells import Look
from site_src.views.columns import Sense

# --- every page ---------------------------------------------------------------------------------------------------


class SiteSettings(TypedDict):
    """What the build knows and scripts have to: they find it in `site`, by these names."""

    slug: str  # how short names are written, as the source of a regular expression
    zone: str  # where the days of the content begin: an IANA name
    ahead: int  # minutes by which that zone is ahead of UTC on the day of the build


# --- places: data/places/, data/comparing.js ----------------------------------------------------------------------


class CautionRecord(TypedDict):
    """What to know before comparing; said on the reader's days after `after` and up to `until`, ISO dates."""

    code: Code  # its words stand in `ComparingRules`
    about: NotRequired[Sequence[str]]  # what they name: labels of terms, a place, a day
    after: NotRequired[str]
    until: NotRequired[str]


class PlaceCell(TypedDict):
    """An answer in words, and what comparing it takes. A field of which there is nothing to say is left out."""

    state: State
    state_words: NotRequired[str]
    text: NotRequired[str]  # all of the value in a line
    lead: NotRequired[str]  # a qualification before rows or items
    rows: NotRequired[Sequence[tuple[str, str]]]  # label, words
    items: NotRequired[Sequence[str]]
    ordered: NotRequired[bool]  # the items are steps
    grade: NotRequired[SourceKind]
    word: NotRequired[str]  # the grade's
    since: NotRequired[str]
    origin: NotRequired[str]  # the place whose rule it is, where it is taken over
    note: NotRequired[str]
    why: NotRequired[str]
    source: NotRequired[str]
    verified: NotRequired[str]
    coming: NotRequired[str]  # the day on which the next rule begins
    disputed: NotRequired[int]  # how many say otherwise
    address: str
    key: NotRequired[str]  # two answers that may be compared say the same if their keys are equal
    sort: NotRequired[int]  # of what sort its figures are, where some of the attribute's do not compare
    cautions: NotRequired[Sequence[CautionRecord]]


class Subject(TypedDict):
    """A topic, as far as it is asked of a place."""

    title: str
    address: str
    key: Sequence[str]  # the attributes that come first
    local: Sequence[str]  # those that are asked of areas only
    attributes: Mapping[str, str]  # name → label


class PlaceSheet(TypedDict):
    """What a province and its areas say, or the nation. Places are written `jiangsu`, `jiangsu/nanjing`."""

    region: str
    name: str
    subjects: Mapping[str, Subject]  # by topic
    areas: Mapping[str, str]  # place → name
    # place → topic → attribute → which of `cells`, -1 for an area of which nothing is recorded though something is of
    # its province; an area has only what differs from its province
    places: Mapping[str, Mapping[str, Mapping[str, int]]]
    cells: Sequence[PlaceCell]


class ComparingRules(TypedDict):
    """Why answers must not be held against each other, and how that is said."""

    cautions: Mapping[str, str]  # code → words; `{0}` stands for what they name
    summaries: Mapping[str, str]  # name → sentence; `{0}` stands for its first part
    # topic → attribute → `1-2` → why figures of these two sorts do not compare; the lower number first
    unlike: Mapping[str, Mapping[str, Mapping[str, Sequence[CautionRecord]]]]


# --- comparisons of a topic: data/topics/, data/rows/ -------------------------------------------------------------


class ShortCell(TypedDict):
    """An answer in the words of its cell on the page, see views/cells.py; what is empty is left out."""

    state: State
    look: Look
    lines: Sequence[str]
    text: NotRequired[str]  # where it is not what the lines say
    own: NotRequired[bool]
    grade: NotRequired[SourceKind]
    word: NotRequired[str]  # of its badge
    since: NotRequired[str]
    mark: NotRequired[str]
    linked: NotRequired[bool]  # its answer stands somewhere in full
    address: NotRequired[str]  # where, if it is that of an area


class ColumnCell(ShortCell):
    """What the nation or a province says; equal values have equal keys, wherever they come from."""

    key: int


class ColumnHead(TypedDict):
    """An attribute, and where all places stand side by side on it."""

    label: str
    address: str


class RowHead(TypedDict):
    """The nation or a province: where it speaks on the topic, on which page its answers are, what counts its areas."""

    name: str
    address: str
    answers: str
    note: str
    plain: str  # the sentence where it says nothing of its own


class ColumnOrder(TypedDict):
    """An order of the provinces by one figure: place → rank, from 1."""

    label: str
    attribute: str
    sense: Sense
    ranks: Mapping[str, int]


class ColumnWords(TypedDict):
    """What the script of a comparison says."""

    only: Mapping[str, str]  # in place of what has no better source
    mixed: str
    split: str
    plain: str
    areas: str
    place: str
    rank: str
    based: str
    sources: str


class ColumnsSheet(TypedDict):
    """`data/topics/<topic>.js`: a topic across the nation and all provinces, each distinct cell once.

    `answers`: place → numbers of its cells, in the order of the attributes.
    """

    topic: str
    title: str
    day: str
    attributes: Mapping[str, ColumnHead]
    places: Mapping[str, RowHead]
    answers: Mapping[str, Sequence[int]]
    orders: Mapping[str, ColumnOrder]
    words: ColumnWords
    cells: Sequence[ColumnCell]


class RowsSheet(TypedDict):
    """`data/rows/<province>.js`: the province's areas in the comparisons of all topics, each distinct cell once.

    `labels`: topic → attribute → its label. `rows`: area → topic → numbers of its cells, in the order of the labels.
    """

    region: str
    names: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    rows: Mapping[str, Mapping[str, Sequence[int]]]
    cells: Sequence[ShortCell]


# --- search: data/search.js ---------------------------------------------------------------------------------------

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
    """The addresses that the script puts together, by kind; it fills in what stands in braces."""

    region: str
    area: str
    topic: str
    attribute: str
    answers: str
    question: str
    comparison: str
    calculator: str
    scenario: str
    claim: str
    source: str
    pair: NotRequired[str]  # where provinces are compared at all


class SearchIndex(TypedDict):
    """Everything a visitor can find. `syllables`: each with the characters that are read so."""

    kinds: Mapping[str, str]
    ignore: Sequence[str]
    addresses: SearchAddresses
    regions: Sequence[SearchRegion]
    topics: Sequence[SearchTopic]
    aliases: Sequence[SearchAlias]
    answers: Sequence[SearchAnswers]
    pages: Sequence[SearchPage]
    syllables: Mapping[str, str]


# --- calculators --------------------------------------------------------------------------------------------------

# --- reading offline: sw.js and its packs -------------------------------------------------------------------------


class OfflineSite(TypedDict):
    """What the worker knows of the build: its name, the packs that hold every page, and what is needed before them."""

    build: str
    packs: Sequence[str]
    first: Sequence[str]


class PackPiece(TypedDict):
    """Strings that were packed together: where they lie after the index, and the number of the first of them."""

    start: int
    end: int
    first: int


class PackIndex(TypedDict):
    """What the packs hold: the pieces in order, and of each file (by path) the number of its own string."""

    pieces: Sequence[PackPiece]
    files: Mapping[str, int]
