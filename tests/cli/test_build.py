import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from site_src.cli import commands, entrance, main
from site_src.cli.options import OptionValues, near, order
from site_src.cli.progress import Bar
from site_src.pipeline import Order, SiteSize
from tests.support import small
from tests.support.site import DATE, ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return small.copy(tmp_path).content


def build(content: Path, *words: str) -> int:
    return main(["--date", DATE, "--content", str(content), *words], ROOT)


def test_the_last_line_says_how_much_was_built_and_where(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(content, "--out", str(tmp_path / "site")) == 0

    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith("做好了 ")
    assert " 页（" in out
    assert " 秒：" in out
    assert out.endswith("site\n")


def test_the_base_url_ends_in_a_slash(content: Path, tmp_path: Path) -> None:
    build(content, "--out", str(tmp_path / "site"), "--base-url", "https://example.com/a")

    assert "https://example.com/a/" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_wrong_content_exits_with_1_and_every_problem(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.spoil(content, "site.yaml", "title: ", "titel: ")

    assert build(content, "--out", str(tmp_path / "site")) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert "没有“titel”这个键" in err
    assert "    提示：" in err
    assert not (tmp_path / "site").exists()


def test_a_place_that_may_not_be_replaced_exits_with_1_and_advice(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(content, "--out", str(content)) == 1

    assert "    提示：" in capsys.readouterr().err
    assert (content / "site.yaml").exists()
    assert not list(tmp_path.glob(".*"))


def test_force_gives_up_a_strange_folder(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "strange.txt").touch()

    assert build(content, "--out", str(site)) == 1
    assert build(content, "--out", str(site), "--force") == 0
    assert not (site / "strange.txt").exists()


def test_the_command_may_be_left_out(content: Path, tmp_path: Path) -> None:
    words = ["--date", DATE, "--content", str(content), "--out"]

    assert main([*words, str(tmp_path / "one")], ROOT) == 0
    assert main(["build", *words, str(tmp_path / "two")], ROOT) == 0


def test_what_is_left_out_is_found_beside_build_py(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    filled = order(tmp_path, OptionValues())

    assert (filled.content, filled.templates, filled.out) == (Path("content"), Path("templates"), Path("dist"))
    assert filled.base_url is None
    assert filled.jobs >= 1


def test_paths_are_shown_as_one_would_write_them_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert near(tmp_path / "a" / "b") == Path("a/b")
    assert near(tmp_path.parent / "c") == tmp_path.parent / "c"
    assert near(Path("d/../e")) == Path("e")


def fail(error: BaseException) -> object:
    def failing(_order: Order, _bar: Bar) -> SiteSize:
        raise error

    return failing


def test_an_interrupt_exits_with_130(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "build", fail(KeyboardInterrupt()))

    assert build(content) == 130
    assert "停下了" in capsys.readouterr().err


def test_a_mistake_of_our_own_says_so_and_shows_where(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "build", fail(ZeroDivisionError("oops")))

    assert build(content) == entrance.BUG
    err = capsys.readouterr().err
    assert err.startswith("程序自己出了错")
    assert "ZeroDivisionError: oops" in err


def test_a_build_stopped_with_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    content = small.copy(tmp_path).content
    site = tmp_path / "site"
    command = [sys.executable, "build.py", "--content", str(content), "--date", DATE, "--out", str(site)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8")
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    err = process.communicate(timeout=60)[1]

    # it may have been quicker than the interrupt, or not yet have come to where interrupts are caught
    assert process.returncode in (0, 130, -signal.SIGINT)
    assert process.returncode != 130 or "Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) in (["content"], ["content", "site"])


def test_no_bar_is_drawn_where_nobody_looks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Bar() as bar:
        later(monkeypatch, 5)
        bar("render", 1, 2)

    assert capsys.readouterr().err == ""


def test_a_bar_is_drawn_on_a_terminal_after_a_second(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with Bar() as bar:
        bar("load", 0, 1)
        assert capsys.readouterr().err == ""
        later(monkeypatch, 2)
        bar("render", 7, 90)
        drawn = capsys.readouterr().err

    assert "做网页" in drawn
    assert "7/90" in drawn


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let time pass."""
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + seconds)


def test_build_py_runs_from_anywhere_and_puts_its_site_beside_itself(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("build.py", "site_src", "templates"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        root.mkdir(exist_ok=True)
        copy(ROOT / name, root / name)
    shutil.copytree(small.CONTENT, root / "content")

    command = [sys.executable, str(root / "build.py"), "--date", DATE]
    done = subprocess.run(command, cwd=elsewhere, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert (root / "dist" / "index.html").is_file()
    assert list(elsewhere.iterdir()) == []
