"""Random and boundary inputs for the calculators of the real content, and the places to put them to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from site_src.calculate.case.parameters import Known, look_up
from site_src.calculate.case.tables import Timeline, timelines
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import Choice
from site_src.calculate.values.reading import Plain
from site_src.load import load
from site_src.model.library import Library
from site_src.model.place import Place
from site_src.model.values import Band
from tests.support.site import DATE, ROOT

DAY = date.fromisoformat(DATE)
CALCULATORS = sorted(path.stem for path in (ROOT / "content" / "calculators").glob("*.yaml"))
"""Found by folder: a new calculator is tested as soon as it is there."""


@cache
def content() -> Library:
    """The real content."""
    return load(ROOT / "content").library


@cache
def rule(slug: str) -> Rule:
    """One calculator of the content."""
    made, problems = make_rule(slug, content().calculators[slug], content())
    assert made is not None, problems
    return made


@cache
def lines(slug: str) -> Mapping[Place, Mapping[str, Timeline]]:
    """Its parameters through time in every place."""
    return timelines(rule(slug), content())


def figures(known: Mapping[str, Known]) -> str:
    """What a place says, apart from who says it."""
    return repr([(name, each.state, each.cells) for name, each in known.items()])


@dataclass(frozen=True)
class Setting:
    """A calculator with the figures of one place; places with the same figures count once."""

    slug: str
    place: Place
    known: Mapping[str, Known]


@cache
def settings(slug: str) -> tuple[Setting, ...]:
    """Every distinct set of figures."""
    found: dict[str, Setting] = {}
    for place in lines(slug):
        known = look_up(rule(slug), content(), place, DAY)
        found.setdefault(figures(known), Setting(slug, place, known))
    return tuple(found.values())


@cache
def differing_places(slug: str) -> tuple[Place, ...]:
    """Every place of which something else is known than of one before it: other figures, or from another statement."""
    found: dict[str, Place] = {}
    for place in lines(slug):
        known = look_up(rule(slug), content(), place, DAY)
        evidence = [
            (id(each.statement), each.state, each.disputed) for known in known.values() for each in known.evidence
        ]
        found.setdefault(f"{place.level} {figures(known)} {evidence}", place)
    return tuple(found.values())


def random_inputs(of: Rule, random: Random) -> dict[str, Plain]:
    """One value for each input: of every size, and often at an end of its range."""
    values: dict[str, Plain] = {}
    for name, kind in of.inputs.items():
        if isinstance(kind, Choice):
            values[name] = random.choice(kind.members)
            continue
        low, high = of.limits[name].low, of.limits[name].high
        size = random.randint(low, high) if random.random() < 0.3 else low + round(10 ** random.uniform(0, 7))
        values[name] = random.choice((low, high)) if random.random() < 0.2 else min(high, size)
    return values


def thresholds(known: Iterable[Known]) -> tuple[set[int], set[int]]:
    """The amounts (fen) and the other numbers at which something can change: figures and the edges of bands."""
    figures_found, edges = set[int](), set[int]()
    for each in known:
        for at, ends in each.cells:
            figures_found |= {end for end in ends if isinstance(end, int)}
            bands = [member for member in at.values() if isinstance(member, Band)]
            edges |= {edge for band in bands for edge in (band.low, band.high) if edge is not None}
    return figures_found | edges, edges


def around(of: Rule, known: Mapping[str, Known], random: Random) -> Iterator[dict[str, Plain]]:
    """For every threshold t of a place, each number input at t − 1, t and t + 1 (fen, years), the others at random."""
    amounts, edges = thresholds(known.values())
    for name, kind in of.inputs.items():
        if isinstance(kind, Choice) or kind == "bool":
            continue
        limits = of.limits[name]
        near = {threshold + step for threshold in (amounts if kind == "money" else edges) for step in (-1, 0, 1)}
        for value in sorted(number for number in near if limits.low <= number <= limits.high):
            yield random_inputs(of, random) | {name: value}


def changing(slug: str) -> list[Place]:
    """Every place whose figures change otherwise than those of a place before it."""
    found: dict[str, Place] = {}
    for place, timeline in lines(slug).items():
        spans = [(span.first, figures({name: span.known})) for name, each in timeline.items() for span in each]
        found.setdefault(repr(spans), place)
    return list(found.values())


def days(slug: str, place: Place) -> Sequence[date]:
    """The day before, the day and the day after each change of a place's figures."""
    changes = {span.first for timeline in lines(slug)[place].values() for span in timeline} - {date.min}
    near = {change + timedelta(days=step) for change in changes for step in (-1, 0, 1)}
    return sorted(near)
