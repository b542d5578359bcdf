"""No blank of a file begun by `new` is left: a value, or a line of Markdown, that is 〈…〉 from end to end.

Only the whole counts: the title of a document may well have 〈〉 in it.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "unfilled-blank"
NEEDS_ALL = False
_BLANK = re.compile(r"\s*〈[^〉]*〉\s*")
_HINT = "写上内容；用不着的，连同它的键整行删掉。"


def check(context: Context) -> Iterator[Problem]:
    """Report each value and each line of Markdown that is a blank of a new file."""
    for written in context.scalars:
        if _BLANK.fullmatch(written.scalar.text):
            yield Problem(written.scalar.location, ID, f"还没有填：{written.scalar.text}", _HINT)
    for line in context.lines:
        if _BLANK.fullmatch(line.text):
            yield Problem(line.location, ID, f"还没有填：{line.text.strip()}", _HINT)
