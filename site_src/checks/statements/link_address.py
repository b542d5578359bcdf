"""A link given as a value can be opened: see `source-url` for what an address must look like."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.checks.walks.addresses import find_fault
from site_src.errors import Problem
from site_src.model.values import Link

ID = "link-address"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each link given as a value that cannot be opened or looks invented."""
    library = context.library
    for statement in library.all_statements():
        for _, leaf in statement.value.cells if statement.value else ():
            wrong = find_fault(leaf.url) if isinstance(leaf, Link) else None
            if wrong:
                at = library.locate(statement.path, (*statement.keys, "value", "url"))
                yield Problem(at, ID, f"网址{wrong}", "从浏览器的地址栏整个复制过来。")
