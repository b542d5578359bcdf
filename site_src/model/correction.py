"""What stood on the site and was wrong, and what was done about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator

from site_src.model.base import Noun, Slug, Words, WrittenDay
from site_src.model.fact import FactRef

_PAGE = re.compile(r"([a-z]+)/([^/\s]+)")


@dataclass(frozen=True, slots=True)
class PageRef:
    """`folder/slug`: whatever has a page of its own, such as `claims/one-member` or `regions/jiangsu`."""

    folder: str
    slug: str

    def __str__(self) -> str:
        """As written."""
        return f"{self.folder}/{self.slug}"


Corrected = FactRef | PageRef


def parse_subject(given: Any) -> Corrected:  # noqa: ANN401 - pydantic hands over whatever stood there
    """Read `topic.attribute@place` or `folder/slug`; ValueError tells the editor how to write it."""
    text = given if isinstance(given, str) else ""
    page = _PAGE.fullmatch(text)
    if page:
        return PageRef(page[1], page[2])
    if "." in text.partition("@")[0]:
        return FactRef.parse(text)
    msg = f"“{text}”要写成“主题.项目@地方”，或者“questions/名字”这样的一页"
    raise ValueError(msg)


def _listed(given: Any) -> Any:  # noqa: ANN401 - one subject, or a list of them
    if given == ():
        msg = "没有写是关于哪里的"
        raise ValueError(msg)
    return (given,) if isinstance(given, str) else given


# a plain validator: pydantic's own errors for a union would name its members, which no editor knows
WrittenSubject = Annotated[Corrected, PlainValidator(parse_subject)]
WrittenSubjects = Annotated[tuple[WrittenSubject, ...], BeforeValidator(_listed)]


class Correction(Noun):
    """One mistake and its correction.

    `was` is what was wrong, `since` the day from which it stood on the site, `corrected` the day it was mended, `now`
    what changed. `reporter` is who told us, in words; `source` the id of the source that showed it.
    """

    about: WrittenSubjects
    was: Words
    since: WrittenDay
    corrected: WrittenDay
    now: Words
    reporter: Words | None = None
    source: Words | None = None


class Corrections(Noun):
    """Every correction by its id, newest first."""

    rows: Mapping[Slug, Correction]
