import json
import subprocess
import sys
from pathlib import Path

import pytest

from site_src.cli import main
from site_src.cli.problems import as_github, as_json, as_text
from site_src.errors import Location, Problem
from tests.support import small
from tests.support.site import DATE, ROOT

PROBLEM = Problem(Location("content/a,b:c.yaml", 12, 9), "some-rule", "多了 5%\n两行", "删掉。")
WHOLE = Problem(Location("content/b.yaml"), "other-rule", "坏了", "改。")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small content with two mistakes, in the working directory."""
    folder = small.copy(tmp_path).content
    small.spoil(folder, "regions/yunhu.yaml", "name: ", "nmae: ")
    small.spoil(folder, "topics/card.yaml", "order: 2", "order: two")
    monkeypatch.chdir(tmp_path)
    return folder


def check(*words: str) -> int:
    return main(["check", "--date", DATE, "--content", "content", *words], ROOT)


def test_text_is_one_line_a_problem_that_editors_can_follow_and_a_hint_below() -> None:
    assert as_text([PROBLEM]).split("\n", 1)[0] == "content/a,b:c.yaml:12:9: 多了 5%"
    assert "\n    提示：删掉。（规则 some-rule）" in as_text([PROBLEM])
    assert as_text([WHOLE]).startswith("content/b.yaml: 坏了\n")


def test_github_gets_workflow_commands_with_its_own_escapes() -> None:
    first, second = as_github([PROBLEM, WHOLE]).split("\n")

    place = "file=content/a%2Cb%3Ac.yaml,line=12,col=9,title=some-rule"
    assert first == f"::error {place}::多了 5%25%0A两行%0A提示：删掉。"
    assert second == "::error file=content/b.yaml,title=other-rule::坏了%0A提示：改。"


@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_has_the_documented_keys(*, ascii_only: bool) -> None:
    text = as_json([PROBLEM], ascii_only=ascii_only)

    row = {
        "path": "content/a,b:c.yaml", "line": 12, "column": 9,
        "rule": "some-rule", "message": "多了 5%\n两行", "hint": "删掉。",
    }  # fmt: skip
    assert json.loads(text) == [row]
    assert text.isascii() == ascii_only


@pytest.mark.usefixtures("content")
def test_all_problems_are_listed_in_order_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    assert check() == 1

    out, err = capsys.readouterr()
    files = [line.split(":")[0] for line in err.splitlines() if line.startswith("content/")]
    assert out == ""
    assert {"content/regions/yunhu.yaml", "content/topics/card.yaml"} <= set(files)
    assert files == sorted(files)
    assert err.splitlines()[-1] == f"共 {len(files)} 个问题。"


@pytest.mark.usefixtures("content")
def test_json_goes_to_stdout_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--format", "json") == 1

    out, err = capsys.readouterr()
    assert err == ""
    assert {"path", "line", "column", "rule", "message", "hint"} == set(json.loads(out)[0])


@pytest.mark.usefixtures("content")
def test_github_goes_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--format", "github") == 1

    assert capsys.readouterr().out.startswith("::error file=content/")


@pytest.mark.parametrize(("form", "said"), [("text", "没有问题。\n"), ("json", "[]\n"), ("github", "")])
def test_sound_content_is_said_to_be_so(form: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--date", DATE, "--content", str(small.CONTENT), "--format", form], ROOT)

    assert code == 0
    assert capsys.readouterr() == (said, "")


def test_a_missing_folder_is_one_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", "nowhere"], ROOT) == 1

    assert "没有这个内容文件夹" in capsys.readouterr().err


def test_without_options_the_content_beside_build_py_is_checked_from_anywhere(content: Path) -> None:
    root = content.parent
    command = [sys.executable, str(ROOT / "build.py"), "check", "--date", DATE, "--format", "json"]
    elsewhere = subprocess.run(command, cwd=root / "content", capture_output=True, encoding="utf-8", check=False)
    at_home = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert elsewhere.returncode == at_home.returncode
    assert "nowhere" not in elsewhere.stderr
    below = [row["path"].removeprefix(f"{ROOT.as_posix()}/") for row in json.loads(elsewhere.stdout)]
    assert below == [row["path"] for row in json.loads(at_home.stdout)]


def test_json_stays_json_where_the_terminal_knows_no_chinese(content: Path) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "check", "--content", str(content), "--format", "json"]
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}

    done = subprocess.run(command, env=environment, capture_output=True, check=False)

    assert "提示" not in done.stdout.decode("ascii")
    assert json.loads(done.stdout)[0]["hint"]


def test_a_reader_that_goes_away_is_no_failure(content: Path) -> None:
    for number in range(2000):
        (content / f"{number}.txt").touch()
    command = [sys.executable, str(ROOT / "build.py"), "check", "--content", str(content), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
