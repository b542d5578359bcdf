"""Chinese text has full-width punctuation: `，` not `,` between two Chinese characters.

Half-width marks stand too close and let lines break in the wrong place.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.text import CJK
from site_src.errors import Problem

ID = "half-width-punctuation"
NEEDS_ALL = False
_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
# marks of a sentence only after a Chinese character: after a figure they may belong to it, as in 8:30
_MARK = re.compile(rf"(?<={CJK})[,;:?!](?={CJK}|$)|\((?={CJK})|(?<={CJK})\)")
_LINK = re.compile(r"\]\([^)]*\)")  # Markdown's own brackets


def check(context: Context) -> Iterator[Problem]:
    """Report the first half-width mark between Chinese characters of each passage."""
    for passage in context.passages:
        match = _MARK.search(_LINK.sub(lambda link: "]" * len(link[0]), passage.text))
        if match:
            message = f"中文里用了半角的“{match[0]}”（{passage.around(match.start())}）"
            yield Problem(passage.at(match.start()), ID, message, f"改成全角的“{_FULL[match[0]]}”。")
