"""What people type when they look for something: other words for what the site says, and cities it has no page for."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from site_src.model.base import Noun, Slug, Words


class Alias(Noun):
    """Words that mean the same, and where they lead: `topics/outpatient`, `questions/jilin-stop`; the best first."""

    words: tuple[Words, ...]
    to: tuple[Words, ...]


class SearchWords(Noun):
    """`ignore`: words that tell no page from another: 的, 怎么, and the subject of the whole site."""

    ignore: tuple[Words, ...] = ()
    aliases: tuple[Alias, ...] = ()


class City(Noun):
    """A city by its short name; `pinyin` where it is read otherwise than its characters mostly are."""

    name: Words
    pinyin: Words | None = None


def _expand_city(given: Any) -> Any:  # noqa: ANN401 - `长春` is short for {name: 长春}
    return {"name": given} if isinstance(given, str) else given


class Cities(Noun):
    """The cities of each province by its slug, those with an area of their own among them."""

    rows: Mapping[Slug, tuple[Annotated[City, BeforeValidator(_expand_city)], ...]]
