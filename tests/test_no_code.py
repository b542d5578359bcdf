"""No reader meets the rules' language: neither on a page of the built site nor in what a calculator says.

Its formulas may be had, behind one disclosure (`data-formula`) that says whom they are for.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from site_src.calculate.case.work import Case, work
from site_src.calculate.language.names import FUNCTIONS
from site_src.calculate.rule.rule import Rule
from site_src.calculate.values.reading import write_plain
from site_src.calculate.words.answers import Account, tell
from site_src.calculate.words.lacks import lacks, say_lack
from tests.support import kinds
from tests.support.cases import CALCULATORS, DAY, content, random_inputs, rule, settings
from tests.support.html import Element, read

OPERATORS = re.compile(r"==|!=|<=|>=|\*|[a-z_\]]\[[a-z_]+\]|(?<![A-Za-z])(?:if|else|and|or|not)(?![A-Za-z])")
CALLS = re.compile(rf"\b(?:{'|'.join(FUNCTIONS)})\(")
NO_LIMIT = re.compile(r"100,?000,?000\.00")
DRAWS = 6
"""Random cases for each distinct set of figures."""


def ids(of: Rule) -> set[str]:
    """Every name that the formulas of a rule use."""
    return {*of.inputs, *of.parameters, *of.calculator.steps}


EVERY_ID = {name for slug in CALCULATORS for name in ids(rule(slug))}
COMPOUND = re.compile(rf"\b(?:{'|'.join(sorted(name for name in EVERY_ID if '_' in name))})\b")
"""Names that are no words of any language, so that they are code wherever they stand."""
ANY = re.compile(rf"(?<![A-Za-z./-])(?:{'|'.join(sorted(EVERY_ID))})(?![A-Za-z./-])")


def code_in(text: str, *more: re.Pattern[str]) -> list[str]:
    """Every piece of the language in a text, with what stands around it."""
    found = (match for pattern in (OPERATORS, CALLS, COMPOUND, *more) for match in pattern.finditer(text))
    return [text[max(0, each.start() - 20) : each.end() + 20] for each in found]


def shown(element: Element) -> str:
    """What a reader may see of a page, folded or not, but for formulas that were asked for."""
    return Element(element.tag, element.attributes, list(_without_formulas(element))).text


def _without_formulas(element: Element) -> Iterator[Element | str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif "data-formula" not in child.attributes:
            yield Element(child.tag, child.attributes, list(_without_formulas(child)))


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Element]:
    return {name: read(built_site / name) for name in kinds.pages(built_site)}


def test_pages(pages: dict[str, Element]) -> None:
    """Every page of the site; on those that calculate no name of a quantity at all."""
    found = {}
    for name, page in pages.items():
        calculates = name.startswith(("calculators/", "scenarios/"))
        code = code_in(shown(page.one("body")), *((ANY, NO_LIMIT) if calculates else ()))
        if code:
            found[name] = code
    assert found == {}


@pytest.mark.parametrize("slug", CALCULATORS)
def test_formulas_are_folded_and_say_whom_they_are_for(pages: dict[str, Element], slug: str) -> None:
    folds = [each for each in pages[f"calculators/{slug}/how/index.html"].walk() if "data-formula" in each.attributes]

    assert [each.tag for each in folds] == ["details"]
    assert "open" not in folds[0].attributes
    assert "给会看公式的人" in folds[0].one("summary").text
    assert rule(slug).steps[0].text.replace(" ", "") in folds[0].text.replace(" ", "")


def lines(account: Account) -> Iterator[str]:
    """All that a working says."""
    yield from (account.answer, *account.notes, *account.parts, *account.cautions)
    for step in account.steps:
        yield from (step.label, step.says, *step.explanation)


@pytest.mark.parametrize("slug", CALCULATORS)
def test_workings(slug: str) -> None:
    """With the defaults and at random, for every place whose figures differ; the page says the same words.

    Where something is missing, what is said of that and of what can be worked out all the same.
    """
    random = Random(slug)  # noqa: S311 - seeded on purpose
    found: dict[str, list[str]] = {}
    said = 0
    for setting in settings(slug):
        drawn = (
            {name: write_plain(value, rule(slug).inputs[name]) for name, value in each.items()}
            for each in (random_inputs(rule(slug), random) for _ in range(DRAWS))
        )
        for inputs in ({}, *drawn):
            case = Case(setting.place, DAY, inputs, {}, *[frozenset(setting.known)] * 2)
            working = work(rule(slug), content(), case)
            lacking = (say_lack(rule(slug), content(), each) for each in lacks(rule(slug), content(), case, working))
            text = "\n".join((*lines(tell(rule(slug), content(), working, DAY)), *lacking))
            said += not working.missing
            limit = (NO_LIMIT,) if "100000000.00" not in inputs.values() else ()
            if code := code_in(text, ANY, *limit):
                found[f"{setting.place} {inputs}"] = code
    assert found == {}
    assert said > 0


@pytest.mark.parametrize(
    "code",
    [
        "clamp(4,500.00 元, 0.00 元)",
        "按 养老 == 养老 算",
        "4,500.00 元 * 20%",
        "1 if 是 else 0",
        "甲 and 乙",
        "min(deductible[tier][status]",
        "起付线 pension_base_now 是",
    ],
)
def test_it_would_be_seen(code: str) -> None:
    assert code_in(code)


@pytest.mark.parametrize("words", ["cost 多少", "（rate）", "填 months"])
def test_names_would_be_seen(words: str) -> None:
    assert code_in(words, ANY)
