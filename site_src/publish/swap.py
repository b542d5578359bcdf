"""A tree is written beside its place, then renamed into it: a visitor sees the old site or the new.

Nothing is flushed to the disk on purpose: after a power cut the site is built again, and flushing thousands
of small files would take longer than the build.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from site_src.errors import PublishError
from site_src.publish.place import FORMAT, MARKER, check_place, disposable, spot
from site_src.publish.trouble import translate_errors

if sys.platform != "win32":
    import fcntl

# a web server runs as somebody else, so neither the umask nor a temporary folder decides what can be read
_FOLDER_MODE = 0o755
_FILE_MODE = 0o644


def publish(tree: Mapping[str, bytes], out: Path, kept: Iterable[Path], *, force: bool) -> None:
    """Make `out` hold exactly `tree` (path in the tree → bytes) and the marker file.

    `kept` and `force` are those of `check_place`. Raises PublishError, and then the site that was there is
    untouched; leftovers of an earlier run that was killed are repaired or removed first.
    """
    kept, at = tuple(kept), spot(out)
    check_place(out, kept, force=force)
    new, old = (at.with_name(f".{at.name}.site-src-{age}") for age in ("new", "old"))
    with translate_errors(out):
        at.parent.mkdir(parents=True, exist_ok=True)
        with _alone(at.parent):
            _repair(at, new, old)
            check_place(out, kept, force=force)  # again: another build may have run while we waited for the lock
            try:
                _write(tree, new)
                _swap(new, at, old)
            finally:
                _discard(new)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for other builds that publish into `folder`, so that what looks like a leftover is one.

    The lock goes with the process, however it ends. Systems and disks without such locks go without.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _repair(at: Path, new: Path, old: Path) -> None:
    """Undo what a killed run left: an old site moved away without a new one comes back, leftovers are deleted."""
    if old.is_dir() and not os.path.lexists(at):
        old.rename(at)
    for leftover in (new, old):
        if not os.path.lexists(leftover):
            continue
        if leftover.is_symlink() or not leftover.is_dir() or not disposable(leftover):
            hint = "看一看里面有没有要留的，然后删掉它再试。"
            raise PublishError(f"{leftover} 挡在路上：多半是上次没做完时留下的", hint)
        _discard(leftover)


def _write(tree: Mapping[str, bytes], folder: Path) -> None:
    """Write every file, the marker first, so that the remains of a killed run are recognised as ours."""
    folder.mkdir()
    folder.chmod(_FOLDER_MODE)
    for name, data in ((MARKER, FORMAT.encode()), *tree.items()):
        path = folder / _check_name(name)
        for above in reversed(path.relative_to(folder).parents[:-1]):
            (folder / above).mkdir(exist_ok=True)
            (folder / above).chmod(_FOLDER_MODE)
        with path.open("xb") as file:
            file.write(data)
        path.chmod(_FILE_MODE)


def _check_name(name: str) -> PurePosixPath:
    """Return `name` as a path inside the tree. Raises ValueError for any other, a mistake in this program."""
    path = PurePosixPath(name)
    if path.as_posix() != name or path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name:
        raise ValueError(f"not a path inside the site: {name!r}")
    return path


def _swap(new: Path, at: Path, old: Path) -> None:
    if at.is_dir():
        at.rename(old)
    try:
        new.rename(at)
    except BaseException:  # also when the person stops the build here: the old site must come back
        if old.is_dir():
            old.rename(at)
        raise
    _discard(old)


def _discard(folder: Path) -> None:
    """Delete a folder as far as possible, its marker last, so that remains are recognised as ours next time."""
    if not folder.is_dir():
        return
    for child in folder.iterdir():
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child, ignore_errors=True)
        elif child.name != MARKER:
            with suppress(OSError):
                child.unlink()
    shutil.rmtree(folder, ignore_errors=True)
