"""A figure of the rules is never typed into running text, it enters by reference.

A typed figure stays when the rule changes, and carries neither source nor date. Names of documents, clauses, and the
words a claim quotes are no figures of ours.
"""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.text import Passage
from site_src.errors import Problem
from site_src.prose import WRITTEN

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


def check(context: Context) -> Iterator[Problem]:
    """Report the first typed figure of each passage of questions, claims and comparisons."""
    titles = {claim.title for claim in context.library.claims.values()}
    for passage in context.passages:
        if passage.name not in _FIELDS.get(passage.folder, ()):
            continue
        match = _FIGURE.search(_blank_out(passage, titles))
        if match:
            message = f"数字“{match[0]}”直接写在了文字里（{passage.around(match.start())}）"
            hint = '改成引用，例如 {{ fact("主题.项目", "地方") }}；不是规定里的数字，就在 exceptions.yaml 里写明。'
            yield Problem(passage.at(match.start()), ID, message, hint)


def _blank_out(passage: Passage, titles: set[str]) -> str:
    """Return a passage's text with blanks in place of all that is not ours to refer to; offsets stay the same."""

    def blank_quoted(quoted: re.Match[str]) -> str:
        words = quoted[0].strip("“”")
        is_theirs = passage.folder == "claims" or any(words in title for title in titles)
        return " " * len(quoted[0]) if is_theirs else quoted[0]

    text = _QUOTED.sub(blank_quoted, passage.text)
    for pattern in (WRITTEN, _NOT_OURS):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text
