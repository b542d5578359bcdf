"""Watches the folders, rebuilds on a save and reloads open pages; the only module that knows livereload."""

import errno
import logging
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher

from site_src.errors import ServeError
from site_src.pipeline import Order
from site_src.serve.answer import Showcase
from site_src.serve.snapshot import Snapshot, take

_HOST = "127.0.0.1"  # a site in the making is for the person who makes it


def serve_site(order: Order, port: int, tell: Callable[[Snapshot], None]) -> None:
    """Serve `order` at 127.0.0.1 until interrupted; `tell` is called with the result of every build.

    Raises ServeError if the port cannot be had.
    """
    showcase = Showcase()

    def rebuild() -> None:
        showcase.show(take(order, showcase.snapshot))
        tell(showcase.snapshot)

    check_port(port)
    watcher = _FolderWatcher((order.content, order.templates), rebuild)
    rebuild()
    _quiet()
    try:
        Server(showcase, watcher).serve(port=port, host=_HOST, debug=False, live_css=False)
    except OSError as error:
        raise _refusal(port, error) from error


def check_port(port: int) -> None:
    """Raise ServeError unless the port is free."""
    try:
        socket.create_server((_HOST, port)).close()
    except OSError as error:
        raise _refusal(port, error) from error


def _refusal(port: int, error: OSError) -> ServeError:
    if error.errno == errno.EADDRINUSE:
        return ServeError(f"端口 {port} 已经有程序在用", "停掉那个程序，或者用 --port 换一个端口，例如 --port 9000。")
    if error.errno in (errno.EACCES, errno.EPERM):
        return ServeError(f"没有权限用端口 {port}", "换一个 1024 以上的端口，例如 --port 8000。")
    return ServeError(f"用不了端口 {port}（{error.strerror}）", "换一个端口，例如 --port 8000。")


def _quiet() -> None:
    """Silence livereload's log, and reload at every save: by default it skips those within 3 seconds."""
    logging.getLogger("livereload").disabled = True
    logging.getLogger("tornado.access").disabled = True
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0


class _FolderWatcher(Watcher):  # type: ignore[misc]  # livereload ships no types
    """Watches all files of some folders as one, so that a hundred files changed at once cause one build."""

    def __init__(self, folders: Iterable[Path], changed: Callable[[], None]) -> None:
        super().__init__()
        self._folders = tuple(folders)
        self._changed = changed
        self._last_stamps = self._stamps()
        for folder in self._folders:
            self.watch(str(folder))  # with nothing to watch it would take the working directory

    def examine(self) -> tuple[str | None, float | None]:
        """Rebuild after a change, then report it; livereload calls this several times a second."""
        if self._changes:
            change: tuple[str, float] = self._changes.pop()
            return change
        stamps = self._stamps()  # before the build: a save during it is another change
        if stamps == self._last_stamps:
            return None, None
        self._last_stamps = stamps
        self._changed()
        return "*", None

    def _stamps(self) -> dict[Path, tuple[int, int]]:
        return {path: stamp for folder in self._folders for path, stamp in _stamps(folder)}


def _stamps(folder: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield each file below with its time of writing and size; files that editors make while saving are skipped."""
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(above, name) for name in names if not name.startswith(".") and not name.endswith("~")):
            with suppress(OSError):  # gone again
                stat = path.stat()
                yield path, (stat.st_mtime_ns, stat.st_size)
