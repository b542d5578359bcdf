"""What is said of a result: Python (the command line, examples, scenarios) and the page come to the same words."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from site_src import wording
from site_src.calculate.case.case import Case
from site_src.calculate.case.cautions import cautions
from site_src.calculate.case.work import work
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.values.reading import Plain, write_plain
from site_src.calculate.words.answers import tell
from site_src.calculate.words.lacks import lacks, say_lack
from site_src.model.place import Place
from tests.support.cases import CALCULATORS, DAY, content, differing_places, lines, random_inputs, rule
from tests.support.runtime import Asked, Runtime

Said = dict[str, object]


@pytest.fixture(scope="module")
def runtimes() -> dict[str, Runtime]:
    return {slug: Runtime(rule(slug), content()) for slug in CALCULATORS}


def in_python(slug: str, asked: Asked, accepted: tuple[str, ...]) -> Said:
    place, day, inputs, typed = asked
    of = rule(slug)
    case = Case(
        Place.parse(place),
        day,
        {name: write_plain(value, of.inputs[name]) for name, value in inputs.items()},
        {name: write_plain(value, of.parameters[name].kind) for name, value in typed.items()},
        frozenset(accepted),
        frozenset(accepted),
    )
    working = work(of, content(), case)
    told = tell(of, content(), working, day)
    found = cautions(of, content(), working, day)
    return {
        "answer": told.answer,
        "notes": list(told.notes),
        "parts": list(told.parts),
        "cautions": list(told.cautions),
        "codes": [[each.code, list(each.names), each.figure] for each in found],
        "lacks": [say_lack(of, content(), each) for each in lacks(of, content(), case, working)],
    }


def defaults(slug: str, day: date) -> dict[str, Plain]:
    """What the form begins with; a year that follows the place's season is told by the case itself."""
    of = rule(slug)
    working = work(of, content(), Case(Place(), day, {}, {}))
    return dict(working.inputs)


def differing(
    slug: str, runtime: Runtime, cases: list[Asked], accepted: tuple[str, ...] = ()
) -> list[tuple[Asked, Said, Said]]:
    python = [in_python(slug, each, accepted) for each in cases]
    page = runtime.tell(cases, accepted, accepted)
    return [each for each in zip(cases, python, page, strict=True) if each[1] != each[2]]


@pytest.mark.parametrize("slug", CALCULATORS)
def test_everywhere_as_the_form_begins(slug: str, runtimes: dict[str, Runtime], thorough: int) -> None:
    """Every place of which something else is known; with `--thorough` the others, too, of which the same is said."""
    places = tuple(lines(slug)) if thorough > 1 else differing_places(slug)
    cases: list[Asked] = [(str(place), DAY, defaults(slug, DAY), {}) for place in places]

    assert cases
    assert differing(slug, runtimes[slug], cases) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_with_what_is_offered(slug: str, runtimes: dict[str, Runtime]) -> None:
    """With all accepted that lapsed or that only leads say, on days before, among and after those of the content."""
    random, of = Random(slug), rule(slug)  # noqa: S311 - seeded on purpose
    figures = tuple(name for name, each in of.calculator.parameters.items() if each.is_figure)
    days = (date(2023, 7, 1), date(2025, 3, 15), date(2027, 2, 1))
    places = random.sample([*map(str, lines(slug))], 20)
    cases: list[Asked] = [(place, day, random_inputs(of, random), {}) for place in places for day in days]

    assert differing(slug, runtimes[slug], cases, figures) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_with_typed_figures(slug: str, runtimes: dict[str, Runtime]) -> None:
    random, of = Random(slug + "typed"), rule(slug)  # noqa: S311 - seeded on purpose
    places = random.sample([*map(str, lines(slug))], 20)
    cases: list[Asked] = [(place, DAY, random_inputs(of, random), dict(_typed(slug, random))) for place in places]

    assert differing(slug, runtimes[slug], cases) == []


def _typed(slug: str, random: Random) -> Iterator[tuple[str, Plain]]:
    """One figure in two: a few yuan, months or hundredths."""
    for name, each in rule(slug).calculator.parameters.items():
        kind = rule(slug).parameters[name].kind
        if (
            each.is_figure
            and isinstance(kind, str)
            and kind in ("money", "percent", "months")
            and random.random() < 0.5
        ):
            yield name, random.randint(0, min(99_000, widest_of(rule(slug).parameters[name]).high))


def test_the_grades_are_those_of_the_page() -> None:
    assert set(wording.GRADES) == {"official", "reprint", "cited", "media", "aggregator", "generated"}
