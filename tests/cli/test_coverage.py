"""`coverage`: numbers of the small site that can be counted by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from site_src.cli import main
from tests.support import small
from tests.support.site import DATE, ROOT


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small content, in the working directory, on a wide terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return small.copy(tmp_path).content


def coverage(*words: str) -> int:
    return main(["coverage", "--date", DATE, "--content", "content", *words], ROOT)


@pytest.mark.usefixtures("content")
class TestText:
    def test_numbers(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert coverage() == 0

        assert capsys.readouterr().out.splitlines()[:8] == [
            f"收录情况，{DATE}",
            "",
            "一共 35 条：采用 30 条，没有采用的不同说法 3 条，找过但没找到的 2 条。出处 9 个。",
            "可信程度：官方 16，官方转载 2，文号可查 3，媒体报道 5，网传未核实 4",
            "超过核对期限：2 条",
            "最早的一次核对：2024-05-06，石桥总场 借书规定 一次借多久",
            "各省各主题：齐全 2 格，该复查 0 格，部分 4 格，只有网传 0 格，未收录 0 格",
            "",
        ]

    def test_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        coverage()

        table = capsys.readouterr().out.splitlines()[8:12]
        assert table == [
            "地方 借书规定 办读者证",
            "青山 齐全 3/3 齐全 2/2",
            "云湖 部分 2/3 部分 1/2",
            "石桥 部分 2/3 部分 1/2",
        ]

    def test_next(self, capsys: pytest.CaptureFixture[str]) -> None:
        """云湖 has its people counted and comes first, though all four lack one attribute."""
        coverage()

        assert capsys.readouterr().out.replace("\u202f", " ").splitlines()[13:] == [
            "接下来先查什么（人口 × 缺的主要项目，多的在前；一共 4 处）：",
            "  1. 云湖 借书规定：418 万人，缺 1 项",
            "     还没有：超期费",
            "  2. 云湖 办读者证：418 万人，缺 1 项",
            "     还没有：押金",
            "  3. 石桥 借书规定：缺 1 项",
            "     还没有：超期费",
            "  4. 石桥 办读者证：缺 1 项",
            "     还没有：押金",
            "人口没有收录、排在最后的：青山、石桥",
        ]

    def test_nobody_counted(self, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
        small.spoil(content, "regions/yunhu.yaml", "population:", "# population:")
        coverage()

        assert "接下来先查什么（各省的人口没有收录，只按缺的项目排；一共 4 处）：" in capsys.readouterr().out

    def test_narrow(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Only the table is folded; sentences are left to the terminal."""
        monkeypatch.setenv("COLUMNS", "20")
        coverage()

        assert (
            "一共 35 条：采用 30 条，没有采用的不同说法 3 条，找过但没找到的 2 条。出处 9 个。\n"
            in capsys.readouterr().out
        )


@pytest.mark.usefixtures("content")
class TestJson:
    def test_totals(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert coverage("--format", "json") == 0

        found = json.loads(capsys.readouterr().out)
        assert list(found) == ["date", "totals", "matrix", "next"]
        assert found["date"] == DATE
        assert found["totals"] == {
            "statements": 35,
            "adopted": 30,
            "disputed": 3,
            "unknown": 2,
            "stale": 2,
            "sources": 9,
            "grades": {"official": 16, "reprint": 2, "cited": 3, "media": 5, "aggregator": 4},
            "states": {"complete": 2, "stale": 0, "partial": 4, "unverified": 0, "missing": 0},
            "oldest_check": {
                "date": "2024-05-06", "place": "shiqiao/zongchang", "topic": "lending", "attribute": "loan_days",
            },
        }  # fmt: skip

    def test_matrix(self, capsys: pytest.CaptureFixture[str]) -> None:
        coverage("--format", "json")

        matrix = json.loads(capsys.readouterr().out)["matrix"]
        assert len(matrix) == 6
        assert matrix[2] == {
            "place": "yunhu",
            "topic": "lending",
            "state": "partial",
            "own": 6,
            "areas": 0,
            "grade": "official",
            "attributes": {"loan_limit": "settled", "loan_days": "settled", "overdue_fee": "missing"},
        }

    def test_next(self, capsys: pytest.CaptureFixture[str]) -> None:
        coverage("--format", "json")

        found = json.loads(capsys.readouterr().out)["next"]
        assert found[0] == {
            "rank": 1,
            "place": "yunhu",
            "topic": "lending",
            "gaps": 1.0,
            "population": 4_180_000,
            "people": 4_180_000,
            "missing": ["overdue_fee"],
            "unverified": [],
            "partly": [],
        }
        assert found[2] == {**found[0], "rank": 3, "place": "shiqiao", "population": None, "people": None}


def test_content_that_cannot_be_read_is_named_with_exit_code_1(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.spoil(content, "regions/yunhu.yaml", "name: ", "nmae: ")

    assert coverage() == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "没有“nmae”这个键" in err


def test_no_content_at_all(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["coverage", "--content", str(tmp_path / "none")], ROOT) == 1
    assert "没有这个内容文件夹" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [("--format github", "没有“github”这一种"), ("--date 2026-13-01", "这一天不存在"), ("extra", "多出来“extra”")],
)
def test_wrong_usage(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", *words.split()], ROOT) == 2
    assert said in capsys.readouterr().err


def test_a_program_that_reads_ascii_gets_ascii() -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    command = [sys.executable, "build.py", "coverage", "--format", "json", "--content", str(small.CONTENT)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr, done.stdout.isascii()) == (0, b"", True)
