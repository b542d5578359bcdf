"""A dated, cited statement: one answer to one attribute in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from site_src.model.base import Flag, Noun, Slug, Words, WrittenDay
from site_src.model.dates import Day
from site_src.model.fact import FactRef
from site_src.model.place import Place
from site_src.model.values import Value


class Cite(Noun):
    """A source, and the place in it."""

    id: Words
    at: Words | None = None


def _cites(written: Any) -> Any:  # noqa: ANN401 - one id, one cite, or a list of either
    listed = written if isinstance(written, tuple) else (written,)
    return tuple({"id": each} if isinstance(each, str) else each for each in listed)


Cites = Annotated[tuple[Cite, ...], BeforeValidator(_cites)]


class StatementFields(Noun):
    """What is written around a statement's value."""

    none: Flag = False
    unknown: Words | None = None
    terms: Mapping[Slug, Slug] = {}
    from_: WrittenDay | None = Field(default=None, alias="from")
    to: WrittenDay | None = None
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

    @property
    def ref(self) -> FactRef:
        """What it answers."""
        return FactRef(self.topic, self.attribute, self.place)

    @property
    def says(self) -> bool:
        """Whether it is ours and says something, be it that there is no such rule."""
        return self.adopted and self.fields.unknown is None

    @property
    def adopted(self) -> bool:
        """Whether it is ours, not just seen elsewhere."""
        return self.fields.stance == "adopted"

    @property
    def start(self) -> date:
        """The first day it holds; an unknown beginning is the beginning of time."""
        return self.fields.from_.first if self.fields.from_ else date.min

    @property
    def end(self) -> date:
        """The last day it holds; an open end is the end of time."""
        return self.fields.to.last if self.fields.to else date.max

    def holds(self, day: date) -> bool:
        """Whether it is in force on `day`."""
        return self.start <= day <= self.end

    @property
    def since(self) -> Day | None:
        """Its written beginning, as exact as it is known."""
        return self.fields.from_

    @property
    def keys(self) -> tuple[str | int, ...]:
        """The way to it inside its file."""
        return (self.place.area, self.attribute, self.index)
