"""A figure of the rules is never typed into running text, it enters by reference.

A typed figure stays when the rule changes, and carries neither source nor date. Names of documents, clauses, and the
words a claim quotes are no figures of ours.
"""

import re
from collections.abc import Iterator
from datetime import date

from site_src.checks.walks.files import folder_of
from site_src.checks.walks.text import Passage, passages
from site_src.errors import Problem
from site_src.model.library import Library
from site_src.prose import PLACEHOLDER

ID = "number-in-prose"
NEEDS_ALL = True
_FIELDS = {
    "questions": ("short", "for_whom", "unknown", ""),  # "": the Markdown body
    "claims": ("short", "why"),
    "comparisons": ("says", "more"),
}
_UNITS = "元|[%％]|个|月|年|天|日|人|次|位|万|亿|倍|周岁|岁|周|小时|分钟|工作日|折|成|册|家"
_FIGURE = re.compile(rf"\d+(?:[,.]\d+)*\s*(?:{_UNITS})")
_NOT_OURS = re.compile(r"《[^》]*》|第\s*\d+\s*[条款项章节号步页]|〔\d{4}〕\s*\d+号|\]\([^)]*\)")
_QUOTED = re.compile(r"“[^”]*”")


def check(library: Library, _today: date) -> Iterator[Problem]:
    """Look at the running text of questions, claims and comparisons; each passage is named once."""
    titles = {claim.title for claim in library.claims.values()}
    for passage in passages(library):
        folder = folder_of(library, passage.path)
        if passage.name not in _FIELDS.get(folder, ()):
            continue
        found = _FIGURE.search(_ours(passage, folder, titles))
        if found:
            message = f"数字“{found[0]}”直接写在了文字里（{passage.around(found.start())}）"
            hint = '改成引用，例如 {{ fact("主题.项目", "地方") }}；不是规定里的数字，就在 exceptions.yaml 里写明。'
            yield Problem(passage.at(found.start()), ID, message, hint)


def _ours(passage: Passage, folder: str, titles: set[str]) -> str:
    """The text with everything blanked out that is not ours to refer to."""

    def quoted(found: re.Match[str]) -> str:
        inside = found[0].strip("“”")
        theirs = folder == "claims" or any(inside in title for title in titles)
        return " " * len(found[0]) if theirs else found[0]

    text = _QUOTED.sub(quoted, passage.text)
    for pattern in (PLACEHOLDER, _NOT_OURS):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text
