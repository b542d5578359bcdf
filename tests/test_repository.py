"""The repository keeps its own house rules: sizes, templates that only show, clean lock files."""

import ast
import re
import statistics
import subprocess
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from tests.support.site import ROOT

MODULES = sorted((ROOT / "site_src").rglob("*.py"))
SCRIPTS = sorted((ROOT / "templates").rglob("*.js"))
DECLARATIONS = sorted((ROOT / "templates").rglob("*.d.ts"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "templates").rglob("*.css"))

JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
MACHINE_PATH = re.compile(r"(?<![\w.:/}*-])/(?:work|root|tmp|home/\w+)/\w")

# a part of another name than the module one imports
IMPORTED_AS = {"minify-html": "minify_html", "pyyaml": "yaml"}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def lines(path: Path) -> int:
    return len(read(path).splitlines())


def too_long(paths: list[Path], limit: int) -> dict[str, int]:
    """The files of more than `limit` lines, with their number of lines."""
    return {str(path.relative_to(ROOT)): lines(path) for path in paths if lines(path) > limit}


def too_wide(paths: list[Path]) -> list[str]:
    """`file:line` of each line of more characters than the linters allow where they look."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in paths
        for number, line in enumerate(read(path).splitlines(), 1)
        if len(line) > 120
    ]


def found(paths: list[Path], pattern: str, *, outside_jinja: bool = False) -> list[str]:
    """`file: match` for each match of `pattern`, which may be looked for in the HTML alone."""
    return [
        f"{path.relative_to(ROOT)}: {match[0].strip()}"
        for path in paths
        for match in re.finditer(pattern, JINJA.sub("", read(path)) if outside_jinja else read(path))
    ]


def our_files() -> list[Path]:
    """Every text file that is, or would be, in the repository."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and is_text(path.read_bytes())]


def is_text(data: bytes) -> bool:
    """Whether a file is text; a test file that is wrongly encoded on purpose is not."""
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def site_requirements() -> list[str]:
    rows = read(ROOT / "requirements" / "site.in").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def importers() -> dict[str, set[str]]:
    """Top-level name of each import in `site_src` → the floors (module or package) that import it."""
    result = defaultdict(set)
    for path in MODULES:
        floor = path.relative_to(ROOT / "site_src").parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(read(path))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            else:
                continue
            for name in names:
                result[name.split(".")[0]].add(floor)
    return result


def test_modules_are_short() -> None:
    assert MODULES
    assert too_long(MODULES, 200) == {}
    assert statistics.median(map(lines, MODULES)) < 100


def test_templates_are_short() -> None:
    assert TEMPLATES
    assert too_long(TEMPLATES, 80) == {}


def test_styles_are_short() -> None:
    assert STYLES
    assert too_long(STYLES, 120) == {}


def test_lines_of_templates_and_styles_are_short() -> None:
    """Of modules and scripts Ruff and Biome see to that; of these nobody, and comments in styles stay as they are."""
    assert too_wide(TEMPLATES + STYLES) == []


def test_scripts_are_short() -> None:
    assert too_long(SCRIPTS, 150) == {}


def test_readme_is_short() -> None:
    assert too_long([ROOT / "README.md"], 120) == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"util", "utils", "helper", "helpers", "common", "misc", "core", "manager", "handler"}
    assert [str(path.relative_to(ROOT)) for path in MODULES if drawers & {path.stem, path.parent.name}] == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\|\s*safe\b", id="safe"),
        pytest.param(r"\|\s*(?:default|d)\b", id="default"),
        pytest.param(r"\bautoescape\b", id="autoescape"),
    ],
)
def test_templates_do_not_switch_off_jinjas_checks(pattern: str) -> None:
    assert found(TEMPLATES, pattern) == []


@pytest.mark.parametrize(
    "pattern",
    [
        # JSON-LD is data for search engines, which no browser runs
        pytest.param(r"<script\b(?! type=\"application/ld\+json\">)(?![^>]*\bsrc\b)[^>]*>", id="script"),
        pytest.param(r"<style\b", id="style-element"),
        pytest.param(r"\sstyle\s*=", id="style-attribute"),
        pytest.param(r"<[^>]*\son[a-z]+\s*=", id="event-attribute"),
    ],
)
def test_templates_write_nothing_the_csp_refuses(pattern: str) -> None:
    assert found(TEMPLATES, pattern, outside_jinja=True) == []


@pytest.mark.parametrize(
    ("pattern", "room"),
    [
        pytest.param(
            r"\b(?:history|location|(?:local|session)Storage|indexedDB|URLSearchParams|searchParams)\b|codeURI"
            r"|document\.(?:cookie|URL|documentURI|referrer)|[\"'](?:hashchange|popstate|pageshow|storage)[\"']",
            "scripts/kept.js",
            id="address-and-storage",
        ),
        pytest.param(r"\bnew Date\b|\bDate\.|\bIntl\b", "scripts/dates.js", id="clock"),
        pytest.param(r"createElement\(\"script\"\)", "scripts/fetch.js", id="loading-of-scripts"),
    ],
)
def test_what_may_fail_or_differ_is_asked_in_one_script(pattern: str, room: str) -> None:
    """Address, storage and clock: a browser may refuse them, others write them, and a reader may be anywhere."""
    code = {path: re.sub(r"^ *//.*$|(?<=[;{] )// .*$", "", read(path), flags=re.MULTILINE) for path in SCRIPTS}
    hits = {path.relative_to(ROOT / "templates").as_posix() for path, text in code.items() if re.search(pattern, text)}

    assert hits == {room}


def test_no_script_finds_its_parts_by_where_they_stand() -> None:
    """Templates name them by data attributes: what stands beside them may change."""
    assert (
        found(SCRIPTS, r"(?:first|last)(?:Element)?Child|(?:next|previous)(?:Element)?Sibling|\.child(?:ren|Nodes)\b")
        == []
    )


def test_no_script_switches_the_types_off() -> None:
    """A word too many, `any` among them, would let through whatever a script reads wrongly."""
    assert found([*SCRIPTS, *DECLARATIONS], r"@ts-(?:ignore|expect-error|nocheck)|[:<|{]\s*any\b") == []


def test_one_function_reads_the_clock() -> None:
    asking = [path for path in MODULES if re.search(r"date(?:time)?\.(?:today|now|utcnow)\b", read(path))]
    assert [path.relative_to(ROOT / "site_src").as_posix() for path in asking] == ["cli/options.py"]


def test_no_script_has_a_grammar_of_short_names_of_its_own() -> None:
    """They are told ours; what the search reads letter by letter is pinyin."""
    own = [path for path in SCRIPTS if path.parent.name != "search"]
    assert found(own, r"\[a-z.*?\]") == []


def test_each_part_stands_behind_one_floor() -> None:
    floors = importers()
    parts = {re.split(r"[<>=]", row)[0] for row in site_requirements()} - {"markupsafe", "pydantic"}
    used = {part: floors[IMPORTED_AS.get(part, part)] for part in parts}

    assert {part: names for part, names in used.items() if len(names) > 1} == {}
    # markupsafe lends us one type, the string that is already HTML; of pydantic the nouns are made, which
    # concerns nobody above the floors that make them
    assert floors["pydantic"] <= {"model", "decode", "load"}


def test_pyproject_and_requirements_name_the_same_parts() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    assert sorted(project["dependencies"]) == sorted(site_requirements())


def test_the_newest_release_is_the_version_of_the_project() -> None:
    releases = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", read(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert releases[0] == tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["version"]


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    hits = {str(path.relative_to(ROOT)): MACHINE_PATH.findall(read(path)) for path in our_files()}
    assert {name: places for name, places in hits.items() if places} == {}
