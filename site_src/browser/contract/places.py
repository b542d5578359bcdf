"""`data/places/` and `data/comparing.js`: what places say, and what may be held against what."""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from site_src.compare import State
from site_src.comparing import Code
from site_src.model.source import Grade


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
    grade: NotRequired[Grade]
    word: NotRequired[str]  # the grade's
    since: NotRequired[str]
    origin: NotRequired[str]  # the place whose rule it is, where it is taken over
    note: NotRequired[str]
    why: NotRequired[str]
    source: NotRequired[str]
    reading: NotRequired[str]  # of when the source is, and when it was looked at
    coming: NotRequired[str]  # the day on which the next rule begins
    disputed: NotRequired[int]  # how many say otherwise
    address: str
    key: NotRequired[str]  # two answers that may be compared say the same if their keys are equal
    sort: NotRequired[int]  # of what sort its figures are, where some of the attribute's do not compare
    cautions: NotRequired[Sequence[CautionRecord]]


class AskedTopic(TypedDict):
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
    subjects: Mapping[str, AskedTopic]  # by topic
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
