"""One statement in words."""

from dataclasses import dataclass

from site_src import compare, wording
from site_src.model.library import Library
from site_src.model.statement import Statement
from site_src.views.sources import Badge, SourceLine, cite_source, make_badge
from site_src.wording import ValueText


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement in words, with its dates, grade and sources; what is not known is ""."""

    value: ValueText
    span: str
    badge: Badge | None
    sources: tuple[SourceLine, ...]
    reading: str  # of when the source is, and when we looked at it
    listed: str  # whose list of places says so, if it is one
    review: str  # of a draft: the day on which it has to be looked at again
    published: str
    note: str
    why: str
    first: str  # ISO dates, for the reader's own calendar in the browser; of what was counted on a day that day
    last: str


def make_statement(library: Library, statement: Statement) -> StatementView:
    """The view of one statement."""
    fields, grade = statement.fields, compare.grade(library, statement)
    draft = compare.basis(library, statement) == "draft"
    review = compare.review_on(library, statement) if draft else None
    return StatementView(
        value=wording.say(statement, library.declared(statement.ref), library.site),
        span=wording.say_span(statement),
        badge=make_badge(grade) if grade else None,
        sources=tuple(
            cite_source(library, cite.id, cite.at or fields.at or "")
            for cite in fields.source
            if cite.id in library.sources
        ),
        reading=_say_reading(library, statement),
        listed=f"{library.name(statement.listed)}的名单里有" if statement.listed else "",
        review=review.isoformat() if review else "",
        published=str(fields.published or ""),
        note=fields.note or "",
        why=fields.why or fields.unknown or "",
        first=statement.start.isoformat() if statement.since else "",
        last=statement.end.isoformat() if fields.to else "",
    )


def _say_reading(library: Library, statement: Statement) -> str:
    source = compare.read_source(library, statement)
    grade, published = (source.grade, source.published) if source else (None, None)
    return wording.say_reading(grade, published, statement.fields.verified)
