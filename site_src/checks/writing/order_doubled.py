"""No two topics, questions, claims or calculators have the same `order`: the file name would decide."""

from collections.abc import Iterator, Mapping

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem

ID = "order-doubled"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each `order` that an earlier file of the same folder has."""
    library = context.library
    for folder, suffix, orders in (
        ("topics", "yaml", {slug: each.order for slug, each in library.topics.items()}),
        ("questions", "md", {slug: each.order for slug, each in library.questions.items()}),
        ("claims", "yaml", {slug: each.order for slug, each in library.claims.items()}),
        ("calculators", "yaml", {slug: each.order for slug, each in library.calculators.items()}),
    ):
        for slug, first in _find_doubled(orders):
            at = library.locate(path_of(library, folder, f"{slug}.{suffix}"), ("order",))
            yield Problem(at, ID, f"order 和 {first}.{suffix} 一样", "换一个还没有用过的数。")


def _find_doubled(orders: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield each slug whose number an earlier slug has, with that slug."""
    seen: dict[int, str] = {}
    for slug, order in sorted(orders.items()):
        if order in seen:
            yield slug, seen[order]
        seen.setdefault(order, slug)
