"""No exclamation marks and no emoji: the site informs, it does not call out."""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.text import passages
from site_src.errors import Problem
from site_src.model.library import Library

ID = "loud-prose"
NEEDS_ALL = False
_LOUD = re.compile("[！\u2600-\u27bf\U0001f300-\U0001faff]")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at all text of our own; each passage is named once."""
    for passage in passages(library):
        found = _LOUD.search(passage.text)
        if found:
            message = f"用了“{found[0]}”（{passage.around(found.start())}）"
            yield Problem(passage.at(found.start()), ID, message, "改成句号，或者去掉；把话说平。")
