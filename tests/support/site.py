"""Builds the real site, as a visitor's host would: by the command line, in a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATE = "2026-11-30"
"""The day the site is built for in tests; the build itself reads no clock."""


def build(out: Path) -> None:
    """Build `content/` as of `DATE` into `out`.

    Raises:
        AssertionError: the build failed; the message is what it printed.
    """
    command = [sys.executable, "build.py", "build", "--date", DATE, "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
