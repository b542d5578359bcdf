"""Each province's answers, attribute by attribute, as one side of a comparison."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_src import comparing
from site_src.addresses import table as addresses
from site_src.comparing import Caution, Code, Sort
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.views.answers import AnswerView, Viewer
from site_src.wording import SUMMARIES, say_caution

_SHORT = 60  # characters of a value in a list; the whole of it is behind the link
_BADGED = frozenset({"unverified"})  # cautions that a badge says already
_META = frozenset({"unverified", "agreed", "inherited"})  # cautions that the line under a value says already
_TURNS: Mapping[Code, Code] = {"coming": "begun"}  # before the day of a change, and from then on


@dataclass(frozen=True, slots=True)
class Mark:
    """A caution in words, which the reader's calendar may change after the build.

    It is shown only after the day `after` (`hidden`: not yet on the day of the build); from `since` on its text is
    `then`. Days are ISO dates, "" where there is none.
    """

    code: str
    text: str
    after: str = ""
    hidden: bool = False
    since: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One province's answer for one attribute.

    `text` is the value in one line ("" if nothing is in force), `short` its beginning. `cautions` qualify it,
    `marks` are the same in words; `sort` decides whether two figures compare. `silent` is the text for no
    answer.
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
    def in_force(self) -> bool:
        """True if a rule, or its confirmed absence, is in force and can be compared."""
        return self.answer.answered

    @property
    def beside(self) -> tuple[Mark, ...]:
        """The marks for a place where a line below the value gives its grade and origin."""
        return tuple(each for each in self.marks if each.code not in _META)

    @property
    def listed(self) -> tuple[Mark, ...]:
        """The marks for a list that shows the badge."""
        return tuple(each for each in self.marks if each.code not in _BADGED)

    @property
    def unverified(self) -> bool:
        """True if it rests on unverified pages alone."""
        return any(each.code == "unverified" for each in self.cautions)


def make_sides(viewer: Viewer) -> Mapping[str, tuple[Side, ...]]:
    """Province → its sides, the same attributes in the same order for all.

    Each side is made once, because it appears on the province's pages beside every other one.
    """
    areas = _count_areas(viewer)
    return {place.region: tuple(_make_province_sides(viewer, place, areas)) for place in viewer.library.provinces()}


def _count_areas(viewer: Viewer) -> Counter[tuple[str, str, str]]:
    """(topic, attribute, province) → the number of its areas that tell of it themselves."""
    return Counter((topic, name, place.region) for topic, name, place in viewer.stated if place.level == "area")


def _make_province_sides(viewer: Viewer, place: Place, areas: Counter[tuple[str, str, str]]) -> Iterator[Side]:
    """Every attribute that a province may have a statement on, by topic, key attributes first."""
    for topic, declared in viewer.library.topics.items():
        names = [name for name, attribute in declared.attributes.items() if "province" in attribute.levels]
        # False sorts first, and the sort is stable: within either half the declared order stays
        for name in sorted(names, key=lambda each: not declared.attributes[each].key):
            yield make_side(viewer, FactRef(topic, name, place), areas[topic, name, place.region])


def make_side(viewer: Viewer, ref: FactRef, areas: int = 0) -> Side:
    """The side of one place; `areas` is the number of its areas with a statement of their own."""
    view = viewer.view_answer(ref)
    answer = viewer.resolve(ref)
    text = view.current.value.text if view.current and view.answered else ""
    cautions = comparing.alone(viewer.library, answer)
    return Side(
        topic=ref.topic,
        label=view.label,
        place=viewer.library.name(ref.place),
        address=addresses.answer(ref),
        answer=view,
        text=text,
        short=text if len(text) <= _SHORT else f"{text[: _SHORT - 2]}……",  # the ellipsis is two characters
        # what is not in force has figures too (a lapsed value), but they are not compared
        sort=comparing.sort(viewer.library, answer.statement) if view.answered else None,
        cautions=cautions,
        marks=tuple(_make_marks(viewer, cautions)),
        silent=SUMMARIES["areas_only"].format(areas) if areas and not view.recorded else view.state_words,
    )


def _make_marks(viewer: Viewer, cautions: Iterable[Caution]) -> Iterator[Mark]:
    """Cautions in words; two that replace each other on a day are one mark with both texts."""
    words = {each.code: say_caution(each.code, each.about) for each in cautions}
    for each in cautions:
        if each.code in _TURNS:
            yield Mark(each.code, words[each.code], since=each.about[0], then=words[_TURNS[each.code]])
        elif each.code not in _TURNS.values():
            yield Mark(each.code, words[each.code], each.after, hidden=not each.on(viewer.day))
