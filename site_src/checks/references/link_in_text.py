"""A link in Markdown leads somewhere: a page of this site by a relative address, or a public address.

A link from the root (`/topics/`) breaks where the site stands under a path, and one to a folder (`../topics/`) where it
is opened from disk.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.addresses import find_fault
from site_src.errors import Problem

ID = "link-in-text"
NEEDS_ALL = False
_LINK = re.compile(r"\]\(\s*([^)\s]*)[^)]*\)")
_HINT = "站内写到文件，例如 ../../topics/card/index.html；站外从浏览器的地址栏整个复制。"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    """Report each link of a Markdown text that leads nowhere."""
    for line in context.lines:
        for match in _LINK.finditer(line.text):
            wrong = _find_link_fault(match[1])
            if wrong:
                yield Problem(line.at(match.start(1)), ID, f"链接{wrong}", _HINT)


def _find_link_fault(address: str) -> str | None:
    """Return what is wrong with an address, as the end of a sentence; None if nothing is."""
    if not address:
        return "是空的"
    if address.startswith("/"):
        return f"“{address}”以 / 开头，网站换个位置就打不开"
    if not _SCHEME.match(address) or address.startswith(("tel:", "mailto:")):
        path = address.partition("#")[0]
        # whether the page is there shows on the finished tree; tel: and mailto: have no file
        return f"“{address}”没有写到文件" if path and not path.endswith(".html") and ":" not in path else None
    return find_fault(address)
