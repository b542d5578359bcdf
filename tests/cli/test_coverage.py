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

        assert capsys.readouterr().out.splitlines()[:9] == [
            f"收录情况，{DATE}",
            "",
            (
                "一共 35 条：采用 30 条，没有采用的不同说法 3 条，找过但没找到的 2 条，"
                "只有拼凑的网页说的 0 条，只在征求意见稿里的 0 条。出处 9 个。"
            ),
            "可信程度：官方 16，官方转载 2，文号可查 3，媒体报道 5，网传未核实 4",
            "出处没写日期：4 条；出处旧了：9 条；有效期过了：0 条",
            "超过核对期限：2 条",
            "最早的一次核对：2024-05-06，石桥总场 借书规定 一次借多久",
            "各省各主题：齐全 2 格，该复查 0 格，部分 4 格，只有网传 0 格，未收录 0 格",
            "",
        ]

    def test_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        coverage()

        table = capsys.readouterr().out.splitlines()[9:13]
        assert table == [
            "地方 借书规定 办读者证",
            "青山 齐全 3/3 齐全 2/2",
            "云湖 部分 2/3 部分 1/2",
            "石桥 部分 2/3 部分 1/2",
        ]

    def test_next(self, capsys: pytest.CaptureFixture[str]) -> None:
        """云湖 has its people counted and comes first, though all four lack one attribute."""
        coverage()

        assert capsys.readouterr().out.replace("\u202f", " ").splitlines()[14:24] == [
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

    def test_again(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The nation concerns most people; among key attributes the oldest source comes first."""
        coverage()

        assert capsys.readouterr().out.splitlines()[25:30] == [
            "接下来先重看什么（主要项目在前，影响的人多的在前，旧的在前；一共 10 条）：",
            "  1. 全国 办读者证 办证收不收钱：出处是 2018 年的",
            "  2. 全国 借书规定 一次借几本：出处是 2024 年的",
            "  3. 全国 借书规定 一次借多久：出处是 2024 年的",
            "  4. 石桥总场 借书规定 一次借多久：出处没写日期",
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
            "找过但没找到的 2 条，只有拼凑的网页说的 0 条，只在征求意见稿里的 0 条。出处 9 个。\n"
            in capsys.readouterr().out
        )


@pytest.mark.usefixtures("content")
class TestJson:
    def test_totals(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert coverage("--format", "json") == 0

        found = json.loads(capsys.readouterr().out)
        assert list(found) == ["date", "totals", "topics", "regions", "matrix", "next", "reread"]
        assert found["date"] == DATE
        assert found["totals"] == {
            "statements": 35,
            "adopted": 30,
            "disputed": 3,
            "unknown": 2,
            "drafts": 0,
            "leads": 0,
            "stale": 2,
            "undated": 4,
            "old": 9,
            "expired": 0,
            "sources": 9,
            "grades": {"official": 16, "reprint": 2, "cited": 3, "media": 5, "aggregator": 4},
            "states": {"complete": 2, "stale": 0, "partial": 4, "unverified": 0, "missing": 0},
            "oldest_check": {
                "date": "2024-05-06", "place": "shiqiao/zongchang", "topic": "lending", "attribute": "loan_days",
            },
        }  # fmt: skip

    def test_parts(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What is counted of the whole is counted of each topic and each province, and comes to the same."""
        coverage("--format", "json")

        found = json.loads(capsys.readouterr().out)
        assert list(found["topics"]) == ["lending", "card"]
        assert list(found["regions"]) == ["national", "qingshan", "yunhu", "shiqiao"]
        counts = found["totals"].keys() - {"sources", "states", "oldest_check", "grades"}
        for parts in (found["topics"].values(), found["regions"].values()):
            assert {name: sum(part[name] for part in parts) for name in counts} == {
                name: found["totals"][name] for name in counts
            }
            assert sum(part["grades"]["official"] for part in parts) == 16

    def test_reread(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The JSON has everything to read again."""
        coverage("--format", "json")

        found = json.loads(capsys.readouterr().out)["reread"]
        assert [each["rank"] for each in found] == list(range(1, 11))
        assert found[0] == {
            "rank": 1,
            "place": "national",
            "topic": "card",
            "attribute": "free",
            "key": True,
            "age": "old",
            "source_date": "2018",
            "people": 4_180_000,
        }
        assert (found[3]["age"], found[3]["source_date"], found[3]["people"]) == ("undated", None, None)

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
            "leads": 0,
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
