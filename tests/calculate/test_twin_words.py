"""What the calculators of the content say: Python and what a visitor's browser runs use the same words."""

from random import Random

import pytest

from site_src.calculate.case.case import Working
from site_src.calculate.words.sentences import Sentence, narrate_steps
from tests.calculate.test_engines import in_python, typed_figures
from tests.support.cases import CALCULATORS, DAY, around, changing, content, days, random_inputs, rule, settings
from tests.support.runtime import Asked, Runtime, Said

SEEDED = 12
"""Random inputs for each distinct set of figures; ten times as many with `--thorough`."""


@pytest.fixture(scope="module")
def runtimes() -> dict[str, Runtime]:
    return {slug: Runtime(rule(slug), content()) for slug in CALCULATORS}


def said(slug: str, working: Working) -> Said:
    """What Python says, in the form of the script's words; of all steps, whether the page would show them or not."""
    return [_written(each) for each in narrate_steps(rule(slug), content(), working)]


def _written(step: Sentence) -> tuple[str, str, list[list[str]]]:
    return step.says, step.how, [[row.span, row.rate, row.part, row.gives] for row in step.bands]


def assert_same(slug: str, runtime: Runtime, cases: list[Asked]) -> int:
    """The words of both; how many cases there were."""
    python = [said(slug, in_python(rule(slug), asked)) for asked in cases]
    for asked, ours, theirs in zip(cases, python, runtime.say(cases), strict=True):
        assert theirs == ours, asked
    return len(python)


@pytest.mark.parametrize("slug", CALCULATORS)
def test_everywhere(slug: str, runtimes: dict[str, Runtime], thorough: int) -> None:
    """Every place whose figures differ from the others', with defaults in reach of its thresholds and at random."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    cases: list[Asked] = []
    for setting in settings(slug):
        near = list(around(rule(slug), setting.known, random))
        inputs = [random_inputs(rule(slug), random) for _ in range(SEEDED * thorough)]
        inputs += random.sample(near, min(len(near), SEEDED * thorough))
        cases += [(str(setting.place), DAY, each, {}) for each in inputs]

    assert assert_same(slug, runtimes[slug], cases) > 0


@pytest.mark.parametrize("slug", CALCULATORS)
def test_days(slug: str, runtimes: dict[str, Runtime]) -> None:
    """Around every day on which a figure changes in any place."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    cases: list[Asked] = [
        (str(place), day, random_inputs(rule(slug), random), {})
        for place in changing(slug)
        for day in days(slug, place)
    ]

    assert_same(slug, runtimes[slug], cases)


@pytest.mark.parametrize("slug", CALCULATORS)
def test_typed_figures(slug: str, runtimes: dict[str, Runtime]) -> None:
    """Where visitors type figures of their own."""
    random = Random(slug)  # noqa: S311 - seeded on purpose
    places = ["beijing", *(str(each.place) for each in settings(slug))]
    cases: list[Asked] = [
        (random.choice(places), DAY, random_inputs(rule(slug), random), typed_figures(rule(slug), random))
        for _ in range(100)
    ]

    assert assert_same(slug, runtimes[slug], cases) > SEEDED
