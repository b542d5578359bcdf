"""What to read again first: adopted statements whose sources are old, or bear no date.

The rule, in one line: **key attributes first, then those that concern most people, then the oldest source**. Only what
is in force is listed: the source of a rule that has ended is old by nature. A source without a date counts as older
than any. People are those of the province; an area counts as its share of the province's areas, as in `gaps`; the
nation as all provinces whose population is known. Equal ones go in the order of topics, then of provinces.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from site_src import compare
from site_src.model.dates import Day
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reread:
    """A statement to read again.

    `newest` is the day of its newest source, None where none bears one; `people` are those it concerns, None where that
    is not known.
    """

    statement: Statement
    age: Literal["old", "undated"]
    newest: Day | None
    key: bool
    people: int | None


def rereads(library: Library, day: date) -> tuple[Reread, ...]:
    """Everything to read again, in the order in which to do it (the whole order stands above)."""
    topics = {topic: index for index, topic in enumerate(library.topics)}
    regions = {region: index for index, region in enumerate(library.regions)}

    def rank(each: Reread) -> tuple[bool, int, date, int, int, Place]:
        oldest = each.newest.last if each.newest else date.min
        place = each.statement.place
        # the nation has no place in the order of provinces: it comes before them
        at = topics[each.statement.topic], regions.get(place.region, -1)
        return not each.key, -(each.people or 0), oldest, *at, place

    return tuple(sorted(_every(library, day), key=rank))


def _every(library: Library, day: date) -> Iterator[Reread]:
    for statement in library.all_statements():
        age = compare.age(library, statement, day)
        if age in ("old", "undated") and statement.holds(day) and compare.relied_on(library, statement):
            newest, key = compare.source_day(library, statement), library.declared(statement.ref).key
            yield Reread(statement, age, newest, key, _people(library, statement))


def _people(library: Library, statement: Statement) -> int | None:
    """The people of all its places, rounded to whole ones; None where of none of them that is known."""
    places = statement.fields.places or (statement.place,)
    known = [each for each in (_of(library, place) for place in places) if each is not None]
    return round(sum(known)) if known else None


def _of(library: Library, place: Place) -> Fraction | None:
    if place.level == "nation":
        counts = [region.population.count for region in library.regions.values() if region.population]
        return Fraction(sum(counts)) if counts else None
    region = library.regions[place.region]
    if region.population is None:
        return None
    whole = sum(area.within is None for area in region.areas.values())
    # nobody knows how many people live in each area, so they count alike
    return Fraction(region.population.count, max(whole, 1) if place.level == "area" else 1)
