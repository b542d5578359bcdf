"""Where a statement comes from, and how far to trust it."""

from typing import Literal

from site_src.model.base import Flag, Noun, Words, WrittenDay

SourceKind = Literal["official", "reprint", "cited", "media", "aggregator"]
Grade = SourceKind | Literal["generated"]
KINDS: tuple[SourceKind, ...] = ("official", "reprint", "cited", "media", "aggregator")  # best first
GRADES: tuple[Grade, ...] = (*KINDS, "generated")  # best first: a page that a machine wrote stands below all others


def verified(grade: Grade | None) -> bool:
    """True if a source of this grade is more than an unverified page; without such a one nothing is ranked."""
    return grade not in (None, "aggregator", "generated")


class Source(Noun):
    """A document or page that was read, or is known by its number."""

    title: Words
    publisher: Words
    doc_number: Words | None = None
    url: Words | None = None
    published: WrittenDay | None = None
    kind: SourceKind
    link: Flag = True  # False: named, never linked (a mirror, a farm)
    title_is_description: Flag = False  # the title is ours, so it never stands in 《》
    generated: Flag = False  # put together by a machine: a lead to look further, never evidence
    stage: Literal["draft", "trial"] | None = None  # a draft is no rule yet; a trial ends by itself
    expires: WrittenDay | None = None  # the last day of the life that the document gives itself
    review: WrittenDay | None = None  # the day on which it has to be looked at again
    note: Words | None = None

    @property
    def grade(self) -> Grade:
        """How far it is to be trusted: its kind, or that a machine wrote it."""
        return "generated" if self.generated else self.kind

    @property
    def verified(self) -> bool:
        """True if it is more than an unverified page."""
        return verified(self.grade)

    @property
    def linked(self) -> bool:
        """True if readers get a link to it."""
        return self.url is not None and self.link
