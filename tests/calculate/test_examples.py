from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_src.calculate.case.examples import Departure, departures
from site_src.calculate.rule.make import make_rule
from site_src.calculate.rule.rule import Rule
from site_src.decode.shape import decode
from site_src.load import load
from site_src.model.base import Noun, Slug, Words, WrittenDay
from site_src.model.calculator import Example
from site_src.model.library import Library
from site_src.model.writing import Ledger
from site_src.yaml_file import Mapping as MappingNode
from site_src.yaml_file import Scalar, read
from tests.support.site import DATE, ROOT

HERE = Path(__file__).parent
TODAY = date.fromisoformat(DATE)
GATHERED = 94
"""So many published calculations were gathered; the ledger answers for each of them."""


class Wrong(Noun):
    """A published calculation that is wrong."""

    published: Words
    source: Words | None = None
    calculator: Slug
    place: Words | None = None
    date: WrittenDay | None = None
    inputs: Mapping[Slug, Words]
    parameters: Mapping[Slug, Words]
    claimed: Mapping[Slug, Words]
    correct: Mapping[Slug, Words]
    mistake: Words

    def giving(self, results: Mapping[str, str]) -> Example:
        """The calculation as an example with these results."""
        return Example(
            title=self.published,
            place=self.place,
            date=self.date,
            inputs=self.inputs,
            parameters=self.parameters,
            results=results,
        )


class WrongExamples(Noun):
    """All of them."""

    rows: tuple[Wrong, ...]


@pytest.fixture(scope="module")
def library() -> Library:
    return load(ROOT / "content").library


@pytest.fixture(scope="module")
def rules(library: Library) -> dict[str, Rule]:
    made = {slug: make_rule(slug, each, library) for slug, each in library.calculators.items()}
    assert [problem for _, problems in made.values() for problem in problems] == []
    return {slug: rule for slug, (rule, _) in made.items() if rule}


def _rows(name: str) -> MappingNode:
    """A file's content under the key `rows`."""
    root, problems = read((HERE / name).read_bytes(), name)
    assert root is not None
    assert problems == []
    return MappingNode(((Scalar("rows", root.location), root),), root.location)


@pytest.fixture(scope="module")
def wrong() -> tuple[Wrong, ...]:
    made, problems = decode(WrongExamples, _rows("wrong_examples.yaml"))
    assert problems == []
    assert made is not None
    return made.rows


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    made, problems = decode(Ledger, _rows("published_examples.yaml"))
    assert problems == []
    assert made is not None
    return made


def test_every_example_is_reproduced_to_the_fen(library: Library, rules: dict[str, Rule]) -> None:
    found = {
        (slug, example.title): departed
        for slug, rule in rules.items()
        for example in rule.calculator.examples
        if (departed := list(departures(rule, library, example, TODAY)))
    }
    assert found == {}


def test_every_calculator_has_examples_and_checks(rules: dict[str, Rule]) -> None:
    assert [slug for slug, rule in rules.items() if not (rule.calculator.examples and rule.checks)] == []


def test_what_a_wrong_example_should_say_is_reproduced(
    library: Library, rules: dict[str, Rule], wrong: tuple[Wrong, ...]
) -> None:
    found = {
        each.published: departed
        for each in wrong
        if (departed := list(departures(rules[each.calculator], library, each.giving(each.correct), TODAY)))
    }
    assert found == {}


def test_every_wrong_example_is_shown_to_be_wrong_by_the_rule(
    library: Library, rules: dict[str, Rule], wrong: tuple[Wrong, ...]
) -> None:
    for each in wrong:
        found: list[Departure] = list(departures(rules[each.calculator], library, each.giving(each.claimed), TODAY))
        assert {departure.result for departure in found} == set(each.claimed), each.published
        assert all(departure.got and not departure.reason for departure in found), each.published


def test_wrong_examples_name_known_sources(library: Library, wrong: tuple[Wrong, ...]) -> None:
    assert {each.source for each in wrong if each.source} <= set(library.sources)


def test_the_ledger_answers_for_every_published_calculation(ledger: Ledger) -> None:
    assert len(ledger.rows) == GATHERED
    assert [name for name, placed in ledger.rows.items() if bool(placed.targets) == bool(placed.unused)] == []


def test_everything_the_ledger_names_exists(
    library: Library, rules: dict[str, Rule], wrong: tuple[Wrong, ...], ledger: Ledger
) -> None:
    there = {f"claim/{slug}" for slug in library.claims}
    there |= {
        f"examples/{slug}/{number}"
        for slug, rule in rules.items()
        for number in range(1, len(rule.calculator.examples) + 1)
    }
    wrongs = {each.published for each in wrong}
    for name, placed in ledger.rows.items():
        assert set(placed.targets) - {"wrong"} <= there, name
        assert ("wrong" in placed.targets) == (name in wrongs), name
    assert wrongs <= set(ledger.rows)


def test_no_example_stands_outside_the_ledger(rules: dict[str, Rule], ledger: Ledger) -> None:
    named = {target for placed in ledger.rows.values() for target in placed.targets}
    published = {
        f"examples/{slug}/{number}"
        for slug, rule in rules.items()
        for number, example in enumerate(rule.calculator.examples, 1)
        if example.source
    }
    assert published <= named
