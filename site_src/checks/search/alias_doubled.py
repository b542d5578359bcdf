"""A word has one meaning in search: it stands in one alias, or among those that are ignored."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "alias-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each word that stands in two aliases, or in an alias and among the ignored."""
    library = context.library
    seen: set[str] = set()
    for word, keys in _walk_words(library):
        if word in seen:
            at = library.locate(path_of(library, "search.yaml"), keys)
            hint = "只留一处；一个词要带到几个地方，都写在那一处的 to 里。"
            yield Problem(at, ID, f"“{word}”写了两次", hint)
        seen.add(word)


def _walk_words(library: Library) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield every word with the keys that lead to it."""
    for index, word in enumerate(library.search.ignore):
        yield word, ("ignore", index)
    for number, alias in enumerate(library.search.aliases):
        for index, word in enumerate(alias.words):
            yield word, ("aliases", number, "words", index)
