"""A source known only by reference can be found again: it has a document number, or is a law or regulation by name."""

import re
from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "cited-without-number"
NEEDS_ALL = False
_LAW = re.compile(r"(?:法|条例|规定|办法|决定|细则|规则|解释)(?:（[^（）]*）)?")


def check(context: Context) -> Iterator[Problem]:
    """Report each cited source that has no document number and whose title does not end like that of a law."""
    library = context.library
    for slug, source in library.sources.items():
        # a title may speak of a law; only one that ends like a law is one
        is_law = any(match.end() == len(source.title) for match in _LAW.finditer(source.title))
        if source.kind == "cited" and source.doc_number is None and not is_law:
            at = library.locate(library.source_paths[slug], (slug,), key=True)
            hint = "补上 doc_number；没有文号、也没有原文的，不能作来源。"
            yield Problem(at, ID, "只知其名的来源要有文号", hint)
