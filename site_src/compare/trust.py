"""How far one statement is to be trusted: what it rests on, how good that is, how old, and whether its life is over."""

from datetime import date
from typing import Literal

from site_src.model.dates import Day, months_later
from site_src.model.library import Library
from site_src.model.source import GRADES, Grade, Source, verified
from site_src.model.statement import Statement
from site_src.model.topic import Attribute

Basis = Literal["evidence", "draft", "lead"]
Age = Literal["recent", "old", "undated"]


def sources(library: Library, statement: Statement) -> tuple[Source, ...]:
    """The sources of a statement; an id that no source has is named by a check, and counts as no source here."""
    return tuple(library.sources[cite.id] for cite in statement.fields.source if cite.id in library.sources)


def _weighty(library: Library, statement: Statement) -> tuple[Source, ...]:
    """Its sources without pages that machines write and without drafts, which add nothing to others; else all."""
    found = sources(library, statement)
    return tuple(each for each in found if not each.generated and each.stage != "draft") or found


def grade(library: Library, statement: Statement) -> Grade | None:
    """The best grade among a statement's sources; None without any."""
    grades = {source.grade for source in _weighty(library, statement)}
    # GRADES runs from the best to the worst
    return next((each for each in GRADES if each in grades), None)


def agreed(library: Library, statement: Statement) -> bool:
    """True if several unverified pages say the same, not counting those that machines write."""
    voices = [each for each in sources(library, statement) if not each.generated]
    return not verified(grade(library, statement)) and len(voices) > 1


def basis(library: Library, statement: Statement) -> Basis:
    """What a statement rests on.

    evidence, if one of its sources is neither a page that machines write nor a draft (or if it says that we looked and
    found nothing: that is our own) · draft, if nothing better than the text of a rule that is not made yet · lead, if
    only pages that machines write. What is no evidence never holds.
    """
    if statement.fields.unknown is not None:
        return "evidence"
    found = sources(library, statement)
    if not found or any(not source.generated and source.stage != "draft" for source in found):
        return "evidence"
    return "draft" if any(source.stage == "draft" for source in found) else "lead"


def unproved(library: Library, statement: Statement) -> bool:
    """True if we adopted it, but it is only a lead or a draft."""
    return statement.adopted and basis(library, statement) != "evidence"


def relied_on(library: Library, statement: Statement) -> bool:
    """True if we adopted it on evidence, and it gives an answer."""
    return statement.says and basis(library, statement) == "evidence"


def read_source(library: Library, statement: Statement) -> Source | None:
    """The source to name beside the day on which we read it; None without any.

    That is the newest dated one of those that were read, or else the best; where none was read, the same of all.
    """
    found = _weighty(library, statement)
    read = tuple(each for each in found if each.kind != "cited") or found
    # min and max take the first of equals, and sources are equal where one is as good and as new as the other
    best = min(read, key=lambda each: GRADES.index(each.grade), default=None)
    dated = sorted((each for each in read if each.published), key=lambda each: GRADES.index(each.grade))
    return max(dated, key=lambda each: each.published.last if each.published else date.min, default=best)


def source_day(library: Library, statement: Statement) -> Day | None:
    """The day of its newest dated source, as exact as it is known; None where no source bears a date."""
    days = [source.published for source in _weighty(library, statement) if source.published]
    return max(days, key=lambda day: day.last, default=None)


def old_from(library: Library, statement: Statement) -> date | None:
    """The first day on which its newest source counts as old; None where no source bears a date."""
    newest = source_day(library, statement)
    return months_later(newest.last, library.site.old_after) if newest else None


def age(library: Library, statement: Statement, day: date) -> Age | None:
    """How old its newest source is on `day`; None where there is no source."""
    if not sources(library, statement):
        return None
    old = old_from(library, statement)
    if old is None:
        return "undated"
    return "old" if old <= day else "recent"


def life_ends(library: Library, statement: Statement) -> date | None:
    """The last day of the life that its documents give themselves; None where one of them lasts on.

    A page that only tells of a document lengthens no life: those count that are the authority's own words.
    """
    found = _weighty(library, statement)
    documents = [each for each in found if each.kind in ("official", "reprint", "cited")] or found
    ends = [each.expires.last if each.expires else date.max for each in documents]
    last = max(ends, default=date.max)
    return None if last == date.max else last


def is_expired(library: Library, statement: Statement, day: date) -> bool:
    """True if the life of its documents is over on `day`, and nothing says what follows."""
    last = life_ends(library, statement)
    return last is not None and last < day


def is_stale(statement: Statement, attribute: Attribute, day: date) -> bool:
    """True if the last check of its source is overdue on `day`; false if there was none, which is a matter of grade."""
    due = recheck_by(statement, attribute)
    return due is not None and due < day


def recheck_by(statement: Statement, attribute: Attribute) -> date | None:
    """The last day on which its verification still counts as fresh; None if it was never read."""
    verified = statement.fields.verified
    return months_later(verified.first, attribute.recheck) if verified else None


def review_on(library: Library, statement: Statement) -> date | None:
    """The day on which it has to be looked at again: a draft may be issued, a trial or a document's life may end."""
    found = sources(library, statement)
    days = [each.review.first for each in found if each.review]
    last = life_ends(library, statement)
    return min([*days, *([last] if last else [])], default=None)
