"""What each province says, attribute by attribute, ready to stand beside another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_src import comparing
from site_src.addresses import table as addresses
from site_src.comparing import Caution, Code, Sort
from site_src.model.fact import FactRef
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.views.answers import AnswerView, Viewer
from site_src.wording import SUMMARIES, say_caution

_SHORT = 60  # characters of a value in a list; the whole of it is behind the link
_BADGED = frozenset({"unverified"})  # what a badge says
_META = frozenset({"unverified", "agreed", "inherited"})  # what the line under a value says
_TURNS: Mapping[Code, Code] = {"coming": "begun"}  # what is said until a day, and what from then on


@dataclass(frozen=True, slots=True)
class Mark:
    """A caution in words.

    It appears on the reader's day after `after` (`hidden`: not yet on the day of the build); from `since` on it says
    `then` instead. "" where there is no such day.
    """

    code: str
    text: str
    after: str = ""
    hidden: bool = False
    since: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What one province says about one attribute.

    `text` is the value in one line ("" where nothing is in force), `short` the beginning of it. `cautions` are what
    must be known beside it, `marks` the same in words; `sort` is what its figures are of. `silent` says in words that
    nothing is known.
    """

    topic: str
    label: str
    place: str
    address: str
    answer: AnswerView
    text: str
    short: str
    sort: Sort | None
    cautions: tuple[Caution, ...]
    marks: tuple[Mark, ...]
    silent: str

    @property
    def told(self) -> bool:
        """Whether there is something in force to compare, be it that there is no such rule."""
        return self.answer.answered

    @property
    def beside(self) -> tuple[Mark, ...]:
        """The marks of a value over a line that says its grade and where it is from."""
        return tuple(each for each in self.marks if each.code not in _META)

    @property
    def listed(self) -> tuple[Mark, ...]:
        """The marks of a value whose badge is shown."""
        return tuple(each for each in self.marks if each.code not in _BADGED)

    @property
    def unverified(self) -> bool:
        """Whether it rests on unverified pages alone."""
        return any(each.code == "unverified" for each in self.cautions)


def sides(viewer: Viewer) -> Mapping[str, tuple[Side, ...]]:
    """Province → what it says, attribute by attribute; the same attributes in the same order for all.

    Every side is made once: it stands on the pages of all the other provinces.
    """
    areas = _areas(viewer.library)
    return {place.region: tuple(_sides(viewer, place, areas)) for place in viewer.library.provinces()}


def _areas(library: Library) -> Counter[tuple[str, str, str]]:
    """(topic, attribute, province) → how many of its areas say something of their own."""
    return Counter((topic, name, place.region) for topic, name, place in library.statements if place.level == "area")


def _sides(viewer: Viewer, place: Place, areas: Counter[tuple[str, str, str]]) -> Iterator[Side]:
    """Every attribute that is asked of a province, by topic, those shown first in front."""
    for topic, declared in viewer.library.topics.items():
        asked = [name for name, attribute in declared.attributes.items() if "province" in attribute.levels]
        for name in sorted(asked, key=lambda each: not declared.attributes[each].key):
            yield side(viewer, FactRef(topic, name, place), areas[topic, name, place.region])


def side(viewer: Viewer, ref: FactRef, areas: int = 0) -> Side:
    """What one place says about one attribute; `areas` of it say something of their own."""
    view = viewer.answer(ref)
    answer = viewer.ask(ref)
    text = view.current.said.text if view.current and view.answered else ""
    cautions = comparing.alone(viewer.library, answer)
    return Side(
        topic=ref.topic,
        label=view.label,
        place=viewer.library.name(ref.place),
        address=addresses.answer(ref),
        answer=view,
        text=text,
        short=text if len(text) <= _SHORT else f"{text[: _SHORT - 2]}……",
        sort=comparing.sort(viewer.library, answer.statement) if view.answered else None,
        cautions=cautions,
        marks=tuple(_marks(viewer, cautions)),
        silent=SUMMARIES["areas_only"].format(areas) if areas and not view.recorded else view.state_words,
    )


def _marks(viewer: Viewer, cautions: Iterable[Caution]) -> Iterator[Mark]:
    """Cautions in words; one that turns into another is one mark with both."""
    words = {each.code: say_caution(each.code, each.about) for each in cautions}
    for each in cautions:
        if each.code in _TURNS:
            yield Mark(each.code, words[each.code], since=each.about[0], then=words[_TURNS[each.code]])
        elif each.code not in _TURNS.values():
            yield Mark(each.code, words[each.code], each.after, hidden=not each.on(viewer.day))
