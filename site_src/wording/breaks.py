"""Where lines may break: titles between phrases, and nothing inside a date.

Style sheets alone cannot say it: with `word-break: keep-all` a phrase longer than the line loses its closing mark to
the next one, and browsers break a date at its hyphens.
"""

import re
from collections.abc import Iterator

_MARKS, _CLOSING = "，。；：？！…", "”’》）】"
# a break before a mark would begin a line with it, one at the end would make an empty phrase
_ON = f"(?![{_MARKS}{_CLOSING}、]|$)"
# before enumerated figures only, which would else lose their units
_FIGURES = f"(?<=、)(?=[^{_MARKS}、]*\\d)"
_BETWEEN = re.compile(f"(?<=[{_MARKS}]){_ON}|(?<=[{_MARKS}][{_CLOSING}]){_ON}|(?<=[》）])(?=[《（])|{_FIGURES}")
# with the word behind it; a bare number is a year only beside one
_BESIDE = "[ \u00a0](?:起|至|为止|看过|查过)。?"
_DATE = re.compile(rf"(\d{{4}}(?:(?:-\d\d){{1,2}}(?:{_BESIDE})?|{_BESIDE}))")


def split_phrases(text: str) -> tuple[str, ...]:
    """A title as the phrases between which it should break: `四川：`, `在外地看病能直接报销吗？`."""
    return tuple(_BETWEEN.split(text))


def split_dates(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of text and the date after it, `("自 ", "2024-10 起")`, `("有变", "")`; the last date is ""."""
    parts = (*_DATE.split(text), "")
    yield from zip(parts[::2], parts[1::2], strict=True)
