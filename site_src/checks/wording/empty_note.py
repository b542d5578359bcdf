"""Nothing is written with blanks alone: the reader would see a label with nothing behind it."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "empty-note"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each value of blanks alone; values without any character are the decoder's."""
    for each in context.scalars:
        if each.scalar.text and not each.scalar.text.strip():
            yield Problem(each.scalar.location, ID, f"“{each.name}”后面只有空格", "写上内容，或者删掉这一行。")
