"""Nothing is written with blanks alone: the reader would see a label with nothing behind it."""

from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.scalars import scalars
from site_src.errors import Problem
from site_src.model.library import Library

ID = "empty-note"
NEEDS_ALL = False


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at every value in every YAML file; values without any character are the decoder's."""
    for each in scalars(library):
        if each.scalar.text and not each.scalar.text.strip():
            yield Problem(each.scalar.location, ID, f"“{each.name}”后面只有空格", "写上内容，或者删掉这一行。")
