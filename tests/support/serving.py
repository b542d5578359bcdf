"""Runs `serve` over a copy of the small site, in a process of its own that is ended by its own id."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.support import small
from tests.support.site import DATE, ROOT

PATIENCE = 60.0
"""Seconds an answer may take."""


@dataclass
class Served:
    """The content that is watched, and where the site answers."""

    content: Path
    port: int

    @property
    def url(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.port}/"

    def get(self, path: str) -> tuple[int, str]:
        """Ask for a path: the status and the body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def wait_for(self, path: str, words: str) -> tuple[int, str]:
        """Ask for a path until the body has these words."""
        end = time.monotonic() + PATIENCE
        answer = self.get(path)
        while words not in answer[1]:
            assert time.monotonic() < end, f"{words!r} never came; the last answer: {answer}"
            time.sleep(0.1)
            answer = self.get(path)
        return answer


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve a copy of the small site made in `folder` until the block ends."""
    content = small.copy(folder).content
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    command = [sys.executable, "build.py", "serve", "--port", str(port), "--date", DATE, "--content", str(content)]
    with (folder / "serve.log").open("w+", encoding="utf-8") as log:
        # a job in the background ignores Ctrl+C, and hands that on to what it starts
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, preexec_fn=_heed_interrupts)  # noqa: PLW1509
        try:
            _wait(process, port)
            yield Served(content, port)
        finally:
            process.send_signal(signal.SIGINT)
            code = process.wait(PATIENCE)
        log.seek(0)
        printed = log.read()
    assert code == 0, printed
    assert "Traceback" not in printed, printed


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    message = f"nothing answers on port {port} (exit code {process.poll()})"
    raise AssertionError(message)
