"""How Chinese is spelled in Latin letters, for sorting and for search; the only module that knows pypinyin."""

import re
from collections.abc import Iterable, Mapping

from pypinyin import lazy_pinyin

_HAN = re.compile("[\u4e00-\u9fff]+")


def spell(text: str) -> str:
    """Spell a text in small letters without tones: 长沙 → `chang sha`; what is not Chinese stays as it is.

    A word in the dictionary is read as that word; a name that is not in it may be read as another one of its
    characters' readings.
    """
    return " ".join(part.strip() for part in lazy_pinyin(text) if part.strip()).lower()


def readings(texts: Iterable[str]) -> Mapping[str, str]:
    """The readings that characters have in some texts, as syllable → characters, both sorted."""
    by_syllable: dict[str, set[str]] = {}
    # whole runs, not characters: a character is read by the word it stands in
    for words in {run for text in texts for run in _HAN.findall(text)}:
        for character, syllable in zip(words, lazy_pinyin(words), strict=True):
            by_syllable.setdefault(syllable, set()).add(character)
    return {syllable: "".join(sorted(characters)) for syllable, characters in sorted(by_syllable.items())}
