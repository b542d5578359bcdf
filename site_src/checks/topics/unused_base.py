"""Every base in `site.yaml` is used by some share: a forgotten one misleads editors."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.files import path_of
from site_src.errors import Problem
from site_src.model.values import Share

ID = "unused-base"
NEEDS_ALL = True


def check(context: Context) -> Iterator[Problem]:
    """Report each base that no share uses."""
    library = context.library
    used = {
        leaf.of
        for statement in library.all_statements()
        if statement.value
        for _, leaf in statement.value.cells
        if isinstance(leaf, Share)
    }
    for name, base in library.site.bases.items():
        if name not in used:
            at = library.locate(path_of(library, "site.yaml"), ("bases", name), key=True)
            yield Problem(at, ID, f"基数“{base.label}”没有规定用到", "删掉它，或者检查规定里的 of 有没有写错。")
