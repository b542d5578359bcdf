"""Where a statement comes from, and how far to trust it."""

from typing import Literal

from site_src.model.base import Flag, Noun, Words, WrittenDay

SourceKind = Literal["official", "reprint", "cited", "media", "aggregator"]
KINDS: tuple[SourceKind, ...] = ("official", "reprint", "cited", "media", "aggregator")  # best first


def verified(kind: SourceKind | None) -> bool:
    """Whether more than unverified pages say so. What they alone say is shown with that mark, and never ranked."""
    return kind is not None and kind != "aggregator"


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
    note: Words | None = None

    @property
    def verified(self) -> bool:
        """Whether it is more than a page that nobody verified."""
        return verified(self.kind)

    @property
    def linked(self) -> bool:
        """Whether the reader gets a link to it."""
        return self.url is not None and self.link
