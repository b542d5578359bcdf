"""What each province says, attribute by attribute, ready to stand beside another."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.writing import FactRef
from site_src.pages import addresses
from site_src.pages.views import AnswerView, Viewer

_SHORT = 60  # characters of a value in a list; the whole of it is behind the link


@dataclass(frozen=True, slots=True)
class Side:
    """What one province says about one attribute.

    `text` is the value in one line ("" where nothing is in force), `short` the beginning of it. `apart` are the terms
    that set the value apart from others, as (label, member). `silent` says in words that nothing is known, `coming`
    that there will be another rule.
    """

    topic: str
    label: str
    place: str
    address: str
    answer: AnswerView
    text: str
    short: str
    apart: tuple[tuple[str, str], ...]
    silent: str
    coming: str

    @property
    def told(self) -> bool:
        """Whether there is something in force to compare, be it that there is no such rule."""
        return self.answer.state in ("value", "none")


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
            yield _side(viewer, FactRef(topic, name, place), areas[topic, name, place.region])


def _side(viewer: Viewer, ref: FactRef, areas: int) -> Side:
    view = viewer.answer(ref.topic, ref.attribute, ref.place)
    text = view.current.said.text if view.current and view.state in ("value", "none") else ""
    return Side(
        topic=ref.topic,
        label=view.label,
        place=viewer.library.name(ref.place),
        address=addresses.answer(ref),
        answer=view,
        text=text,
        short=text if len(text) <= _SHORT else f"{text[: _SHORT - 2]}……",
        apart=_apart(viewer, ref),
        silent=f"{view.state_words}全省的，{areas} 个地方另有规定" if areas and not view.recorded else view.state_words,
        coming=f"自 {view.upcoming[0].first} 起有变" if view.upcoming else "",
    )


def _apart(viewer: Viewer, ref: FactRef) -> tuple[tuple[str, str], ...]:
    terms = viewer.library.topics[ref.topic].attributes[ref.attribute].terms
    apart = {name: term for name, term in terms.items() if term.apart}
    statement = viewer.ask(ref.topic, ref.attribute, ref.place).statement if apart else None
    written = statement.fields.terms if statement and statement.value else {}
    return tuple((term.label, written[name]) for name, term in apart.items() if name in written)
