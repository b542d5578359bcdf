"""A base whose amount is told by statements names an attribute that is an amount of money."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem, nearest

ID = "base-unknown"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each base whose `from` is not an attribute that is an amount of money."""
    library = context.library
    known = [f"{slug}.{each}" for slug, topic in library.topics.items() for each in topic.attributes]
    for name, base in library.site.bases.items():
        if base.from_ is None:
            continue
        at = library.locate(path_of(library, "site.yaml"), ("bases", name, "from"))
        declared = library.attribute(*base.subject) if base.subject else None
        if declared is None:
            yield Problem(at, ID, f"没有“{base.from_}”这个项目", nearest(base.from_, known))
        elif declared.kind != "money":
            yield Problem(at, ID, f"“{declared.label}”不是金额，不能当基数", "换一个种类是 money 的项目。")
