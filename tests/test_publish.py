import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from site_src.errors import PublishError
from site_src.publish import MARKER, publish
from site_src.publish.place import disposable
from tests.support.site import ROOT

OLD = {"index.html": b"old", "a/b/index.html": b"old"}
NEW = {"index.html": b"new", "c/index.html": b"new", "assets/site.css": b"new"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "dist"


def put(tree: dict[str, bytes], out: Path, *kept: Path, force: bool = False) -> None:
    publish(tree, out, kept, force=force)


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, but for the marker."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name != MARKER}


def beside(out: Path) -> list[str]:
    """What stands next to the site."""
    return sorted(path.name for path in out.parent.iterdir() if path != out)


def fail_at(
    monkeypatch: pytest.MonkeyPatch, method: str, code: int, when: Callable[[Path], bool], error: type = OSError
) -> None:
    """Let one of Path's methods fail where `when` says so."""
    real = getattr(Path, method)

    def failing(self: Path, *args: object, **options: object) -> object:
        if when(self):
            raise error(code, os.strerror(code), str(self))
        return real(self, *args, **options)

    monkeypatch.setattr(Path, method, failing)


def test_a_site_is_put_where_nothing_was(tmp_path: Path) -> None:
    out = tmp_path / "not" / "there" / "yet"

    put(NEW, out)

    assert held(out) == NEW
    assert beside(out) == []


def test_a_site_replaces_the_one_before_whole(out: Path) -> None:
    put(OLD, out)
    put(NEW, out)

    assert held(out) == NEW
    assert beside(out) == []


def test_an_empty_folder_may_be_used(out: Path) -> None:
    out.mkdir()

    put(NEW, out)

    assert held(out) == NEW


def test_the_marker_says_nothing_but_its_format(out: Path) -> None:
    put(NEW, out)

    assert (out / MARKER).read_bytes() == b"1\n"


def test_a_web_server_can_read_everything_whatever_the_umask(out: Path) -> None:
    before = os.umask(0o077)
    try:
        put(NEW, out)
    finally:
        os.umask(before)

    modes = {path.stat().st_mode & 0o777 for path in out.rglob("*") if path.is_file()}
    folders = {path.stat().st_mode & 0o777 for path in (out, *out.rglob("*")) if path.is_dir()}
    assert (modes, folders) == ({0o644}, {0o755})


def test_a_relative_place_works(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(out.parent)

    put(NEW, Path("dist"))

    assert held(out) == NEW


def test_somebody_elses_folder_is_left_alone(out: Path) -> None:
    out.mkdir()
    (out / "thesis.doc").write_bytes(b"years of work")

    with pytest.raises(PublishError, match=r"不是本程序做的.*--force"):
        put(NEW, out)

    assert held(out) == {"thesis.doc": b"years of work"}
    assert beside(out) == []


def test_somebody_elses_folder_is_given_up_by_force(out: Path) -> None:
    out.mkdir()
    (out / "page.html").write_bytes(b"")

    put(NEW, out, force=True)

    assert held(out) == NEW
    assert beside(out) == []


@pytest.mark.parametrize("marker", [b"", b"2\n", b"index.html\n", b"1\nindex.html\n"])
def test_a_marker_of_another_kind_proves_nothing(out: Path, marker: bytes) -> None:
    out.mkdir()
    (out / MARKER).write_bytes(marker)
    (out / "index.html").write_bytes(b"")

    with pytest.raises(PublishError, match="不是本程序做的"):
        put(NEW, out)


@pytest.mark.parametrize("force", [False, True])
def test_a_file_is_no_place(out: Path, *, force: bool) -> None:
    out.write_bytes(b"mine")

    with pytest.raises(PublishError, match="是一个文件"):
        put(NEW, out, force=force)

    assert out.read_bytes() == b"mine"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_a_link_is_no_place(out: Path, *, there: bool, force: bool) -> None:
    target = out.with_name("target")
    if there:
        put(OLD, target)
    out.symlink_to(target)

    with pytest.raises(PublishError, match="是一个链接"):
        put(NEW, out, force=force)

    assert out.is_symlink()
    assert not there or held(target) == OLD


def test_a_file_in_the_way_to_the_place_is_named(out: Path) -> None:
    out.write_bytes(b"mine")

    with pytest.raises(PublishError, match=r"路径中间有一个文件|同名的文件"):
        put(NEW, out / "site")

    assert out.read_bytes() == b"mine"


def test_a_repository_is_never_replaced(out: Path) -> None:
    put(OLD, out)
    (out / ".git").write_text("gitdir: elsewhere")

    with pytest.raises(PublishError, match="git 仓库"):
        put(NEW, out, force=True)

    assert (out / ".git").exists()


def test_the_root_is_never_replaced() -> None:
    with pytest.raises(PublishError, match="根目录"):
        put(NEW, Path("/"), force=True)


@pytest.mark.parametrize(
    "place", ["project/content", "project", ".", "project/content/dist", "project/content/../content"]
)
def test_what_must_be_kept_is_never_replaced_nor_written_into(tmp_path: Path, place: str) -> None:
    content = tmp_path / "project" / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_bytes(b"mine")

    with pytest.raises(PublishError, match=r"换掉它会把那些文件删掉|会和那些文件混在一起"):
        put(NEW, tmp_path / place, content, force=True)

    assert held(content) == {"site.yaml": b"mine"}


def test_what_must_be_kept_is_known_through_a_link(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yaml").write_bytes(b"mine")
    (tmp_path / "linked").symlink_to(content)

    with pytest.raises(PublishError):
        put(NEW, content, tmp_path / "linked", force=True)


@pytest.mark.parametrize("place", [".", "..", "../here"])
def test_the_working_directory_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    with pytest.raises(PublishError, match="现在所在的文件夹"):
        put(NEW, Path(place), force=True)


@pytest.mark.parametrize("name", ["../up.html", "/etc/motd", "a/../b", "a//b", "", ".", "a\\b"])
def test_no_file_leaves_the_tree(out: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        put({name: b""}, out)

    assert not out.exists()
    assert beside(out) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "只能读"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_a_failing_write_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    put(OLD, out)
    fail_at(monkeypatch, "open", code, lambda path: path.name == "site.css")

    with pytest.raises(PublishError, match=f"{words}.*原来的网站没有动"):
        put(NEW, out)

    assert held(out) == OLD
    assert beside(out) == []


@pytest.mark.parametrize("which", ["dist", ".dist.site-src-new"])
def test_a_failing_rename_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch, which: str) -> None:
    put(OLD, out)
    fail_at(monkeypatch, "rename", errno.EBUSY, lambda path: path.name == which)

    with pytest.raises(PublishError, match="正占着"):
        put(NEW, out)

    assert held(out) == OLD
    assert beside(out) == []


def test_an_interrupt_between_the_renames_leaves_the_old_site(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(OLD, out)
    fail_at(monkeypatch, "rename", 0, lambda path: path.name.endswith("-new"), KeyboardInterrupt)

    with pytest.raises(KeyboardInterrupt):
        put(NEW, out)

    assert held(out) == OLD
    assert beside(out) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from site_src.publish import publish

method, name = sys.argv[2:]
real = getattr(Path, method)

def deadly(self, *args, **options):
    if self.name == name:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, *args, **options)

setattr(Path, method, deadly)
publish({"index.html": b"lost", "z/index.html": b"lost"}, Path(sys.argv[1]), (), force=True)
"""


def run_killed(out: Path, method: str, name: str) -> None:
    """Publish in a process that dies on the spot when it calls a method of Path on a file of this name."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(out), method, name], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("method", "name"),
    [
        pytest.param("mkdir", "z", id="while-writing"),
        pytest.param("chmod", MARKER, id="first-file"),
        pytest.param("open", MARKER, id="before-the-first-file"),
        pytest.param("rename", "dist", id="before-the-renames"),
        pytest.param("rename", ".dist.site-src-new", id="between-the-renames"),
        pytest.param("unlink", "index.html", id="while-removing-the-old"),
    ],
)
def test_the_run_after_a_killed_one_puts_things_right(out: Path, method: str, name: str) -> None:
    put(OLD, out)
    run_killed(out, method, name)

    put(NEW, out)

    assert held(out) == NEW
    assert beside(out) == []


def test_a_folder_given_up_by_force_comes_back_if_the_run_is_killed(out: Path) -> None:
    out.mkdir()
    (out / "thesis.doc").write_bytes(b"years of work")
    run_killed(out, "rename", ".dist.site-src-new")
    assert not out.exists()

    with pytest.raises(PublishError, match="不是本程序做的"):
        put(NEW, out)

    assert held(out) == {"thesis.doc": b"years of work"}


@pytest.mark.parametrize("age", ["new", "old"])
def test_what_only_looks_like_a_leftover_is_not_removed(out: Path, age: str) -> None:
    put(OLD, out)
    strange = out.with_name(f".dist.site-src-{age}")
    strange.mkdir()
    (strange / "mine.txt").write_bytes(b"mine")

    with pytest.raises(PublishError, match="挡在路上"):
        put(NEW, out)

    assert held(strange) == {"mine.txt": b"mine"}
    assert held(out) == OLD


def test_neighbours_are_not_touched(out: Path) -> None:
    put(OLD, out.with_name("dist2"))
    put(NEW, out)

    assert held(out.with_name("dist2")) == OLD
    assert beside(out) == ["dist2"]


TWENTY_TIMES = """
import sys
from pathlib import Path
from site_src.publish import publish

for _ in range(20):
    publish({f"{n}.html": sys.argv[2].encode() for n in range(30)}, Path(sys.argv[1]), (), force=False)
"""


def test_a_site_that_another_run_swaps_while_it_is_looked_at_is_not_taken_for_a_foreign_one(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(OLD, out)
    look = os.listdir

    def look_late(folder: Path) -> list[str]:
        names = look(folder)
        folder.rename(folder.with_name("swapped"))
        return names

    monkeypatch.setattr(os, "listdir", look_late)
    assert disposable(out)


def test_two_runs_at_once_end_in_one_whole_site(out: Path) -> None:
    commands = [[sys.executable, "-c", TWENTY_TIMES, str(out), word] for word in ("one", "two")]
    running = [subprocess.Popen(command, cwd=ROOT) for command in commands]

    assert [process.wait(60) for process in running] == [0, 0]
    assert len(held(out)) == 30
    assert len(set(held(out).values())) == 1
    assert beside(out) == []
