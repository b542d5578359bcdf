"""The calculators of the content: Python and what a visitor's browser runs come to the same, to the fen."""

from random import Random

import pytest

from site_src.calculate.case.case import Case, Working, work_day, work_known
from site_src.calculate.language.bounds import widest_of
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.kinds import WHOLE, Choice
from site_src.calculate.values.reading import Plain, write_plain
from site_src.model.place import Place
from tests.support.cases import (
    CALCULATORS,
    DAY,
    Setting,
    around,
    changing,
    content,
    days,
    lines,
    random_inputs,
    rule,
    settings,
)
from tests.support.runtime import Asked, Outcome, Runtime, outcome

SEEDED = 2_000
"""Random inputs for each calculator, shared by its distinct sets of figures; ten times as many with `--thorough`."""
LEAST = 100
"""For each set at least so many."""

Difference = tuple[Asked, Outcome, Outcome]


@pytest.fixture(scope="module")
def runtimes() -> dict[str, Runtime]:
    return {slug: Runtime(rule(slug), content()) for slug in CALCULATORS}


def in_python(of: Rule, asked: Asked) -> Working:
    """One case as it would be typed."""
    place, day, inputs, typed = asked
    written = {name: write_plain(value, of.inputs[name]) for name, value in inputs.items()}
    figures = {name: write_plain(value, of.parameters[name].kind) for name, value in typed.items()}
    return work_day(of, content(), Case(Place.parse(place), day, written, figures))


def differing(slug: str, runtime: Runtime, cases: list[Asked]) -> list[Difference]:
    """The cases in which the two come to different results, with both; the checks of the rule must hold besides."""
    worked = [in_python(rule(slug), asked) for asked in cases]
    assert [asked for asked, each in zip(cases, worked, strict=True) if each.failed] == []
    python = [outcome(rule(slug), each) for each in worked]
    return [each for each in zip(cases, python, runtime.work(cases), strict=True) if each[1] != each[2]]


def differing_in(setting: Setting, runtime: Runtime, inputs: list[dict[str, Plain]]) -> list[Difference]:
    """The same for one set of figures, which Python looks up once and the page every time."""
    of = rule(setting.slug)
    cases: list[Asked] = [(str(setting.place), DAY, each, {}) for each in inputs]
    if any(each.on for each in of.calculator.parameters.values()):  # looked up for each year anew
        return differing(setting.slug, runtime, cases)
    worked = [work_known(of, each, setting.known) for each in inputs]
    assert [asked for asked, each in zip(cases, worked, strict=True) if each.failed] == []
    python = [outcome(of, each) for each in worked]
    return [each for each in zip(cases, python, runtime.work(cases), strict=True) if each[1] != each[2]]


@pytest.mark.parametrize("slug", CALCULATORS)
def test_seeded_inputs(slug: str, runtimes: dict[str, Runtime], thorough: int) -> None:
    """Random inputs for every place whose figures differ from the others'."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    draws = thorough * max(LEAST, SEEDED // len(settings(slug)))
    for setting in settings(slug):
        inputs = [random_inputs(rule(slug), random) for _ in range(draws)]
        assert differing_in(setting, runtimes[slug], inputs) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_everywhere(slug: str, runtimes: dict[str, Runtime]) -> None:
    """Every place there is, with a few inputs: the page finds the figures that Python finds."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    cases: list[Asked] = [
        (str(place), DAY, random_inputs(rule(slug), random), {}) for place in lines(slug) for _ in range(2)
    ]

    assert len(cases) > 2 * 31
    assert differing(slug, runtimes[slug], cases) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_thresholds(slug: str, runtimes: dict[str, Runtime]) -> None:
    """At every amount, age or band edge that a place's figures name: one below, on it, one above."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    for setting in settings(slug):
        inputs = list(around(rule(slug), setting.known, random))
        assert differing_in(setting, runtimes[slug], inputs) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_days(slug: str, runtimes: dict[str, Runtime]) -> None:
    """Around every day on which a figure changes in any place: the day before, the day, the day after."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    cases: list[Asked] = [
        (str(place), day, random_inputs(rule(slug), random), {})
        for place in changing(slug)
        for day in days(slug, place)
    ]

    assert differing(slug, runtimes[slug], cases) == []


@pytest.mark.parametrize("slug", CALCULATORS)
def test_typed_figures(slug: str, runtimes: dict[str, Runtime]) -> None:
    """Where visitors type figures of their own, in places that have none and in places that have."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    places = ["beijing", *(str(each.place) for each in settings(slug))]
    cases: list[Asked] = [
        (random.choice(places), DAY, random_inputs(rule(slug), random), typed_figures(rule(slug), random))
        for _ in range(150)
    ]

    assert differing(slug, runtimes[slug], cases) == []


def typed_figures(of: Rule, random: Random) -> dict[str, Plain]:
    """Most parameters at a value of their kind."""
    values: dict[str, Plain] = {}
    for name, shape in of.parameters.items():
        if random.random() < 0.2 or shape.kind == "date":
            continue
        high = min(widest_of(shape).high, WHOLE) if shape.kind == "percent" else widest_of(shape).high
        number = random.choice((0, 1, high, random.randint(0, high), min(high, random.randint(0, 10**6))))
        values[name] = random.choice(shape.kind.members) if isinstance(shape.kind, Choice) else number
    return values
