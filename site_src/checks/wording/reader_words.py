"""What readers see has no shop talk: `聚合站` and `内容农场` mean something only to those who gather facts."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "reader-words"
NEEDS_ALL = False
_SHOP_TALK = re.compile("聚合站|内容农场|垃圾站|采集站|洗稿")


def check(context: Context) -> Iterator[Problem]:
    """Report the first word of shop talk of each passage outside the ledger."""
    for passage in context.passages:
        match = None if passage.folder == "intake" else _SHOP_TALK.search(passage.text)
        if match:
            hint = "说看得懂的话，例如“没有说明出处，和别处对不上”。"
            yield Problem(passage.at(match.start()), ID, f"“{match[0]}”读者看不懂", hint)
