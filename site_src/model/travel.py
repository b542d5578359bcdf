"""The words of pages that put two provinces side by side, and what counts for somebody of one who goes to the other."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from site_src.model.base import Noun, Slug, Words, parse_with


def _pattern(*names: str) -> BeforeValidator:
    """A validator of texts that hold each of `names` once in braces, and no other: `{a}和{b}`."""

    def check(text: str) -> str:
        blanks_found, rest = re.findall(r"\{(\w*)\}", text), re.sub(r"\{\w*\}", "", text)
        # sorted lists, not sets: each blank exactly once
        if sorted(blanks_found) != sorted(names) or re.search("[{}]", rest):
            blanks = "、".join(f"{{{name}}}" for name in names)
            raise ValueError(f"“{text}”里要有 {blanks}，每个写一次，不写别的花括号")
        return text

    return parse_with(check)


class Compare(Noun):
    """How the page of two provinces is called; `{a}` and `{b}` are their short names."""

    title: Annotated[str, _pattern("a", "b")] = "{a}和{b}：规定有什么不同"


class Travel(Noun):
    """Somebody who belongs to one province and goes to another: `home` is asked of the one, `away` of the other."""

    heading: Words
    title: Annotated[str, _pattern("home", "away")]
    topic: Slug
    home: tuple[Slug, ...]
    away: tuple[Slug, ...] = ()
