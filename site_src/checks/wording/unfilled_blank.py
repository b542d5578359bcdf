"""No blank of a file begun by `new` is left: a value, or a line of Markdown, that is 〈…〉 from end to end.

Only the whole counts: the title of a document may well have 〈〉 in it.
"""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.scalars import scalars
from site_src.checks.walks.text import lines
from site_src.errors import Problem
from site_src.model.library import Library

ID = "unfilled-blank"
NEEDS_ALL = False
_BLANK = re.compile(r"\s*〈[^〉]*〉\s*")
_HINT = "写上内容；用不着的，连同它的键整行删掉。"


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every value and every line of Markdown."""
    for written in scalars(library):
        if _BLANK.fullmatch(written.scalar.text):
            yield Problem(written.scalar.location, ID, f"还没有填：{written.scalar.text}", _HINT)
    for line in lines(library):
        if _BLANK.fullmatch(line.text):
            yield Problem(line.location, ID, f"还没有填：{line.text.strip()}", _HINT)
