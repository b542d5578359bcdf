"""How rules are listed, and what exemptions and unreadable files do to them."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from inspect import Parameter, get_annotations, signature
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

from site_src import checks
from site_src.checks import RULES, Context, Rule, check, exemptions, tree
from site_src.checks.rule import modules_in
from site_src.checks.tree.tree import Tree
from site_src.errors import Problem
from site_src.load import load
from site_src.model.library import Library
from site_src.model.writing import Exempt
from tests.support.site import DATE, ROOT

SMALL = ROOT / "tests" / "sites" / "small" / "content"
TODAY = date.fromisoformat(DATE)
MODULES = [module for package in (*checks.SUBJECTS, tree.rules) for module in modules_in(package)]
_NO_SUBJECTS = {"tree", "walks"}


def folders_of(package: ModuleType) -> set[str]:
    """The names of the packages directly inside a package."""
    return {info.name for info in iter_modules(package.__path__) if info.ispkg}


def test_every_folder_of_rules_is_listed() -> None:
    listed = {subject.__name__.rpartition(".")[2] for subject in checks.SUBJECTS}

    assert listed == folders_of(checks) - _NO_SUBJECTS


@pytest.mark.parametrize("package", [*checks.SUBJECTS, tree.rules], ids=lambda package: package.__name__)
def test_a_folder_of_rules_holds_nothing_else(package: ModuleType) -> None:
    files = {path.stem for path in Path(package.__path__[0]).iterdir()} - {"__init__", "__pycache__"}

    assert [module.__name__.rpartition(".")[2] for module in modules_in(package)] == sorted(files)
    assert folders_of(package) == set()


def test_no_two_rules_have_one_id() -> None:
    listed = [*checks.rule_ids(), *(rule.ID for rule in tree.TREE_RULES)]

    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("rule", MODULES, ids=lambda rule: rule.__name__)
def test_a_rule_is_named_after_its_module(rule: ModuleType) -> None:
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.ID


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_a_rule_on_content_has_the_form_of_one(rule: Rule) -> None:
    assert type(rule.NEEDS_ALL) is bool
    assert form(rule.check) == {"context": Context, "return": Iterator[Problem]}


@pytest.mark.parametrize("rule", tree.TREE_RULES, ids=lambda rule: rule.ID)
def test_a_rule_on_the_tree_has_the_form_of_one(rule: tree.TreeRule) -> None:
    assert form(rule.check) == {"tree": Tree, "return": Iterator[Problem]}


def form(check: Callable[..., object]) -> dict[str, object]:
    """The names of the parameters, which a caller gives by position, and of what comes back, each with its type."""
    annotations = get_annotations(check, eval_str=True)
    parameters = signature(check).parameters.values()
    assert [each.name for each in parameters] == [name for name in annotations if name != "return"]
    assert {(each.kind, each.default) for each in parameters} == {(Parameter.POSITIONAL_OR_KEYWORD, Parameter.empty)}
    return annotations


@pytest.mark.parametrize("rule", MODULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_in_one_sentence_what_it_wants(rule: ModuleType) -> None:
    first, *_ = (rule.__doc__ or "").splitlines()

    assert first.endswith((".", "。")) or ". " in first
    assert len(first) <= 120


@pytest.mark.parametrize("rule", MODULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_reports(rule: ModuleType) -> None:
    assert re.fullmatch(r"Report .+\.", rule.check.__doc__ or "")


@pytest.fixture
def library() -> Library:
    """The small site."""
    return load(SMALL).library


def with_exemptions(library: Library, *exempt: Exempt) -> Library:
    """The same library with other exemptions."""
    fields = {name: getattr(library, name) for name in library.__slots__}
    return Library(**(fields | {"exemptions": exempt}))


def exemption(text: str, file: str = "policies/lending/qingshan.yaml") -> Exempt:
    return Exempt(rule="percent-over-100", file=file, text=text, why="珍本")


def ids(found: list[Problem]) -> list[str]:
    return [each.rule for each in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("超过 100%", id="the message"),
        pytest.param("200-: 150%", id="the line"),
        pytest.param("\"200-\": '150%'", id="the line in quotes"),
    ],
)
def test_an_exemption_names_a_problem_by(library: Library, text: str) -> None:
    assert check(with_exemptions(library, exemption(text)), TODAY, complete=True) == []


def test_an_exemption_for_another_file_silences_nothing(library: Library) -> None:
    elsewhere = exemption("150%", "policies/lending/yunhu.yaml")

    found = check(with_exemptions(library, elsewhere), TODAY, complete=True)

    assert sorted(ids(found)) == [exemptions.UNNEEDED, "percent-over-100"]


def test_rules_that_need_everything_are_left_out_when_a_file_cannot_be_read(library: Library) -> None:
    bare = Library(**({name: getattr(library, name) for name in library.__slots__} | {"sources": {}}))

    assert "unknown-source" in ids(check(bare, TODAY, complete=True))
    assert check(bare, TODAY, complete=False) == []


def test_no_exemption_is_called_unneeded_when_a_file_cannot_be_read(library: Library) -> None:
    idle = exemption("不在那里")

    assert ids(check(with_exemptions(library, idle), TODAY, complete=False)) == ["percent-over-100"]


def test_a_rule_judges_by_the_day_it_is_given(library: Library) -> None:
    found = check(library, date(2026, 10, 31), complete=True)

    assert "verified-in-future" in ids(found)
