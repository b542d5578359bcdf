"""Where a site may be put: nothing is ever replaced that this program did not make."""

import os
from collections.abc import Iterable
from pathlib import Path

from site_src.errors import PublishError
from site_src.publish.trouble import translate_errors

MARKER = ".built-by-site-src"
FORMAT = "1\n"  # what the marker file holds; another content was not written by this program
_ELSEWHERE = "换一个 --out，例如 --out dist。"


def check_place(out: Path, kept: Iterable[Path], *, force: bool) -> None:
    """Raise PublishError unless `out` may be replaced by a finished site.

    `kept` are folders that must outlive the build, such as the content. `force` gives up a folder that holds
    something else; it never gives up a kept folder, the working directory, a root or a repository.
    """
    at = spot(out)
    with translate_errors(out):
        if at.is_symlink():
            raise PublishError(f"{out} 是一个链接", "用 --out 直接写它指向的文件夹，或者删掉这个链接。")
        if at.exists() and not at.is_dir():
            raise PublishError(f"{out} 是一个文件", "换一个 --out，或者先把这个文件移走。")
        _check_kept(out, at, kept)
        if at.is_dir() and not disposable(at):
            _check_foreign(out, at, force=force)


def spot(out: Path) -> Path:
    """The absolute path of `out`, symbolic links not resolved."""
    return Path(os.path.abspath(out))  # noqa: PTH100 - resolve() would follow the very link that is refused


def disposable(folder: Path) -> bool:
    """True if a folder may be deleted: this program made it or it is empty, and it is no mount or repository."""
    if os.path.ismount(folder) or (folder / ".git").exists():
        return False
    # one look: another run may swap the folder at any moment, and two looks could see two folders
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names alone, all at once
        if MARKER not in names:
            return not names
        marker = folder / MARKER
        return not marker.is_symlink() and not marker.is_dir() and marker.read_bytes() == FORMAT.encode()
    except FileNotFoundError:  # swapped away meanwhile: only what this program made ever is
        return True


def _check_kept(out: Path, at: Path, kept: Iterable[Path]) -> None:
    """Raise PublishError if the place contains, or lies in, a folder that must be kept."""
    if at.parent == at:
        raise PublishError(f"{out} 是根目录", _ELSEWHERE)
    for folder in kept:
        inner = folder.resolve()
        if any(_same(at, each) for each in (inner, *inner.parents)):
            raise PublishError(f"{out} 里有 {folder}，换掉它会把那些文件删掉", _ELSEWHERE)
        if any(_same(inner, each) for each in at.resolve().parents):
            raise PublishError(f"{out} 在 {folder} 里面，会和那些文件混在一起", _ELSEWHERE)
    here = Path.cwd()
    if any(_same(at, each) for each in (here, *here.parents)):
        raise PublishError(f"{out} 是现在所在的文件夹，或者它的上级", _ELSEWHERE)


def _check_foreign(out: Path, at: Path, *, force: bool) -> None:
    """Raise PublishError for a folder this program did not make; `force` allows it, but no mount or repository."""
    if os.path.ismount(at):
        inside = out / "site"
        raise PublishError(f"{out} 是一个挂载点，不能整个换掉", f"改用它里面的文件夹，例如 --out {inside}。")
    if (at / ".git").exists():
        raise PublishError(f"{out} 是一个 git 仓库", "输出到别的文件夹，再把结果复制进去。")
    if not force:
        hint = "换一个空的或不存在的 --out；确定里面的东西都不要了，就加上 --force。"
        raise PublishError(f"{out} 里有东西，而且不是本程序做的", hint)


def _same(one: Path, other: Path) -> bool:
    """True if two paths are one folder, also on a file system that ignores case."""
    return one.exists() and other.exists() and one.samefile(other)
