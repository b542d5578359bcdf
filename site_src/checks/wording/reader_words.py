"""What readers see has no shop talk: `聚合站` and `内容农场` mean something only to those who gather facts."""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import folder_of
from site_src.checks.walks.text import passages
from site_src.errors import Problem
from site_src.model.library import Library

ID = "reader-words"
NEEDS_ALL = False
_SHOP_TALK = re.compile("聚合站|内容农场|垃圾站|采集站|洗稿")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at all text of our own outside the ledger; each passage is named once."""
    for passage in passages(library):
        found = None if folder_of(library, passage.path) == "intake" else _SHOP_TALK.search(passage.text)
        if found:
            hint = "说看得懂的话，例如“没有说明出处，和别处对不上”。"
            yield Problem(passage.at(found.start()), ID, f"“{found[0]}”读者看不懂", hint)
