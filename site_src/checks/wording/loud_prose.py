"""No exclamation marks and no emoji: the site informs, it does not call out."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "loud-prose"
NEEDS_ALL = False
# full-width mark, pictorial symbols, emoji; the half-width mark is for `half-width-punctuation`
_LOUD = re.compile("[！\u2600-\u27bf\U0001f300-\U0001faff]")


def check(context: Context) -> Iterator[Problem]:
    """Report the first exclamation mark or emoji of each passage."""
    for passage in context.passages:
        match = _LOUD.search(passage.text)
        if match:
            message = f"用了“{match[0]}”（{passage.around(match.start())}）"
            yield Problem(passage.at(match.start()), ID, message, "改成句号，或者去掉；把话说平。")
