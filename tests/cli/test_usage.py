import subprocess
import sys

import pytest

from site_src.cli import main
from tests.support.site import ROOT


def run(*words: str) -> int:
    return main(words, ROOT)


@pytest.mark.parametrize(
    "words", ["", "build", "check", "serve", "coverage", "new", "new province", "new topic", "new policy"]
)
def test_help_is_chinese(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*words.split(), "--help") == 0

    text = capsys.readouterr().out
    assert text.startswith(f"用法：python build.py {words}".strip())
    assert "选项：" in text
    assert not [word for word in ("Usage", "Options", "Show this", "COMMAND", "[OPTIONS]") if word in text]


@pytest.mark.parametrize("words", ["", "build", "check", "serve", "coverage", "new"])
def test_help_gives_examples(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(*words.split(), "--help")

    assert "例子：\n    python build.py " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chek", ["没有“chek”这个命令", "您是不是想写“check”？"]),
        ("new polcy", ["没有“polcy”这个命令", "您是不是想写“policy”？"]),
        ("build --dat 2026-01-01", ["没有“--dat”这个选项", "您是不是想写“--date”？"]),
        ("--out-dir x", ["没有“--out-dir”这个选项", "您是不是想写“--out”？"]),
        ("check -x", ["没有“-x”这个选项", "可以写的有："]),
        ("--date", ["“--date”后面要写一个值"]),
        ("--date 2026-02-30", ["--date：“2026-02-30”这一天不存在"]),
        ("--date 20261122", ["--date：“20261122”不是日期", "2026-11-22"]),
        ("--date 2206-11-22", ["--date：“2206-11-22”不是日期"]),
        ("--date 今天", ["--date：“今天”不是日期"]),
        ("--base-url example.com", ["--base-url：“example.com”不是网站的地址", "https://example.com/"]),
        ("--base-url ftp://example.com/", ["不是网站的地址"]),
        ("--base-url https:///a/", ["不是网站的地址"]),
        ("--base-url https://example.com/?q=1", ["不是网站的地址"]),
        ("--base-url https://example.com:99999/", ["不是网站的地址"]),
        ("--base-url https://[/", ["不是网站的地址"]),
        ("--jobs 0", ["--jobs：“0”要写成 1 到 256 之间的整数"]),
        ("--jobs two", ["--jobs：“two”要写成"]),
        ("serve --port 70000", ["--port：“70000”要写成 1 到 65535"]),
        ("check --format jsn", ["--format：没有“jsn”这一种", "您是不是想写“json”？"]),
        ("check extra", ["多出来“extra”"]),
        ("--date 2026-11-22 check", ["多出来“check”", "命令要写在最前面"]),
        ("new topic", ["缺少 名字"]),
        ("new topic Bad_Name", ["名字：“Bad_Name”不能作名字"]),
        ("new province jiangsu", ["缺少 --name"]),
        ("clac", ["没有“clac”这个命令", "您是不是想写“calc”？"]),
    ],
)
def test_wrong_usage_is_explained_with_what_to_write_instead(
    words: str, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words.split()) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert [each for each in said if each not in err] == []
    assert "--help" in err or "后面要写一个值" in err
    assert "Traceback" not in err


def test_new_alone_shows_what_can_be_begun(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new") == 2

    assert "policy" in capsys.readouterr().err


def test_commands_of_later_are_not_there_yet(capsys: pytest.CaptureFixture[str]) -> None:
    run("--help")

    assert not [word for word in ("diff", "due") if word in capsys.readouterr().out]


def test_a_terminal_that_knows_no_chinese_is_no_failure() -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    for words, code in (["--help"], 0), (["chek"], 2):
        command = [sys.executable, "build.py", *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
        assert done.returncode == code
        assert b"Traceback" not in done.stderr
