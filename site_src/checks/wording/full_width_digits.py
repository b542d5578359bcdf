"""Figures and Latin letters are half-width: `５０％` cannot be searched for, and lines up with nothing."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "full-width-digits"
NEEDS_ALL = False
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+")
# full-width forms stand 0xFEE0 above their ASCII characters
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


def check(context: Context) -> Iterator[Problem]:
    """Report the first full-width digits or letters of each passage."""
    for passage in context.passages:
        match = _WIDE.search(passage.text)
        if match:
            message = f"用了全角的“{match[0]}”"
            yield Problem(passage.at(match.start()), ID, message, f"改成“{match[0].translate(_NARROW)}”。")
