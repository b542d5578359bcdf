"""Only an unverified page can be `generated`: an authority's text or a report is never written by a machine."""

from collections.abc import Iterator

from site_src.checks.context import Context
from site_src.errors import Problem

ID = "generated-kind"
NEEDS_ALL = False


def check(context: Context) -> Iterator[Problem]:
    """Report each source that is called generated although its kind says that somebody stands behind it."""
    library = context.library
    for slug, source in library.sources.items():
        if source.generated and source.kind != "aggregator":
            at = library.locate(library.source_paths[slug], (slug, "generated"))
            hint = "kind 改成 aggregator；不是拼凑的就删掉 generated。"
            yield Problem(at, ID, f"机器拼凑的网页不会是 {source.kind}", hint)
