"""A bar for builds that take a while; on a terminal only, and not before the first second is over."""

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

_ROOMS = {"load": "读内容", "check": "检查", "render": "做网页", "publish": "放到位"}
_PATIENCE = 1.0  # seconds without a bar
_PAUSE = 0.1  # seconds between two drawings


class Bar:
    """Draws how far a build is. Drawn from the build's own calls: a thread would be copied into worker processes."""

    def __init__(self) -> None:
        self._started = self._drawn = time.monotonic()
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    @property
    def seconds(self) -> float:
        """Seconds since it was made."""
        return time.monotonic() - self._started

    def __call__(self, room: str, done: int, total: int) -> None:
        """Show that `done` of `total` is done in a room of the pipeline."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._started < _PATIENCE or now - self._drawn < _PAUSE:
            return
        self._drawn = now
        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
            self._bar.start()
            self._bar.add_task("")
        self._bar.update(self._bar.task_ids[0], description=_ROOMS[room], completed=done, total=total, refresh=True)
