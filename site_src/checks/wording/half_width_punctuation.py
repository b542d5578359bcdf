"""Chinese text has full-width punctuation: `，` not `,` between two Chinese characters.

Half-width marks stand too close and let lines break in the wrong place.
"""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.text import CJK, passages
from site_src.errors import Problem
from site_src.model.library import Library

ID = "half-width-punctuation"
NEEDS_ALL = False
_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_MARK = re.compile(rf"(?<={CJK})[,;:?!](?={CJK}|$)|\((?={CJK})|(?<={CJK})\)")
_LINK = re.compile(r"\]\([^)]*\)")  # Markdown's own brackets


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at all text of our own; each passage is named once."""
    for passage in passages(library):
        found = _MARK.search(_LINK.sub(lambda link: "]" * len(link[0]), passage.text))
        if found:
            message = f"中文里用了半角的“{found[0]}”（{passage.around(found.start())}）"
            yield Problem(passage.at(found.start()), ID, message, f"改成全角的“{_FULL[found[0]]}”。")
