"""What may be said: topics, their attributes, the axes and terms of a value."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from site_src.model.base import Flag, MonthSpan, Noun, Slug, Whole, Words
from site_src.model.fact import Subject

Kind = Literal[
    "money", "percent", "count", "months", "date", "bool", "text", "choice", "choices", "list", "steps", "link"
]
Level = Literal["nation", "province", "area"]


class Axis(Noun):
    """A way a value can differ: by named members, or by bands of a number.

    `within`: a member that counts as another where a statement does not speak of it (a community clinic is one of those
    “of the first level and below”).
    """

    label: Words
    members: Mapping[Slug, Words] = {}
    within: Mapping[Slug, Slug] = {}
    band: Literal["money", "count"] | None = None
    unit: Words | None = None
    ordinal: Words | None = None  # of a counted band: `第{}次`, the number stands for {}


class Base(Noun):
    """What a share is taken of. `from`: the attribute (topic.attribute) whose statements tell its amount."""

    label: Words
    from_: Annotated[Words | None, Field(alias="from")] = None

    @property
    def subject(self) -> Subject | None:
        """The attribute that records the amount of the base, or None."""
        # without `from`, or without a dot in it, the attribute is empty
        subject = Subject.parse(self.from_ or "")
        return subject if subject.attribute else None


def _expand_base(given: Any) -> Any:  # noqa: ANN401 - `average_wage: 平均工资` is short for a mapping
    return {"label": given} if isinstance(given, str) else given


WrittenBase = Annotated[Base, BeforeValidator(_expand_base)]


class Term(Noun):
    """A qualification that is part of a value, such as whether a ceiling limits payment or cost."""

    label: Words
    shows: Literal["before", "unit"]
    members: Mapping[Slug, Words]
    apart: Flag = False  # values that differ in this term never compete in a ranking
    unclear: Slug | None = None  # the member for what the source leaves open: as good as not stated


class Attribute(Noun):
    """One thing that may be said about a place under a topic, and how its value is typed."""

    label: Words
    help: Words
    kind: Kind
    group: Slug
    unit: Words | None = None
    axes: tuple[Slug, ...] = ()
    terms: Mapping[Slug, Term] = {}
    members: Mapping[Slug, Words] = {}
    words: Mapping[Literal["yes", "no"], Words] = {}
    none: Words = "没有这项规定"
    better: Literal["lower", "higher", "none"] = "none"
    inherits: Flag
    passes_down: tuple[Slug, ...] = ()  # where it does not inherit: choices that hold for every place within, too
    levels: tuple[Level, ...] = ("nation", "province", "area")
    recheck: MonthSpan
    key: Flag = False  # shown first: a column of the comparison, a figure at the top of a page
    observed: Flag = False  # counted on a day, not in force over a time: its statements say `on`
    next: Literal["channel", "steps", "materials"] | None = None  # what the reader does after reading


class Topic(Noun):
    """A subject with its question, and everything that may be said about it."""

    title: Words
    question: Words
    summary: Words
    order: Whole
    groups: Mapping[Slug, Words]
    attributes: Mapping[Slug, Attribute]

    @property
    def key_attributes(self) -> tuple[str, ...]:
        """The attributes shown first, in declared order."""
        return tuple(name for name, attribute in self.attributes.items() if attribute.key)

    def in_group(self, group: str) -> tuple[str, ...]:
        """The attributes of one group, in declared order."""
        return tuple(name for name, attribute in self.attributes.items() if attribute.group == group)
