"""Each folder of tests/sites/broken holds one mistake (`bad`) and the nearest thing that is right (`good`)."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from site_src.checks.tree import check_tree
from site_src.errors import ContentError, Problem
from site_src.load import load
from site_src.pipeline import check_content
from tests.support import rules
from tests.support.site import DATE, ROOT

SMALL = ROOT / "tests" / "sites" / "small" / "content"
BROKEN = ROOT / "tests" / "sites" / "broken"
FOLDERS = sorted(path for path in BROKEN.iterdir() if path.is_dir())

# what is wrong is that a file or folder is not there, which no folder laid over another can show
WITHOUT_FOLDER = {"missing-folder", "unreadable-file"}


def content_problems(overlay: Path, scratch: Path) -> list[Problem]:
    """The problems of the small site with some files laid over it."""
    content = scratch / "content"
    shutil.copytree(SMALL, content)
    shutil.copytree(overlay, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    return check_content(content, date.fromisoformat(DATE))


def problems(folder: Path, scratch: Path) -> list[Problem]:
    """The problems of one `bad` or `good` folder: a finished tree, or files to lay over the small site."""
    tree = folder / "tree"
    if tree.is_dir():
        return check_tree(
            {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}
        )
    return content_problems(folder, scratch)


def printed(found: list[Problem], scratch: Path) -> str:
    """Problems as `expected.txt` has them, with paths inside the content folder."""
    text = "".join(f"{each.location}: {each.message}\n    提示：{each.hint}\n" for each in found)
    return text.replace(f"{(scratch / 'content').as_posix()}/", "")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_mistake_is_named_where_it_is_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    found = problems(folder / "bad", tmp_path)

    assert printed(found, tmp_path) == (folder / "bad" / "expected.txt").read_text(encoding="utf-8")
    assert {each.rule for each in found} == {folder.name}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_nearly_a_mistake_is_let_pass(folder: Path, tmp_path: Path) -> None:
    assert printed(problems(folder / "good", tmp_path), tmp_path) == ""


def test_the_small_site_itself_is_without_a_problem() -> None:
    assert check_content(SMALL, date.fromisoformat(DATE)) == []


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    known = rules.content_rules() | rules.tree_rules() | rules.reader_rules()

    assert {folder.name for folder in FOLDERS} == known - WITHOUT_FOLDER


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load(tmp_path / "nowhere")

    assert [each.rule for each in raised.value.problems] == ["missing-folder"]


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load(tmp_path)

    assert [(each.rule, each.location.path) for each in raised.value.problems] == [
        ("unreadable-file", (tmp_path / "site.yaml").as_posix())
    ]
