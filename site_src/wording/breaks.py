"""Where a line may break: a title between its phrases, and never inside a date.

Style sheets alone cannot say it: with `word-break: keep-all` a phrase longer than the line loses its closing mark to
the next one, and browsers break a date at its hyphens.
"""

import re
from collections.abc import Iterator

_MARKS, _CLOSING = "，。；：？！…", "”’》）】"
_ON = f"(?![{_MARKS}{_CLOSING}、]|$)"  # neither another mark nor the end follows
_FIGURES = f"(?<=、)(?=[^{_MARKS}、]*\\d)"  # of what is counted up only figures, so that they keep their units
_BETWEEN = re.compile(f"(?<=[{_MARKS}]){_ON}|(?<=[{_MARKS}][{_CLOSING}]){_ON}|(?<=[》）])(?=[《（])|{_FIGURES}")
# with the word behind it; a bare number is a year only beside one
_BESIDE = "[ \u00a0](?:起|至|为止)"
_DATE = re.compile(rf"(\d{{4}}(?:(?:-\d\d){{1,2}}(?:{_BESIDE})?|{_BESIDE}))")


def split_phrases(text: str) -> tuple[str, ...]:
    """A title in the parts between which it breaks first: `四川：` `在外地看病能直接报销吗？`."""
    return tuple(_BETWEEN.split(text))


def split_dates(text: str) -> Iterator[tuple[str, str]]:
    """Words and the date after them, again and again: `("自 ", "2024-10 起")`, `("有变", "")`; the last date is ""."""
    parts = (*_DATE.split(text), "")
    yield from zip(parts[::2], parts[1::2], strict=True)
