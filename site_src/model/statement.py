"""A dated, cited statement: one answer to one attribute in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from site_src.model.base import Flag, Noun, Slug, Words, WrittenDay
from site_src.model.dates import Day
from site_src.model.fact import FactRef
from site_src.model.place import Place, WrittenPlace
from site_src.model.values import Value


class Cite(Noun):
    """A source, and the place in it."""

    id: Words
    at: Words | None = None


def _list_cites(given: Any) -> Any:  # noqa: ANN401 - one id, one cite, or a list of either
    listed = given if isinstance(given, tuple) else (given,)
    return tuple({"id": each} if isinstance(each, str) else each for each in listed)


Cites = Annotated[tuple[Cite, ...], BeforeValidator(_list_cites)]


class StatementFields(Noun):
    """What is written around a statement's value."""

    none: Flag = False
    unknown: Words | None = None
    terms: Mapping[Slug, Slug] = {}
    from_: WrittenDay | None = Field(default=None, alias="from")  # `from` is a keyword of Python
    to: WrittenDay | None = None
    on: WrittenDay | None = None  # of an observation: the day on which it was counted, instead of `from` and `to`
    places: tuple[WrittenPlace, ...] = ()  # a list of places, for each of which it answers
    published: WrittenDay | None = None
    source: Cites = ()
    at: Words | None = None
    verified: WrittenDay | None = None
    stance: Literal["adopted", "disputed"] = "adopted"
    why: Words | None = None
    note: Words | None = None
    gap: Words | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; exactly one of `value`, `fields.none`, `fields.unknown` is given."""

    topic: str
    attribute: str
    place: Place
    index: int
    path: str
    value: Value | None
    fields: StatementFields
    listed: Place | None = None  # the place whose file lists this one, where its answer stands in a list of places

    @property
    def ref(self) -> FactRef:
        """The key of the question it answers."""
        return FactRef(self.topic, self.attribute, self.place)

    @property
    def says(self) -> bool:
        """True if we adopted it and it gives an answer (a value, or that there is no such rule), not `unknown`."""
        return self.adopted and self.fields.unknown is None

    @property
    def adopted(self) -> bool:
        """True if we hold it to be right; a disputed one is only shown beside."""
        return self.fields.stance == "adopted"

    @property
    def start(self) -> date:
        """The first day it is in force; `date.min` where that is not known."""
        since = self.since
        return since.first if since else date.min

    @property
    def end(self) -> date:
        """The last day it is in force; `date.max` where no end is given."""
        return self.fields.to.last if self.fields.to else date.max

    def holds(self, day: date) -> bool:
        """True if it is in force on `day`."""
        return self.start <= day <= self.end

    @property
    def since(self) -> Day | None:
        """Its written beginning, as exact as it is known; of an observation its day."""
        return self.fields.from_ or self.fields.on

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The keys that lead to it inside its file."""
        return ((self.listed or self.place).area, self.attribute, self.index)
