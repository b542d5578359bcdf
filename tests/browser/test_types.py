"""The scripts are compiled against the contract of their payloads and against what they offer each other."""

from pathlib import Path

import pytest

from site_src.browser import contract
from tests.support.typescript import TEMPLATES, Program, complaints

SITE = "scripts/site.d.ts"
COMPONENTS = tuple(sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("components/*/*.d.ts")))


def scripts(*patterns: str) -> tuple[Path, ...]:
    return tuple(path for pattern in patterns for path in sorted(TEMPLATES.glob(pattern)))


PROGRAMS = {
    "site": Program(scripts("scripts/*.js", "components/*/*.js"), modules=True, declared=(SITE, *COMPONENTS)),
    "calculators": Program(scripts("calculators/*.js"), modules=False, declared=(SITE, "calculators/types.d.ts")),
    "search": Program(scripts("search/*.js"), modules=False, declared=(SITE, "search/types.d.ts")),
    "worker": Program(
        scripts("worker/*.js"), modules=False, declared=("worker/worker.d.ts",), libraries=("es2022", "webworker")
    ),
}


def test_every_script_is_compiled() -> None:
    compiled = {path for program in PROGRAMS.values() for path in program.scripts}
    assert compiled == set(TEMPLATES.rglob("*.js"))


@pytest.mark.parametrize("name", PROGRAMS)
def test_scripts_keep_to_their_types(name: str, tmp_path: Path) -> None:
    assert complaints(PROGRAMS[name], contract, tmp_path) == []
