"""The small site as it was when somebody last looked at it, page by page.

`make golden` takes today's pages as the expected ones and shows what that changes.
"""

import re
import shutil
from difflib import unified_diff
from pathlib import Path

import pytest

from site_src.pipeline import make
from tests.support import small
from tests.support.site import ROOT

EXPECTED = ROOT / "tests" / "sites" / "small" / "expected"
LONGEST = 60
"""Lines of a difference worth reading in one go."""

# Styles and scripts are named after their bytes. What they do is judged in a browser, so they are left out here, or
# every change of a colour would change every page.
_HASHED = re.compile(r"(assets/[\w-]+)\.[0-9a-f]{8}(\.(?:css|js|bin))")
# The worker is named after everything it keeps, and the index of the data tells sizes, so both would change with every
# page; by places the data says what it says by topics. Pictures are drawn by hand.
_LEFT_OUT = re.compile(r"sw\.js|data/v1/(?:index\.json|places/.*)|.*\.png")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The small site as of the date of all tests: file → text, one element a line."""
    tree = make(small.copy(tmp_path_factory.mktemp("golden")), lambda *_: None).tree
    shown = (name for name in tree if not _HASHED.fullmatch(name) and not _LEFT_OUT.fullmatch(name))
    texts = {name: tree[name].decode() for name in shown}
    return {name: _HASHED.sub(r"\1\2", text.replace("><", ">\n<")) for name, text in texts.items()}


def files() -> list[str]:
    """Every expected file."""
    return sorted(path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file())


def test_the_expected_files_are_built_and_no_others(built: dict[str, str], *, renew: bool) -> None:
    if renew:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, text in built.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_text(text, encoding="utf-8")
    assert files() == sorted(built)


@pytest.mark.parametrize("name", files())
def test_a_file_is_as_expected(name: str, built: dict[str, str]) -> None:
    expected = (EXPECTED / name).read_text(encoding="utf-8") if (EXPECTED / name).is_file() else ""
    lines = list(
        unified_diff(expected.splitlines(), built.get(name, "").splitlines(), "expected", "built", lineterm="")
    )
    more = [f"… and {len(lines) - LONGEST} lines more"] if len(lines) > LONGEST else []
    assert not lines, "\n".join(["if this is meant: make golden", *lines[:LONGEST], *more])


@pytest.fixture
def renew(pytestconfig: pytest.Config) -> bool:
    """Whether today's pages are to be the expected ones."""
    return bool(pytestconfig.getoption("renew_golden"))


def test_the_small_site_knows_nothing_of_the_real_one() -> None:
    words = re.compile("医保|参保|统筹")
    told = {path.name for path in Path(EXPECTED).rglob("*.html") if words.search(path.read_text(encoding="utf-8"))}
    assert told == set()
