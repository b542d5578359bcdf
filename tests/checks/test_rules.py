"""How rules are listed, and what exemptions and unreadable files do to them."""

from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from site_src import checks
from site_src.checks import RULES, check, exemptions, tree
from site_src.errors import Problem
from site_src.load import load
from site_src.model.library import Library
from site_src.model.writing import Exemption
from tests.support.site import DATE, ROOT

SMALL = ROOT / "tests" / "sites" / "small" / "content"
TODAY = date.fromisoformat(DATE)
_NO_RULES = {"walks", "rule", "exemptions", "document", "tree"}


def modules_below(package: ModuleType) -> set[str]:
    """The names of the rule modules in a package's folders, the shared ones left out."""
    root = Path(str(package.__file__)).parent
    return {
        path.stem
        for path in root.rglob("*.py")
        if path.stem != "__init__" and not _NO_RULES & {path.stem, *path.relative_to(root).parts}
    }


def test_every_module_in_the_folders_of_rules_is_listed() -> None:
    assert modules_below(checks) == {rule.ID.replace("-", "_") for rule in RULES}


def test_every_module_in_the_folder_of_tree_rules_is_listed() -> None:
    assert modules_below(tree) == {rule.ID.replace("-", "_") for rule in tree.TREE_RULES}


@pytest.mark.parametrize("rule", [*RULES, *tree.TREE_RULES], ids=lambda rule: rule.ID)
def test_a_rule_says_in_one_sentence_what_it_wants(rule: ModuleType) -> None:
    first, *_ = (rule.__doc__ or "").splitlines()

    assert first.endswith((".", "。")) or ". " in first
    assert len(first) <= 120


@pytest.fixture
def library() -> Library:
    """The small site."""
    return load(SMALL).library


def with_exemptions(library: Library, *exempt: Exemption) -> Library:
    """The same library with other exemptions."""
    fields = {name: getattr(library, name) for name in library.__slots__}
    return Library(**(fields | {"exemptions": exempt}))


def exemption(text: str, file: str = "policies/lending/qingshan.yaml") -> Exemption:
    return Exemption(rule="percent-over-100", file=file, text=text, why="珍本")


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
