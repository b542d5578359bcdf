"""Figures and Latin letters are half-width: `５０％` cannot be searched for, and lines up with nothing."""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.text import passages
from site_src.errors import Problem
from site_src.model.library import Library

ID = "full-width-digits"
NEEDS_ALL = False
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+")
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at all text of our own; each passage is named once."""
    for passage in passages(library):
        found = _WIDE.search(passage.text)
        if found:
            message = f"用了全角的“{found[0]}”"
            yield Problem(passage.at(found.start()), ID, message, f"改成“{found[0].translate(_NARROW)}”。")
