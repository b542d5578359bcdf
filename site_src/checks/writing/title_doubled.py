"""No two topics, questions, claims, comparisons or calculators share a title: readers could not tell them apart."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.library import Library

ID = "title-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each title that an earlier page has."""
    library = context.library
    seen: dict[str, str] = {}
    for name, title in _walk_titles(library):
        if title in seen:
            at = library.locate(path_of(library, *name.split("/")), ("title",))
            yield Problem(at, ID, f"标题和 {seen[title]} 一样", "换一个说法；问的是同一件事就合成一个。")
        seen.setdefault(title, name)


def _walk_titles(library: Library) -> Iterator[tuple[str, str]]:
    yield from ((f"topics/{slug}.yaml", each.title) for slug, each in library.topics.items())
    yield from ((f"questions/{slug}.md", each.title) for slug, each in library.questions.items())
    yield from ((f"claims/{slug}.yaml", each.title) for slug, each in library.claims.items())
    yield from ((f"comparisons/{slug}.yaml", each.title) for slug, each in library.comparisons.items())
    yield from ((f"calculators/{slug}.yaml", each.title) for slug, each in library.calculators.items())
