"""Serves a folder as a host does that is slow, or in trouble, whenever a test says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

PREFIX = "/a/b/"


@dataclass
class Moods:
    """How the host is: `wait` is over when a slow host may answer after all; `status` is said in place of any page."""

    address: str
    wait: Event
    status: int = 0


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, moods: Moods, folder: Path) -> None:
        self._moods = moods
        super().__init__(*args, directory=str(folder))  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        self._moods.wait.wait(30)
        if self._moods.status:
            self.send_error(self._moods.status)
            return
        self.path = self.path.removeprefix(PREFIX.rstrip("/"))
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing: what went wrong shows in the page."""


@contextmanager
def serve(folder: Path) -> Iterator[Moods]:
    """Serve `folder` until the block ends, at first in a good mood."""
    ready = Event()
    ready.set()
    moods = Moods("", ready)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, moods=moods, folder=folder))
    moods.address = f"http://127.0.0.1:{server.server_port}{PREFIX}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield moods
    finally:
        ready.set()
        server.shutdown()
        server.server_close()
        thread.join()
