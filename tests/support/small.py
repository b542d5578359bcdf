"""The small site on another subject, in a copy that a test may spoil."""

import shutil
from datetime import date
from pathlib import Path

from site_src.pipeline import Order
from tests.support.site import DATE, ROOT

CONTENT = ROOT / "tests" / "sites" / "small" / "content"


def copy(folder: Path) -> Order:
    """Copy its content into `folder` and order it built there, with the templates of the real site."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    return Order(content, ROOT / "templates", folder / "dist", date.fromisoformat(DATE))


def spoil(content: Path, name: str, old: str, new: str) -> None:
    """Write `new` for the first `old` in a file of the content."""
    path = content / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"no {old!r} in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
